import { feelingOf, PHRASES, SIGNS, type Feeling, type MoodLabel } from "@/lib/memory/mood/lexicon";

/** How a text sounds: valence and arousal −1..1 (Russell's circumplex, 1980) and the word nearest to it. */
export interface Mood {
  valence: number;
  arousal: number;
  label: MoodLabel;
}

export const NEUTRAL: Mood = { valence: 0, arousal: 0, label: "neutral" };

const READ_LIMIT = 4_000;
/** VADER's constants: booster, capitals, exclamation mark, negation, normalisation, and the weights around a "but". */
const BOOST = 0.293;
const CAPITALS = 0.733;
const EXCLAIMED = 0.292;
const NEGATED = -0.74;
const ALPHA = 15;
const BEFORE_BUT = 0.5;
const AFTER_BUT = 1.5;
const REACH = 3;
/** A booster two or three words away counts for less. */
const DAMPING = [1, 0.95, 0.9];
const FELT = 0.05;

const NEGATORS =
  /^(?:not|no|never|none|nothing|neither|nor|without|hardly|barely|scarcely|cannot|cant|aint|dont|doesnt|didnt|isnt|arent|wasnt|werent|wont|wouldnt|havent|hasnt|couldnt|shouldnt|.+n't)$/;
const UP = new Set(
  "very really so too extremely totally absolutely super incredibly completely fucking hella damn insanely utterly deeply especially such soo sooo most".split(" "),
); // prettier-ignore
const DOWN = new Set("slightly somewhat little bit kinda sorta partly fairly almost barely".split(" "));

interface Word {
  text: string;
  capitals: boolean;
}

/**
 * The mood of one message by rule. Sum of the valence of its feeling words, each turned by a negation (× −0.74) and made
 * stronger or weaker by boosters (± 0.293, damped by distance) and capitals (+ 0.733) before it, halved before a "but" and
 * half again as strong after it; exclamation marks add 0.292 each, four at most; s / √(s² + 15) brings it to −1..1. These
 * are the rules and constants of VADER (Hutto & Gilbert 2014) over a lexicon of Kith's own with arousal. Arousal is the
 * words' mean, plus 0.1 an exclamation mark and 0.15 a word in capitals. Questions to the companion ("Are you sad?") are
 * left out. Pure; reads 4,000 characters at most.
 */
export function readMood(text: string): Mood {
  const read = text.slice(0, READ_LIMIT).replace(/[’ʼ]/g, "'");
  const told = read
    .split(/(?<=[.!?…\n])\s+/)
    .filter((sentence) => !(sentence.trimEnd().endsWith("?") && /\byou\b/i.test(sentence) && !/\bI\b/i.test(sentence)))
    .join(" ");
  const felt: Feeling[] = [];
  let rest = told;
  for (const [pattern, feeling] of SIGNS) rest = rest.replace(pattern, () => (felt.push(feeling), " "));
  // The phrases are found in lower case, and stay as many characters, so that capitals are still seen beside them.
  for (const [pattern, feeling] of PHRASES) {
    for (const match of rest.toLowerCase().matchAll(pattern)) {
      if (feeling.valence) felt.push(feeling);
      rest = rest.slice(0, match.index) + " ".repeat(match[0].length) + rest.slice(match.index + match[0].length);
    }
  }
  const words = wordsOf(rest);
  felt.push(...feelingsIn(words));
  if (!felt.length) return NEUTRAL;
  return weigh(felt, told, words.filter((word) => word.capitals).length);
}

function wordsOf(text: string): Word[] {
  const found = [...text.matchAll(/\p{L}[\p{L}']*/gu)].map(([word]) => word);
  const shouted = (word: string) => word.length > 2 && word === word.toUpperCase() && word !== word.toLowerCase();
  const allShouted = found.every(shouted);
  return found.map((word) => ({ text: word.toLowerCase(), capitals: !allShouted && shouted(word) }));
}

function feelingsIn(words: Word[]): Feeling[] {
  const but = words.findLastIndex((word) => word.text === "but");
  return words.flatMap(({ text, capitals }, i) => {
    const feeling = NEGATORS.test(text) || UP.has(text) ? undefined : feelingOf(text);
    if (!feeling) return [];
    const before = words.slice(Math.max(0, i - REACH), i).map((word) => word.text);
    const sign = Math.sign(feeling.valence);
    let { valence, arousal, label } = feeling;
    if (capitals) valence += CAPITALS * sign;
    for (const [k, word] of before.toReversed().entries()) {
      const step = UP.has(word) ? BOOST : DOWN.has(word) ? -BOOST : 0;
      valence += step * (DAMPING[k] ?? 0.9) * sign;
    }
    if (isNegated(before)) {
      valence *= NEGATED;
      arousal *= -0.3;
      label = sign > 0 ? "sad" : "calm";
    }
    if (but >= 0) valence *= i < but ? BEFORE_BUT : AFTER_BUT;
    return [{ valence, arousal, label }];
  });
}

/** "I have never been so happy" is no denial. */
function isNegated(before: string[]): boolean {
  const at = before.findIndex((word) => NEGATORS.test(word));
  return at >= 0 && !(before[at] === "never" && before.slice(at).some((word) => word === "so" || word === "this"));
}

function weigh(felt: Feeling[], text: string, shouted: number): Mood {
  let sum = felt.reduce((total, feeling) => total + feeling.valence, 0);
  const marks = Math.min(4, [...text.matchAll(/!/g)].length);
  sum += Math.sign(sum) * marks * EXCLAIMED;
  const valence = sum / Math.sqrt(sum * sum + ALPHA);
  const mean = felt.reduce((total, feeling) => total + feeling.arousal, 0) / felt.length;
  const arousal = Math.max(-1, Math.min(1, mean + 0.1 * marks + 0.15 * Math.min(2, shouted)));
  if (Math.abs(valence) < FELT) return { valence, arousal, label: "neutral" };
  return { valence, arousal, label: strongest(felt, Math.sign(valence)) };
}

/** The label whose feelings weigh most, among those that pull the way the whole goes. */
function strongest(felt: Feeling[], sign: number): MoodLabel {
  const weights = new Map<MoodLabel, number>();
  for (const { label, valence } of felt) {
    if (Math.sign(valence) === sign) weights.set(label, (weights.get(label) ?? 0) + Math.abs(valence));
  }
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "neutral";
}
