import { cleanText } from "@/lib/memory/extract/built-in/clean-text";
import { isMakeBelieve } from "@/lib/memory/extract/built-in/make-believe";
import { openFrames } from "@/lib/memory/extract/built-in/open-frame";
import { type Frame, returnsFrom } from "@/lib/memory/extract/built-in/return-to-self";
import { splitSentences, type Sentence } from "@/lib/memory/extract/built-in/split-sentences";
import { isOthersText, othersSpeakFrom, transcriptFrom, type Speakers } from "@/lib/memory/extract/built-in/voice";
import { isStyleOnly } from "./is-style-only";
import type { Candidate, Turn } from "@/lib/memory/types";
import { coreOf, ONCE } from "./core";
import { namedWish } from "./named-wishes";
import { MANNER_SLOT, type FoundWish } from "./wish";
import { WISHES } from "./wishes";

export interface MannerReading extends Speakers {
  /** To be read, oldest first. */
  turns: Turn[];
  /** Turns before them: what "that's too long" is about. */
  context: Turn[];
}

const SURE = 0.9;
const UNSURE = 0.4;
const IMPORTANCE = 0.7;
/** Words from which an answer can be too long for somebody. */
const LONG_ANSWER_WORDS = 25;
/** The user had asked for a text, so "shorter" is said of the text. */
const TEXT_ASKED =
  /\b(?:write|draft|compose|rewrite|rephrase|translate|summari[sz]e|proofread|edit|shorten|generate|make|create)\b[^.?!\n]{0,60}\b(?:e-?mail|letter|message|text|essay|poem|song|story|speech|bio|post|tweet|caption|summary|summari[sz]e|cv|resume|report|toast|list|plan|article|paragraph|sentence|description|this|that|it)\b/i;

/** Words that make a wish one about answers, whatever was asked for before. */
const NAMES_ANSWERS = /\b(?:you|your|yourself|answers?|repl(?:y|ies)|respon(?:d|ses?)|call me|talk|speak|switch)\b/;
const LASTING = /\b(?:from now on|always|in (?:the )?future|going forward|in general|generally)\b/i;
const VERBLESS =
  /^(?:no|zero|without|less|fewer|more|too|not|short(?:er)?|brief(?:er)?|concise|long(?:er)?|detailed|step[- ]by|one step|normal|(?:a bit|a little|a lot|much|way|even) )/;
const POLITE = /\b(?:please|pls|plz|from now on|always)\b/i;
/** "My boss wants …": what follows in the sentence is that person's wish. */
const OTHERS_WISH =
  /(?<!\bi(?:'d)?(?: really| would)? )\b(?:wants?|wanted|says?|said|tells?|told|asks?|asked|prefers?|preferred|insists?|insisted|likes?|demands?|expects?|thinks?|complains?|complained)\b/i;

/**
 * How the user wants to be answered, from what the user says to the companion about its answers. By rule, in English, in
 * the user's own voice only: quoted, pasted and played words, somebody else's wishes and wishes about other things give
 * nothing. What is found is told in fixed words, so that no request can put words of its own into the prompt; only a name
 * and a language are taken over. Wishes that would change what is true or safe ("always agree") are not among them.
 */
export function readManners(input: MannerReading): Candidate[] {
  const found: Candidate[] = [];
  const before = [...input.context];
  const open = openFrames([...input.context, ...input.turns], input);
  for (const turn of input.turns) {
    if (turn.speaker === "user") found.push(...readTurn(turn, before, input, open.get(turn.messageId)));
    before.push(turn);
  }
  return found;
}

function readTurn(turn: Turn, before: Turn[], speakers: MannerReading, open?: Frame): Candidate[] {
  if (isOthersText(turn.text.replace(/[–—]/g, "-"), speakers) || !isStyleOnly(turn.text, { rulesOnly: true }))
    return [];
  const sentences = splitSentences(cleanText(turn.text));
  const transcript = transcriptFrom(sentences);
  const found: Candidate[] = [];
  const textAsked = TEXT_ASKED.test(before.findLast((earlier) => earlier.speaker === "user")?.text ?? "");
  const aboutAnswer = !textAsked && isAnswer(before.at(-1));
  let onlyWishes = true;
  let frame = open;
  for (const [index, sentence] of sentences.entries()) {
    // What is asked for inside a game is part of it.
    if (frame && !returnsFrom(sentence.text, frame, speakers)) continue;
    frame = undefined;
    if (index === transcript || othersSpeakFrom(sentence.text, speakers)) break;
    const wishes = readSentence(sentence, speakers.companionName, {
      aboutAnswer: onlyWishes && aboutAnswer,
      textAsked,
      onlyWishes,
    });
    if (!wishes.length) {
      if (isMakeBelieve(sentence.text) || TEXT_ASKED.test(sentence.text)) break;
      onlyWishes &&= isFiller(sentence.text);
    }
    found.push(...wishes.map((wish) => toCandidate(wish, turn, speakers.userName)));
  }
  return found;
}

interface Setting {
  /** What was said last is an answer that "shorter" can be about. */
  aboutAnswer: boolean;
  /** The user had asked for a text, so what has no word of answers is about the text. */
  textAsked: boolean;
  /** Nothing else stands in the message so far: then "no emojis" needs no verb. */
  onlyWishes: boolean;
}
type Placed = FoundWish & { start: number; end: number };

function readSentence(sentence: Sentence, companionName: string, setting: Setting): Placed[] {
  const wishes: Placed[] = [];
  if (ONCE.test(sentence.text)) return wishes;
  let framed = false;
  for (const { text, start } of segmentsOf(sentence)) {
    const core = coreOf(text, companionName);
    const asked = core && (framed ||= core.framed);
    const answersWish =
      core && (asked || !sentence.question) && isOfAnswers(core.text, text, { ...setting, asked, wishes });
    const wish =
      answersWish && (namedWish(core.text, text) ?? listedWish(core.text, setting.aboutAnswer || wishes.length > 0));
    if (wish) wishes.push({ ...wish, start, end: start + text.length });
    else if (TEXT_ASKED.test(text) || OTHERS_WISH.test(text)) return wishes;
  }
  return wishes;
}

function isOfAnswers(
  core: string,
  segment: string,
  { textAsked, onlyWishes, asked, wishes }: Setting & { asked: boolean | null; wishes: Placed[] },
): boolean {
  if (textAsked && !NAMES_ANSWERS.test(core) && !LASTING.test(segment)) return false;
  return onlyWishes || asked === true || wishes.length > 0 || !VERBLESS.test(core) || POLITE.test(segment);
}

function listedWish(core: string, aboutAnswer: boolean): FoundWish | null {
  const wish = WISHES.find(({ asks, aboutLast }) => (!aboutLast || aboutAnswer) && asks.test(core));
  return wish ? { aspect: wish.aspect, told: wish.told, review: wish.review ?? false } : null;
}

/** The parts of a sentence between commas, dashes and "and". */
function segmentsOf({ text, start }: Sentence): { text: string; start: number }[] {
  const parts: { text: string; start: number }[] = [];
  let from = 0;
  for (const match of text.matchAll(
    /\s*[,;]\s+(?:and |but |also |so )?|\s+(?:and|but|because|cause|so)\s+|\s+-+\s+|$/giu,
  )) {
    const part = text.slice(from, match.index);
    if (part.trim()) parts.push({ text: part, start: start + from });
    from = match.index + match[0].length;
  }
  return parts;
}

const isFiller = (text: string): boolean =>
  /^(?:hi|hey|hello|ok(?:ay)?|thanks?(?: you)?|thx|sorry|hmm+|wow|no+|nope|yeah|yes|please|kith|haha|lol|ugh|uff|nice|great|good)\b.{0,20}$/iu.test(
    text,
  );

const isAnswer = (turn: Turn | undefined): boolean =>
  turn?.speaker === "companion" && turn.text.split(/\s+/).length >= LONG_ANSWER_WORDS;

function toCandidate({ aspect, told, review, start, end }: Placed, turn: Turn, userName: string): Candidate {
  return {
    statement: `${userName} ${told}.`,
    kind: "manner",
    subject: { kind: "user", name: userName },
    people: [],
    slot: `${MANNER_SLOT}${aspect}`,
    confidence: review ? UNSURE : SURE,
    importance: IMPORTANCE,
    sensitive: false,
    evidence: [{ messageId: turn.messageId, quote: turn.text.slice(start, end), start }],
  };
}
