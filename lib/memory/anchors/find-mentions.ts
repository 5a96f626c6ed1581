import type { Mention } from "@/lib/memory/anchors/types";
import type { TaggedWord } from "@/lib/memory/extract/built-in/compromise-tags";
import { NAME_PATTERN, RELATION_PHRASE, relationOf } from "@/lib/memory/extract/built-in/people-in-view";
import type { Gender } from "@/lib/memory/extract/built-in/relation-words";

/** Who says it and to whom: neither is ever meant by "she". */
export interface Saying {
  speaker: string;
  listener: string;
  /** Names by owner and relation, as this session has given them ("Maya's sister" → "Anna"). */
  named: Map<string, string>;
}

const RELATED = new RegExp(
  `(?<!\\p{L})([Mm]y|[Oo]ur|[Yy]our|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?|[Tt]he|[Ss]ome|\\p{Lu}\\p{L}+'s) ${RELATION_PHRASE}(?![-'\\p{L}]*-)\\b(?! (?:appointments?|check-?ups?|visits?|notes?|meetings?|sessions?|interview|exam|school)\\b)(?:,? (?:named |called )?(?!I\\b|And\\b|But\\b|So\\b)(${NAME_PATTERN}))?`,
  "gu",
);
const SOMEBODY =
  /(?<!\p{L})(?:an?|the|this|that) (?:\p{Ll}+ ){0,2}?(woman|lady|girl|man|guy|boy|gentleman|person|stranger)\b/giu;
const PEOPLE =
  /(?<!\p{L})(?:the|my|our|some|these|those|all the) (?:\p{Ll}+ ){0,2}?(guys|girls|boys|people|women|men|folks|family|team|crew|band)\b/giu;
const FEMALE = /^(?:woman|lady|girl)$/i;
const MALE = /^(?:man|guy|boy|gentleman)$/i;

const PLACE_NOUN =
  /^(?:park|beach|gym|caf[eé]|restaurant|school|office|museum|lake|mountains?|library|hotel|bar|pub|shop|store|church|hospital|cabin|camp|campsite|campground|island|town|city|village|farm|market|theatre|theater|cinema|university|college|studio|cottage|club|zoo|pool|forest|garden|bakery|bookstore|bookshop|gallery|airport|station|country|valley|coast|temple|shelter|center|centre|mall|trail|waterfall|neighbou?rhood)$/i;
/** Nouns nothing is said of as "it". */
const NO_THING =
  /^(?:lot|bit|while|way|time|times|moment|thing|kind|sort|couple|few|reason|part|side|end|half|rest|bunch|ton|tons|fact|one|other|others|matter|course|need|use|day|night|week|weekend|month|year|morning|evening|afternoon|today|yesterday|tomorrow|everything|something|anything|nothing|everyone|someone|anyone|nobody|fun|luck|thanks|thank|hello|hey|hi|yeah|wow|ok|okay|home|work|bed|lol|haha|sure|yes|no|pm|am|o'clock|hour|minute|second|age|front|back|top|middle|point|sense)$/i;
const NO_NAME =
  /^(?:I|I'm|I've|I'd|I'll|OK|TV|Mom|Mum|Dad|Christmas|Easter|Halloween|Thanksgiving|God|Gosh|Hey|Hi|Hello|Wow|Thanks|Yes|No|Yeah|Yep|Nope|Please|Sorry|Congrats|Haha|Lol|Oh|Absolutely|Definitely|Totally|Glad|Great|Good|Nice|Cool|Sure|So|And|But|It|The|This|That|My|We|You|They|He|She|There)$/i;
const TO_PLACE = /^(?:in|to|at|from|near|around|visit|visited|visiting|through|across|via)$/i;

const bare = (word: string): string => word.replace(/['’]s$/, "").replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
const keyOf = (words: string): string => words.toLowerCase().replace(/\s+/g, " ").trim();

/** People, groups, places and things a sentence names, in order; `at` is where the sentence stands in its message. */
export function findMentions(text: string, words: TaggedWord[], at: number, saying: Saying): Mention[] {
  const found: Mention[] = [];
  const put = (mention: Omit<Mention, "start" | "end">, start: number, end: number): void => {
    if (found.every((other) => at + end <= other.start || at + start >= other.end))
      found.push({ ...mention, start: at + start, end: at + end });
  };
  const said = (start: number): boolean => /^an? /i.test(text.slice(start)) && WHAT_ONE_IS.test(text.slice(0, start));
  for (const match of text.matchAll(RELATED))
    if (!said(match.index)) put(related(match, saying), match.index, match.index + match[0].length);
  for (const match of text.matchAll(SOMEBODY)) {
    if (said(match.index)) continue;
    const gender = FEMALE.test(match[1]!) ? "female" : MALE.test(match[1]!) ? "male" : "unknown";
    const label = `the ${match[1]!.toLowerCase()}`;
    put({ kind: "person", key: label, label, gender }, match.index, match.index + match[0].length);
  }
  for (const match of text.matchAll(PEOPLE)) {
    const label = `the ${match[1]!.toLowerCase()}`;
    put({ kind: "group", key: label, label, gender: "unknown" }, match.index, match.index + match[0].length);
  }
  namesIn(words, saying, put);
  nounsIn(words, put);
  return found.sort((a, b) => a.start - b.start);
}

function related(match: RegExpExecArray, { speaker, listener, named }: Saying): Omit<Mention, "start" | "end"> {
  const { relation, gender, plural } = relationOf(match[2] ?? "", match[3]!);
  const whose = match[1]!.toLowerCase();
  const owner = /^(?:my|our)$/.test(whose)
    ? speaker
    : whose === "your"
      ? listener
      : /'s$/.test(whose)
        ? match[1]!.replace(/'s$/, "")
        : null;
  const kind = plural ? "group" : "person";
  const own = owner === null ? null : `${owner}'s ${relation}`;
  if (match[4] && !plural) {
    if (own) named.set(keyOf(own), match[4]);
    return { kind, key: keyOf(match[4]), label: match[4], gender };
  }
  if (own) {
    const name = /\bnew\b/i.test(match[2] ?? "") ? undefined : named.get(keyOf(own));
    return { kind, key: keyOf(name ?? own), label: name ?? own, gender };
  }
  // "His sister", "a friend": somebody, but not by these words alone.
  const label = /^(?:an?|the|some)$/.test(whose) ? `the ${plural ? match[3]!.toLowerCase() : relation}` : null;
  return { kind, key: label ?? `${whose} ${relation}`, label, gender };
}

type Put = (mention: Omit<Mention, "start" | "end">, start: number, end: number) => void;

/** Names by their capitals: of people where the word is known as one, of places by the word or what stands before it. */
function namesIn(words: TaggedWord[], { speaker, listener }: Saying, put: Put): void {
  const talking = new Set([...speaker.split(" "), ...listener.split(" ")]);
  for (let i = 0; i < words.length; i++) {
    const word = bare(words[i]!.text);
    if (!/^\p{Lu}[\p{L}'-]+$/u.test(word) || NO_NAME.test(word) || talking.has(word)) continue;
    const { tags, start } = words[i]!;
    if (tags.has("Date") || tags.has("Month") || tags.has("WeekDay") || tags.has("Holiday")) continue;
    let to = i;
    while (
      !/[,;:]$/.test(words[to]!.text) &&
      words[to + 1] &&
      /^\p{Lu}\p{L}+/u.test(words[to + 1]!.text) &&
      !talking.has(bare(words[to + 1]!.text))
    )
      to++;
    const name = words
      .slice(i, to + 1)
      .map((one) => bare(one.text))
      .join(" ");
    const end = words[to]!.start + words[to]!.text.replace(/(?:['’]s)?[^\p{L}\p{N}]*$/u, "").length;
    const person = ["Person", "FirstName", "MaleName", "FemaleName"].some((tag) => tags.has(tag));
    const place = tags.has("Place") || (!person && i > 0 && TO_PLACE.test(bare(words[i - 1]!.text)));
    i = to;
    if (place) put({ kind: "place", key: keyOf(name), label: name, gender: "unknown" }, start, end);
    else if (person) {
      const gender: Gender = tags.has("FemaleName") ? "female" : tags.has("MaleName") ? "male" : "unknown";
      put({ kind: "person", key: keyOf(name), label: name, gender }, start, end);
    } else if (start > 0 && !tags.has("Organization") && !tags.has("Verb") && !tags.has("Adjective"))
      // Maybe somebody's name, maybe a book's: enough to make "she" unsure.
      put({ kind: "person", key: keyOf(name), label: null, gender: "unknown" }, start, end);
  }
}

/** "He is a friend": what somebody is, and nobody besides. */
const WHAT_ONE_IS = /(?:\b(?:is|was|am|are|were|be|been|become|becomes|became|as)|['’][sm]|not)\s+$/i;
const DETERMINER = /^(?:an?|the|my|our|this|that|his|her|their|your|another)$/i;

function nounsIn(words: TaggedWord[], put: Put): void {
  for (let i = 0; i < words.length; i++) {
    const { text, tags } = words[i]!;
    const noun = bare(text).toLowerCase();
    const next = words[i + 1];
    const isNoun =
      tags.has("Noun") &&
      !tags.has("Pronoun") &&
      !tags.has("Date") &&
      !tags.has("ProperNoun") &&
      !tags.has("Possessive");
    const doing = tags.has("Gerund") && i > 0 && words[i - 1]!.tags.has("Verb") && !words[i - 1]!.tags.has("Copula");
    if ((!isNoun && !doing) || !/^\p{Ll}{3,}$/u.test(noun) || NO_THING.test(noun)) continue;
    if (isNoun && next?.tags.has("Noun") && !next.tags.has("Pronoun") && !next.tags.has("Date") && !/[,;:]$/.test(text))
      continue;
    let from = i;
    while (
      from > 0 &&
      i - from < 3 &&
      (words[from - 1]!.tags.has("Adjective") || words[from - 1]!.tags.has("Noun")) &&
      !words[from - 1]!.tags.has("Pronoun") &&
      !/[,;:]$/.test(words[from - 1]!.text) &&
      !DETERMINER.test(words[from - 1]!.text)
    )
      from--;
    const determined = from > 0 && DETERMINER.test(words[from - 1]!.text);
    const start = words[determined ? from - 1 : from]!.start;
    const end = words[i]!.start + text.replace(/[^\p{L}\p{N}]+$/u, "").length;
    const told = from > 1 && /^an?$/i.test(words[from - 1]!.text) && WHAT_ONE_IS.test(`${words[from - 2]!.text} `);
    if (isNoun && tags.has("Actor") && told) continue;
    if (isNoun && (tags.has("Plural") || tags.has("Actor"))) {
      // Plural things and people by trade: told of as "they" or "she", and never named by it.
      const kind = tags.has("Plural") ? "group" : "person";
      put({ kind, key: noun, label: null, gender: "unknown" }, start, end);
    } else if (PLACE_NOUN.test(noun))
      put({ kind: "place", key: noun, label: `the ${noun}`, gender: "unknown" }, start, end);
    else put({ kind: "thing", key: noun, label: determined ? `the ${noun}` : noun, gender: "unknown" }, start, end);
  }
}
