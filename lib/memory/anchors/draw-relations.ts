import type { Talkers } from "@/lib/memory/anchors/resolve-references";
import type { Reference, Relation } from "@/lib/memory/anchors/types";
import { baseOf, tagWords, type TaggedWord } from "@/lib/memory/extract/built-in/compromise-tags";
import { splitClauses } from "@/lib/memory/extract/built-in/split-clauses";
import type { Sentence } from "@/lib/memory/extract/built-in/split-sentences";
import { writeOut } from "@/lib/memory/extract/built-in/write-out";

const MOST = 8;
/** Words of a subject or an object at most. */
const WORDS = 6;
const SMALL =
  /^(?:and|but|so|because|then|also|just|well|oh|yes|yeah|no|ok|okay|hey|wow|actually|really|still|today|yesterday|now|recently|finally|instead|,)$/i;
const DENIED = /^(?:not|never|no longer)$/i;

export interface Voice extends Talkers {
  own: boolean;
  references: Reference[];
}

/**
 * Who did what to whom in a sentence: of each clause the subject, the main verb's base form and what the verb is done to or
 * where ("Anna · move · to Lisbon"), with pronouns as resolved. What somebody is ("be") is no deed. Questions give nothing.
 */
export function drawRelations(sentence: Sentence, voice: Voice): Relation[] {
  if (sentence.question) return [];
  const out: Relation[] = [];
  for (const clause of splitClauses(sentence)) {
    const text = spoken(clause.text, clause.end - clause.text.length, voice);
    const relation = drawOne(text, voice);
    if (relation && out.length < MOST) out.push(relation);
  }
  return out;
}

/** The clause with its resolved words written out; those in a subject repeated from elsewhere stand as they are. */
function spoken(text: string, at: number, { references }: Voice): string {
  const inside = references.filter(({ start, end, said }) => text.slice(start - at, end - at) === said && start >= at);
  return inside.reduceRight((told, { start, end, said, means }) => {
    const owner = /^(?:her|his|their)$/i.test(said) && /^ \p{L}/u.test(text.slice(end - at));
    return `${told.slice(0, start - at)}${means}${owner ? "'s" : ""}${told.slice(end - at)}`;
  }, text);
}

function drawOne(clause: string, voice: Voice): Relation | null {
  const text = writeOut(clause).replace(/\s+/g, " ").trim();
  const words = tagWords(text);
  const first = words.findIndex((word, i) => i > 0 && isVerb(word));
  if (first < 1) return null;
  let last = first;
  let denied = false;
  for (let i = first; i < words.length; i++) {
    const { tags, text: word } = words[i]!;
    if (DENIED.test(bare(word)) || tags.has("Negative")) denied = true;
    else if (isVerb(words[i]!)) last = i;
    else if (!tags.has("Adverb") && !(/^to$/i.test(word) && words[i + 1] && isVerb(words[i + 1]!))) break;
    if (/[,;:]$/.test(word)) break;
  }
  const verb = baseOf(bare(words[last]!.text));
  if (!verb || /^(?:be|do|have|will|would|can|could|should|might|may|must)$/.test(verb)) return null;
  const subject = tell(words.slice(0, first), voice);
  const object = tell(objectOf(words.slice(last + 1)), voice);
  return subject && object ? { subject, verb: denied ? `not ${verb}` : verb, object } : null;
}

const isVerb = ({ tags, text }: TaggedWord): boolean =>
  (tags.has("Verb") || tags.has("Auxiliary") || tags.has("Copula")) && !/^(?:to|not)$/i.test(text);

/** Up to the first full noun phrase's end: "to Lisbon", "a red guitar", "with Anna". */
function objectOf(words: TaggedWord[]): TaggedWord[] {
  const out: TaggedWord[] = [];
  for (const word of words) {
    const { tags, text } = word;
    const held = out.some((one) => one.tags.has("Noun"));
    if (held && !tags.has("Noun")) break;
    if (tags.has("Verb") || tags.has("Date") || (tags.has("Conjunction") && !/^(?:to|of)$/i.test(text))) break;
    if (tags.has("Adverb") && !out.length) continue;
    out.push(word);
    if (/[,;:.]$/.test(text) || out.length >= WORDS) break;
  }
  return out.some((one) => one.tags.has("Noun")) ? out : [];
}

const bare = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}']+$/gu, "");

/** The words in the third person; empty where they are a pronoun nobody resolved. */
function tell(words: TaggedWord[], { own, userName, companionName }: Voice): string {
  const [me, you] = own ? [userName, companionName] : [companionName, userName];
  const kept = words
    .map((word) => bare(word.text))
    .filter((word, i, all) => word && !(SMALL.test(word) && i < all.length - 1));
  if (!kept.length || kept.length > WORDS + 2) return "";
  if (
    /^(?:she|he|they|it|that|this|there|him|her|them|who|what|which|everything|something|anything)$/i.test(kept.at(-1)!)
  )
    return "";
  return kept
    .map((word) =>
      /^(?:i|me|myself)$/i.test(word)
        ? me
        : /^my$/i.test(word)
          ? `${me}'s`
          : /^you$/i.test(word)
            ? you
            : /^your$/i.test(word)
              ? `${you}'s`
              : /^(?:we|us)$/i.test(word)
                ? `${me} and others`
                : /^our$/i.test(word)
                  ? `${me}'s`
                  : word,
    )
    .join(" ");
}
