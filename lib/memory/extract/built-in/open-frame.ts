import type { Turn } from "../../types";
import { cleanText } from "./clean-text";
import { GAME, PARTS, TRUTHS_AND_LIES } from "./make-believe";
import { announcesPaste, asksForWorkOnNext, isBorrowed } from "./others-words";
import { type Frame, returnsFrom } from "./return-to-self";
import { splitSentences } from "./split-sentences";
import type { Speakers } from "./voice";

/** How many messages of the user a game or a story lasts when nobody ends it. */
const PLAY_LASTS = 6;
/** What was announced is the next message and no more. */
const PASTE_LASTS = 1;
const PAUSE_MS = 6 * 60 * 60 * 1000;
const READ_UNITS = 4_000;

interface Open {
  frame: Frame;
  left: number;
  /** The companion proposed it: the user may still say no. */
  proposed: boolean;
}

const INVITES =
  "let's|let us|shall we|wanna|want to|can we|could we|we could|we can|how about (?:we|a)|ready to|(?:can|could|would|will) (?:you|we)|i want to|i'd like to|i wanna";
const PLAYING = new RegExp(
  [
    `\\b(?:${INVITES})\\b[^.?!\\n]{0,30}\\brole-?play`,
    "^(?:(?:ok|okay|so|hey|please|now|and)[, ]+)*role-?play\\b|\\brole-?play (?:with me|as|where)\\b",
    "\\b(?:let's|let us|shall we|wanna|want to|can we|could we|we could|how about we|ready to)\\b(?: all| just| please)? (?:play|start|try|do|have|act out|continue|go on with)\\b(?![^.?!\\n]{0,20}truth or dare)[^.?!\\n]{0,25}\\b(?:game(?! (?:night|tonight|later|on \\p{L}+day))|rp|improv|scene|skit|pretend|make-?believe|doctors?|house|detectives?|charades|(?:20|twenty) questions|d&d|dnd)\\b",
    "(?:^|\\b(?:let's|let us|please|you|we|i'll|and|so|ok|okay|hey)[, ]+)pretend (?:that )?(?:i|i'm|you|you're|we|we're|to be|it's|this)\\b(?![^.?!\\n]{0,60}\\b(?:explain|teach)\\b)",
    "\\b(?:be|play|you'll be|you be|you can be|you could be) (?:my|the|an?) [^.?!\\n]{1,40}\\b(?:i'll|i will|i can|i'm gonna) (?:be|play) (?:your?|the|an?|ur)\\b",
    "\\b(?:i'll|i will|can i|let me) (?:be|play) (?:your|the|an?|ur) [^.?!\\n]{1,40}\\byou(?:'ll| will| can| could|'re)? ?(?:be|are|play)?\\b (?:the|my|an?)\\b",
    "\\bact (?:as|like) (?:my|an?|the|if you|you)\\b|\\byou are now (?:an?|the|my|called)\\b|\\bfrom now on,? you(?:'re| are) (?:an?|the|my)\\b|\\bstay in character\\b|\\b(?:dungeon|game) master\\b|\\bchoose your own adventure\\b|\\btext adventure\\b",
    "\\btranslate (?:everything|anything|all|whatever) (?:that )?i (?:say|write|type|send)\\b",
  ].join("|"),
  "iu",
);
const PLAYING_GAME = new RegExp(`\\b(?:let's|wanna|shall we) play ${GAME}\\b`, "i");
/** "You are the best and I'm the luckiest" hands out no parts. */
const PRAISE =
  /\byou(?:'re| are) (?:the |my |an? )?(?:\p{L}+est|best|only|one|worst|first|good|great|real|true|close|\p{L}* ?friend|bestie|favou?rite|angel|star|legend)\b/iu;
const TALES =
  "(?:stor(?:y|ies)|novel|poem|song|scene|script|screenplay|fan ?fic(?:tion)?|tale|chapter|dialogue|monologue|lyrics|backstory|character|stage play)";
const OF_LIFE = "(?![^.?!\\n]{0,30}\\b(?:for|about|to) (?:me|my|us|our|tell)\\b)";
const STORY = new RegExp(
  `\\b(?:help me|let's|let us|shall we|can we|could we|how about we|we could)\\b[^.?!\\n]{0,20}\\b(?:write|writing|make up|co-?write|invent|create|come up with|tell|continue|finish|work on|brainstorm|with)\\b[^.?!\\n]{0,40}\\b${TALES}\\b${OF_LIFE}|\\b(?:write|make up|invent|tell|create)\\b[^.?!\\n]{0,30}\\b${TALES}\\b[^.?!\\n]{0,20}\\b(?:with me|together)\\b`,
  "iu",
);
/** The companion asks for what is to be invented. */
const ASKS_INVENTION =
  /\b(?:main character|protagonist|your character|(?:the|your) (?:narrator|hero|heroine|plot)|backstory|opening line|first line)\b[^.!\n]{0,80}\?/i;
const DECLINES =
  /^(?:(?:haha|lol|um|oh|hmm)[, ]+)*(?:no|nah|nope|not (?:now|today|really)|maybe later|i'd rather not)\b/i;

/**
 * The play, paste or borrowed phone that is still open when a turn begins, by message. What was announced covers the
 * user's next message; play, story and borrowed phone go on until the user steps out, a long pause, or six messages.
 */
export function openFrames(turns: Turn[], speakers: Speakers): Map<string, Frame> {
  const frames = new Map<string, Frame>();
  let open: Open | null = null;
  let last: Turn | undefined;
  for (const turn of turns) {
    if (last && turn.at.getTime() - last.at.getTime() > PAUSE_MS) open = null;
    last = turn;
    const sentences = spokenIn(turn.text);
    if (turn.speaker === "companion") {
      if (open?.frame === "play") frames.set(turn.messageId, "play");
      open ??= proposedIn(sentences);
      continue;
    }
    if (open?.proposed && DECLINES.test(sentences[0] ?? "")) open = null;
    if (open) frames.set(turn.messageId, open.frame);
    open = afterUser(open, sentences, speakers);
  }
  return frames;
}

/** What is open once the user has said this: an open frame runs on, is left, or another begins. */
function afterUser(before: Open | null, sentences: string[], speakers: Speakers): Open | null {
  let open: Open | null = before && { ...before, left: before.left - 1, proposed: false };
  for (const [i, sentence] of sentences.entries()) {
    const back: string | null = open && returnsFrom(sentence, open.frame, speakers);
    if (back) open = null;
    const rest = sentence.slice(back?.length ?? 0);
    open = openedBy(rest, sentences.slice(i + 1), speakers) ?? open;
  }
  const wholeTask = sentences.length > 0 && asksForWorkOnNext(sentences);
  if (!open && wholeTask) open = { frame: "others", left: PASTE_LASTS, proposed: false };
  return open && open.left > 0 ? open : null;
}

function openedBy(text: string, after: string[], speakers: Speakers): Open | null {
  if (isBorrowed(text, speakers)) return { frame: "borrowed", left: PLAY_LASTS, proposed: false };
  if (opensPlay(text)) return { frame: "play", left: PLAY_LASTS, proposed: false };
  // What stands in the same message after its announcement is what was announced.
  const pasted = after.some((next) => /\b(?:i|i'm|i've|my|we|our)\b/i.test(next));
  return announcesPaste(text) && !pasted ? { frame: "others", left: PASTE_LASTS, proposed: false } : null;
}

function proposedIn(sentences: string[]): Open | null {
  if (sentences.some(opensPlay)) return { frame: "play", left: PLAY_LASTS, proposed: true };
  const asks = sentences.some((text) => ASKS_INVENTION.test(text));
  return asks ? { frame: "others", left: PASTE_LASTS, proposed: true } : null;
}

const opensPlay = (text: string): boolean =>
  PLAYING.test(text) ||
  STORY.test(text) ||
  TRUTHS_AND_LIES.test(text) ||
  PLAYING_GAME.test(text) ||
  (PARTS.test(text) && !PRAISE.test(text));

const SHORT: [RegExp, string][] = [
  [/\b(?:u|ya)\b/gi, "you"],
  [/\bur\b(?= (?:an?|the|my)\b)/gi, "you're"],
  [/\bur\b/gi, "your"],
  [/\blets\b/gi, "let's"],
  [/\bim\b/gi, "i'm"],
  [/(?<=^|\band |, |\bok )ill\b/gi, "i'll"],
  [/\bits\b/gi, "it's"],
  [/\bheres\b/gi, "here's"],
  [/\bthats\b/gi, "that's"],
];

/** The sentences of a turn with the commonest short forms of chat written out; questions keep their mark. */
function spokenIn(text: string): string[] {
  return splitSentences(cleanText(text.slice(0, READ_UNITS))).map((sentence) => {
    const even = SHORT.reduce((line, [pattern, by]) => line.replace(pattern, by), sentence.text);
    return sentence.question ? `${even}?` : even;
  });
}
