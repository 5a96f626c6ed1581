import { newStemmer } from "snowball-stemmers";
import { splitWords } from "@/lib/ai/built-in/split-words";
import { BUILT_IN_DIMENSIONS } from "@/lib/ai/constants";

const MAX_CHARS = 20_000;
const GRAM = 4;
const GRAM_WEIGHT = 0.35;
const COMMON_WEIGHT = 0.15;
const COMMON = new Set(
  "a an the and or but if of to in on at by for with from as is are was were be been am do does did have has had i me my you your he his she her it its we our they their this that what who where when which how not".split(
    " ",
  ),
);
const english = newStemmer("english");

/**
 * A unit vector of 256 numbers for a text, without a model and always the same: stemmed words and character 4-grams are
 * hashed to a place and a sign, so that collisions cancel on average (feature hashing, Weinberger et al., "Feature
 * Hashing for Large Scale Multitask Learning", ICML 2009). Counts are damped (1 + ln tf), words of grammar weigh little,
 * 4-grams let misspellings and inflections meet. Read are the first 20,000 characters. A text without a letter or digit has the zero vector.
 */
export function hashedEmbedding(text: string): number[] {
  const counts = new Map<string, { count: number; weight: number }>();
  const note = (feature: string, weight: number) => {
    const seen = counts.get(feature);
    if (seen) seen.count += 1;
    else counts.set(feature, { count: 1, weight });
  };
  for (const word of splitWords(text.slice(0, MAX_CHARS).normalize("NFKC").toLowerCase())) {
    const common = COMMON.has(word);
    note(`w ${english.stem(word)}`, common ? COMMON_WEIGHT : 1);
    if (common) continue;
    const padded = [...`^${word}$`];
    for (let at = 0; at + GRAM <= padded.length; at++) note(`g ${padded.slice(at, at + GRAM).join("")}`, GRAM_WEIGHT);
  }
  const vector = new Array<number>(BUILT_IN_DIMENSIONS).fill(0);
  for (const [feature, { count, weight }] of counts) {
    const hash = fnv1a(feature);
    const place = hash % BUILT_IN_DIMENSIONS;
    vector[place]! += (hash & 0x8000_0000 ? 1 : -1) * weight * (1 + Math.log(count));
  }
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
}

/** 32-bit FNV-1a over UTF-16 units, with a final mix (MurmurHash3's) so that low and high bits are independent. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
