import { tagWords } from "./compromise-tags";
import { RELATION_PHRASE } from "./people-in-view";
import type { Sentence } from "./split-sentences";

/** The two who really speak; a line labelled with either name is a pasted or invented turn all the same. */
export interface Speakers {
  userName: string;
  companionName: string;
}

const ROLE_LABEL =
  /^[\s*#[<(|]{0,6}(?:system|assistant|user|human|ai|bot|chatbot|model|llm|gpt|chatgpt|developer|im_start|instructions?|memor(?:y|ies)|input|output|your (?:new )?memory|joke|pun|riddle|lyrics?|fwd?|forwarded)\b[^\n:>\]]{0,20}(?::|\]|>|\|)/i;
/** A heading or tag with nothing but a role ("### Human", "<|user|>"). */
const ROLE_HEADING = /^[\s*#[<(|]{1,6}(?:system|assistant|user|human|ai|bot|model)[\s*\])>|]{0,6}$/i;
/** In the middle of a line only capitals tell a label from a word before a colon ("my new assistant: …"). */
const ROLE_INSIDE = /(?:^|\s)(?:SYSTEM|System|ASSISTANT|Assistant|USER|User|HUMAN|Human|AI)\s?:\s/;
const BRACKETED =
  /^[[(<{]{1,3}[^\])>}\n]{0,30}\b(?:system|assistant|developer|admin|memor(?:y|ies)|instructions?|prompt|ai)\b[^\])>}\n]{0,30}[\])>}]/i;
const BLOCK_BEGINS =
  /^\W{0,10}(?:begin|start)(?:s|ning)? (?:of )?(?:the )?(?:new )?(?:memor(?:y|ies)|system|prompt|instructions?|messages?|text|quote|data|records?|profile|transcript|context|log)\b/i;
const SECTION =
  /^[[(]?(?:verse|chorus|bridge|refrain|intro|outro|hook|chapter|scene|act)(?: (?:\d{1,3}|[ivx]{1,5}|one|two|three|four|five))?[\])]?:?(?:$| -)/i;
const MAIL_HEADER = /^(?:from|to|cc|bcc|sent|date|subject|betreff|re)\s?:/i;
const FORWARDED =
  /\b(?:forwarded message|original message|begin forwarded|forwarded (?:by|from|this)|copied from|copy-pasted?)\b/i;
/** "[21:14] ana:", "Tom (14:02):", "Tom, 14:02:": a line of a chat log. */
const LOG_LINE =
  /^(?:[[(]?\d{1,2}[:.]\d{2}[^\p{L}\n]{0,6}(?:[ap]m\b)?[\])]?[ -]{0,3}\p{L}[^:\n]{0,30}:|\p{L}[^:\n(]{0,30}[,(] ?\d{1,2}[:.]\d{2}(?: ?[ap]m)?\)?\s?:)/iu;
const LABEL = /(?:^|[\s(])(\p{Lu}\p{L}{0,14})(?: \d{1,4})?\s?:(?=\s|$)/gu;
const NAME_LABEL = /^[-*•\s]{0,3}@?(\p{L}[\p{L}'-]{0,20}(?: \p{Lu}[\p{L}'.-]{0,20})?)\s?:(?=\s|$)/u;
const RELATION_LABEL = new RegExp(`^[-*•\\s]{0,3}(?:my|our|his|her) ${RELATION_PHRASE}(?: \\p{Lu}\\p{L}+)?\\s?:`, "iu");

const SPEAKING =
  "says?|said|saying|tells?|told|wrote|writes|texted|texts|posted|tweeted|commented|replied|answered|e-?mailed|messaged|shouted|screamed|whispered|sang|sings|goes|announced|explained|confessed|(?:is|was|were|are|be) (?:all )?like";
const SAYING = `${SPEAKING}|sent|began|begins|started|starts|reads|opens|ends|speaks|thinks?|thought`;
/** Words of somebody else come after the colon; what "I said" is the speaker's own. */
const INTRODUCED = new RegExp(
  `(?<!\\bI(?:'ve| have)?(?: just| already| also)? )\\b(?:${SAYING})\\b[^:.\\n]{0,40}:(?=\\s|$)`,
  "i",
);
const TEXT_NOUN =
  "songs?|lyrics?|verse|chorus|lines?|poem|haiku|book|novel|stor(?:y|ies)|tale|chapter|quotes?|quotation|sayings?|proverb|jokes?|puns?|riddle|texts?|messages?|mails?|e-?mails?|letter|posts?|tweets?|status|caption|comments?|reviews?|ad|advert|article|headline|script|screenplay|scene|sentences?|phrases?|grammar|paragraph|essay|assignment|homework|dialogue|monologue|character|narrator|translations?|meme|slogan|motto|voicemail|transcript|diary|excerpt|passage|play|sketch|prompt";
/** A text is announced ("for my screenplay: …"); "funny story: …" and "quick note: …" are the speaker's own. */
const ANNOUNCED = new RegExp(
  `\\b(?:this|these|the|a|an|my|his|her|their|our|that|your|some|another)\\b[^:.\\n]{0,40}\\b(?:${TEXT_NOUN})\\b[^:.\\n]{0,40}:(?=\\s|$)`,
  "i",
);
/** "Text from Ana: …", "Read this: …"; "get this: …" is only a drum roll. */
const HANDED_ON =
  /^(?:[\p{L}']+ ){0,3}from \S[^:.\n]{0,30}:(?=\s|$)|\b(?:read|got|found|received|saw|seen|look at|check(?: out)?|copied|pasted)\b (?:[\p{L}']+ ){0,2}this\s?:(?=\s|$)|\b(?:quoting|i quote)\b/iu;
const LETTER_LABEL = /^\p{Lu}\d?\s?:\s/u;
const WITHOUT_COLON = new RegExp(
  `\\b(?:${TEXT_NOUN})\\b[^:.\\n]{0,20}\\b(?:goes|begins|starts|reads|ends|opens|says)(?: like(?: this)?| with)?,? (?=(?:i|i'm|i've|my)\\b)|^as (?!i\\b)[^:.\\n,]{1,60} (?:wrote|writes|said|says|put it|sang|sings|told (?:me|us)),? (?=(?:i|i'm|i've|my)\\b)`,
  "i",
);
const SUNG = /\b(?:la la|na na na|tra la|doo doo|sing(?:ing)? along)\b/i;

/** Whether from this sentence on somebody else may be speaking: a labelled turn, a mail, a log, an announced text. */
export function othersSpeakFrom(text: string, speakers: Speakers): boolean {
  return (
    [
      ROLE_LABEL,
      ROLE_HEADING,
      ROLE_INSIDE,
      BRACKETED,
      BLOCK_BEGINS,
      SECTION,
      FORWARDED,
      LOG_LINE,
      RELATION_LABEL,
      SUNG,
    ].some((p) => p.test(text)) ||
    [INTRODUCED, ANNOUNCED, HANDED_ON, LETTER_LABEL, WITHOUT_COLON].some((p) => p.test(text)) ||
    isNameLabel(text, speakers)
  );
}

function isNameLabel(text: string, { userName, companionName }: Speakers): boolean {
  const name = NAME_LABEL.exec(text)?.[1];
  if (!name) return false;
  if ([userName, companionName].some((n) => n.toLowerCase() === name.toLowerCase())) return true;
  const capital = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return tagWords(capital).some((w) => ["FirstName", "MaleName", "FemaleName", "Person"].some((t) => w.tags.has(t)));
}

/** The sentence from which the message is a transcript or a mail: the same label twice, or two mail headers. */
export function transcriptFrom(sentences: Sentence[]): number {
  const seen = new Map<string, number>();
  let header = -1;
  for (let i = 0; i < sentences.length; i++) {
    const { text } = sentences[i]!;
    if (MAIL_HEADER.test(text)) {
      if (header >= 0) return header;
      header = i;
    }
    for (const [, label] of text.matchAll(LABEL)) {
      const first = seen.get(label!);
      if (first !== undefined) return Math.min(first, ...seen.values());
      seen.set(label!, i);
    }
  }
  return -1;
}

const SALUTATION = /^(?:dear|to whom)\b[^:.\n]{0,50}[,:]?$/i;
const SIGN_OFF =
  /^(?:(?:all the |with )?(?:best|kind|warm|many)(?: regards| wishes)?|regards|(?:yours )?(?:sincerely|truly|faithfully)|yours|cheers|love|xoxo|take care|hugs|thanks|many thanks)[,.!]?$/i;
const NAME_LINE = /^[-~]{0,2}\s?\p{Lu}[\p{L}.'-]{0,20}(?: \p{Lu}[\p{L}.'-]{0,20}){0,2}$/u;
const CREDIT = /^-{1,2}\s?\p{Lu}[\p{L}.'-]{1,20}(?: (?:\p{Lu}[\p{L}.'-]{0,20}|of|the|de|von|van)){0,4}(?:,.{1,60})?$/u;

/** A letter from or to somebody else, or a quotation that names its author under it: none of it is the speaker's. */
export function isOthersText(text: string, { userName, companionName }: Speakers): boolean {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const names = [userName.toLowerCase(), companionName.toLowerCase()];
  const own = (line: string): boolean => names.some((n) => line.toLowerCase().includes(n));
  if (lines.length < 2) return false;
  if (lines.some((line) => SALUTATION.test(line) && !own(line))) return true;
  if (lines.some((line, i) => SIGN_OFF.test(line) && NAME_LINE.test(lines[i + 1] ?? "") && !own(lines[i + 1]!)))
    return true;
  const last = lines.at(-1)!;
  return CREDIT.test(last) && !own(last) && lines.filter((line) => line.startsWith("-")).length === 1;
}

const DIRECT = new RegExp(
  `(?<!\\bI(?:'ve| have)?(?: just| already| also)? )\\b(?:${SPEAKING})\\b(?: (?:me|us|him|her|them|it|you|to \\p{L}+|(?:his|her|their|my|the) \\p{L}+))?[,:] ?(?=(?:i|i'm|i've|im|my|we)\\b)`,
  "iu",
);

/** Where in a sentence somebody's direct speech begins ("he was like, I hate it here, I live in a dump"), or -1. */
export function directSpeechAt(text: string): number {
  const match = DIRECT.exec(text);
  return match ? match.index + match[0].length : -1;
}
