import { escapeRegExp } from "@/lib/escape-reg-exp";
import { tagWords } from "./compromise-tags";
import { RELATION_PATTERN } from "./relation-words";
import type { Sentence } from "./split-sentences";
import { ADDRESS, NOISE, ORDINARY, TYPED_WORD, writtenOut } from "./typed-words";

/** A text being rewritten; `at[i]` is the offset in the message of its unit `i`, and the last entry that of its end. */
interface Written {
  text: string;
  at: number[];
}

const VERB_OF_MOTION =
  "mov(?:e|ed|ing)|go|going|goes|went|gone|fly|flying|flew|drive|driving|drove|travel(?:l?ing|l?ed)?|back|over";
const EDGE_NOISE = new RegExp(`^(?:(?:${NOISE})(?:[\\s,]+|$)|(?:${ADDRESS}),\\s*)+`, "iu");
const LAST_NOISE = new RegExp(`(?:[\\s,]+(?:${NOISE})|,\\s*(?:${ADDRESS}))+$`, "iu");
const MIDDLE_NOISE = /(?<=[\p{L}\p{N}]) (?:lol|lmao|tbh|ngl|haha+|omg)(?= \p{L})/giu;
const PARENT = "mum|mom|mam|dad|grandma|granny|gran|nan|nana|grandpa|grandad|granddad";

type Change = [RegExp, string | ((...groups: string[]) => string)];

/** In this order; each is one spelling of typed chat and how it would be written out. */
const CHANGES: Change[] = [
  [EDGE_NOISE, ""],
  [LAST_NOISE, ""],
  [MIDDLE_NOISE, ","],
  [TYPED_WORD, (word) => writtenOut(word!) ?? word!],
  [/(?<=\byou) 2$/gi, " too"],
  [new RegExp(`(?<=\\b(?:${VERB_OF_MOTION})) 2(?= (?!(?:days?|weeks?|months?|years?|times|hours?)\\b)\\p{L})`, "giu"), " to"],
  [/(?<=\b(?:want|wanted|wants|need|needed|try|trying|going|hope|hoping|got)) 2(?= (?:be|go|do|get|see|buy|learn|visit|move|find|start|make|try|become)\b)/gi, " to"],
  [/\bits(?= (?:on|at|in|not|a|an|the|my|so|really|been|raining|gonna|\p{L}+day)\b)/giu, "it's"],
  [/\blets(?= (?:say|play|assume|suppose|pretend|imagine|go|see|do|talk|not)\b)/gi, "let's"],
  [/^ill(?= (?:be|go|have|do|get|see|try|think|call|make|let|move|start|take|visit|come|meet|fly)\b)/gi, "I'll"],
  [/(?<=^| )id(?= (?:love|like|rather|say)\b)/gi, "I'd"],
  [/\b(my|his|her) names (?=\p{L})/giu, "$1 name is "],
  [/(?<=\b[Mm]y (?:little |big |older |younger |baby )?)sis\b/g, "sister"],
  [/(?<=\b[Mm]y (?:little |big |older |younger |baby )?)bro\b/g, "brother"],
  [/(?<=\b[Mm]y )(?:gran|nan)\b/g, "grandmother"],
  [new RegExp(`(?<=\\b[Mm]y (?:\\p{Ll}+ )?${RELATION_PATTERN})s(?= (?:an?|the|so|called|named|in|at|from|not|really|been|getting|going|having|coming|moving)\\b)`, "giu"), "'s"],
  [new RegExp(`^(?:${PARENT})(?= (?:and dad |\\p{L}+ed |'?s |is |was |has |had |got |went |came |says |said |loves |hates |lives |works ))`, "giu"), "my $&"],
  [new RegExp(`(?:^|(?<=^(?:so|and|but|well|yeah|yes),? ))me (?:and|n|&) (my (?:\\p{L}+ )?${RELATION_PATTERN}(?: \\p{L}+)??|\\p{L}+)(?= (?:are|were|have|had|got|just|went|live|lived|moved|broke|split|bought|met|started|used|want|love|both)\\b)`, "giu"), "$1 and I"],
  // "My sister works as a nurse i work at tesco": two sentences run together; "in the shop i work at" is one.
  [new RegExp(`(?<=^(?:(?:no|yes|yeah|nah|and|but|so|well)[, ]+)*[Mm]y (?:\\p{L}+ )?${RELATION_PATTERN} (?:is (?:an?|from|in)|works (?:as|at|in|for)|lives (?:in|at|near)|moved to|has an?|studies) [^,;.]{2,60})(?<!\\b(?:the|same|every|any|that|this|which|where) (?:\\p{L}+ )?(?:\\p{L}+)?)(?<!\\b(?:and|but|so|or|that|when|where|because|since|if|than|as|while|though|think|know)) (?=(?:I (?:work|live|study|am|have|love|hate|like|got|moved)|I'm) (?:at|in|as|for|to|an?|my|\\p{L}{3,}) ?\\p{L}*)`, "gu"), ", "],
  [/(?<=\bI'm [^,]{2,40}), (?=(?:living|working|studying|based|staying) (?:in|at|as|for|near)\b)/gi, ", I'm "],
  [/(?<=\bcan't (?:eat|have|drink) ([\p{L} ]{2,30}), (?:because )?I'm allergic)$/giu, " to $1"],
]; // prettier-ignore

/**
 * A sentence typed as people type in chats, written out so that the rules can read it: short forms, lost apostrophes and
 * capitals ("im w/ tom in berlin" → "I'm with Tom in Berlin"), interjections, a subject left unsaid where nobody else can
 * be meant. What is quoted as evidence stays as it was typed: every offset leads back to the message.
 *
 * @param alone nobody but the speaker was asked about or spoken of just before, so that an unsaid subject is "I".
 */
export function asTyped(sentence: Sentence, { names, alone }: { names: string[]; alone: boolean }): Sentence {
  let written: Written = { text: sentence.text, at: placesOf(sentence) };
  for (const [pattern, by] of CHANGES) written = rewrite(written, pattern, by);
  if (alone) written = withSubject(written);
  written = capitals(written, names);
  return { ...sentence, text: written.text, at: written.at };
}

/** Message offsets of every unit of a sentence, and of its end. */
export const placesOf = ({ text, start, at }: Sentence): number[] =>
  at ?? Array.from({ length: text.length + 1 }, (_, i) => start + i);

function rewrite({ text, at }: Written, pattern: RegExp, by: Change[1]): Written {
  const all = [
    ...text.matchAll(new RegExp(pattern.source, pattern.flags.includes("g") ? pattern.flags : `${pattern.flags}g`)),
  ];
  if (!all.length) return { text, at };
  let out = "";
  const places: number[] = [];
  let from = 0;
  for (const match of all) {
    const groups = match as unknown as string[];
    const put =
      typeof by === "string"
        ? by.replace(/\$(\d|&)/g, (_m, n: string) => groups[n === "&" ? 0 : Number(n)] ?? "")
        : by(...groups);
    out += text.slice(from, match.index) + put;
    places.push(...at.slice(from, match.index));
    for (let i = 0; i < put.length; i++) places.push(at[match.index + Math.min(i, Math.max(0, match[0].length - 1))]!);
    from = match.index + match[0].length;
  }
  return { text: out + text.slice(from), at: [...places, ...at.slice(from)] };
}

const DID =
  "moved|got|passed|ran|quit my|sold|broke up|turned \\d+|started|finished|lost my|bought|met|adopted|failed|won|booked|signed up|gave up|joined|graduated|retired|left my|split up|went (?:to|on|back)|came (?:back|out|home)|been|visited|flew|watched|saw|read|learnt|learned|had (?:my|a|an|to)|took|made|became|decided|stopped|found out|hit my|hurt my|broke my|sprained";
const UNSAID_PAST = new RegExp(
  `^((?:(?:just|so|and|then|also|finally|recently|actually|well|ok|yeah|yes|hey|hi|guess what)[, ]+)*)(?=(?:${DID})\\b)`,
  "iu",
);
const UNSAID_NOT = /^((?:(?:still|just|so|and|also|well|yeah|sorry)[, ]+)*)(?=(?:can't stand|can't eat|can't drink|don't (?:like|eat|drink|have|live|work)|didn't (?:get|pass|make|win)|haven't (?:smoked|drunk|eaten|had|been|seen|slept)) )/i; // prettier-ignore
const UNSAID_BE =
  /^((?:(?:just|so|and|also|well|yeah|still)[, ]+)*)(?=(?:going to (?:\p{Ll}+ )\S|flying to|moving (?:to|in|out)|heading to|living in|working (?:at|as|for)|studying \p{L}+ at|getting married|learning (?:to )?\p{L}|training for|allergic to|off to \p{L}+ (?:on|next|tomorrow)|reading \p{L}))/iu;
const UNSAID_MUST = /^((?:(?:ok|so|and|also|well)[, ]+)*)(?=(?:have|need|want) to \p{Ll}+ \S)/iu;

/** "Moved to Berlin", "didn't get the job", "flying to Tokyo": said of oneself. An order has another form. */
function withSubject(written: Written): Written {
  for (const pattern of [UNSAID_PAST, UNSAID_NOT, UNSAID_MUST])
    if (pattern.test(written.text)) return rewrite(written, pattern, (lead) => `${lead}I `);
  return UNSAID_BE.test(written.text) ? rewrite(written, UNSAID_BE, (lead) => `${lead}I'm `) : written;
}

const AFTER_PLACE_WORD = /\b(?:in|into|to|from|at|near|around|outside|of|visit|visiting|visited|left|leaving) $/i;
const AFTER_PERSON_WORD = new RegExp(
  `(?:\\b(?:with|met|meet|meeting|saw|seeing|dating|called|named|name is|name's|and|married|told|asked|I'm|I am) |\\b${RELATION_PATTERN}(?: is|'s)?,? )$`,
  "iu",
);
const CALLED =
  /(?<=\b(?:called|named) )(?!(?:off|in|out|up|back|me|him|her|it|them|us|you|the|a|an|by|for|on|after|to|my|his|their|as|and|because)\b)\p{Ll}[\p{L}'-]+/gu;
const NAME_IS = /(?<=\bname is )(?!(?:not|on|the|a|an|so|too|very|really|in|just)\b)\p{Ll}[\p{L}'-]+/gu;
const NAMES = ["FirstName", "MaleName", "FemaleName"];
const PLACES = ["City", "Country", "Region"];

/** Names typed without a capital get it where they are unmistakable: by their place in the sentence, or because the person is known. */
function capitals(written: Written, names: string[]): Written {
  let { text } = written;
  if (!/(?<![\p{L}\p{N}])\p{Ll}/u.test(text)) return written;
  const up = (start: number): void => {
    text = text.slice(0, start) + text.charAt(start).toUpperCase() + text.slice(start + 1);
  };
  for (const pattern of [CALLED, NAME_IS]) for (const match of text.matchAll(pattern)) up(match.index);
  for (const name of names)
    if (name.length > 2 && !ORDINARY.test(name))
      for (const match of text.matchAll(
        new RegExp(`(?<![\\p{L}\\p{N}])${escapeRegExp(name)}(?![\\p{L}\\p{N}])`, "giu"),
      ))
        up(match.index);
  const words = tagWords(text);
  for (const [i, word] of words.entries()) {
    const bare = word.text.replace(/['’]s$|[^\p{L}'-]+$/gu, "");
    if (!/^\p{Ll}[\p{L}-]{2,}$/u.test(bare)) continue;
    const before = text.slice(0, word.start);
    if (word.tags.has("Demonym")) up(word.start);
    const place =
      PLACES.some((t) => word.tags.has(t)) || (word.tags.has("Place") && /\b(?:in|to|from) $/i.test(before));
    if (place && AFTER_PLACE_WORD.test(before) && (!ORDINARY.test(bare) || isHome(before))) up(word.start);
    if (ORDINARY.test(bare) || !NAMES.some((t) => word.tags.has(t))) continue;
    const subject = before.trim() === "" && !!words[i + 1]?.tags.has("Verb");
    if (subject || AFTER_PERSON_WORD.test(before)) up(word.start);
  }
  return { ...written, text };
}

/** "I'm from cork", "I live in nice": what stands there is a place, however ordinary the word. */
const isHome = (before: string): boolean =>
  /\b(?:live|lives|living|moved|born|am|I'm|is|come) (?:in|to|from) $/i.test(before);
