import { newStemmer } from "snowball-stemmers";

export const MOODS = ["glad", "excited", "calm", "sad", "angry", "tense", "tired", "neutral"] as const;
export type MoodLabel = (typeof MOODS)[number];

/** One feeling word: valence −4..4 as raters of VADER's lexicon use the scale, arousal −1..1 (Russell 1980). */
export interface Feeling {
  valence: number;
  arousal: number;
  label: MoodLabel;
}

// Written for Kith: a valence for the group, its members by their plain form ("worry" stands for worried, worries, worrying).
const GROUPS: [MoodLabel, number, number, string][] = [
  ["glad", 3.1, 0.4, "love adore wonderful amazing awesome fantastic delighted brilliant joy joyful perfect best blessed"],
  ["glad", 2.5, 0.2, "happy glad great beautiful proud grateful thankful enjoy fun cheerful smile celebrate win won"],
  ["glad", 1.8, 0.1, "good nice pleased funny cute sweet thank thanks thx ty cool sweetheart laugh pleasant welcome yum haha"],
  ["glad", 1.6, 0.3, "lol lmao rofl hehe heh dope lit legit neat hooray congrats congratulations luck lucky"],
  ["excited", 3, 0.9, "thrilled ecstatic stoked pumped hyped psyched woohoo yay yaaay woot omfg exhilarate euphoric"],
  ["excited", 2.3, 0.7, "excite eager amped buzzing giddy wow"],
  ["calm", 1.7, -0.6, "calm relax peaceful chill cozy cosy serene comfortable comfy mellow"],
  ["calm", 1.6, -0.3, "relieve relief hopeful hope fine okay safe better"],
  ["sad", -3, -0.1, "devastated heartbroken hopeless miserable grief grieve depress despair died worthless suicidal"],
  ["sad", -2.3, -0.3, "sad unhappy cry cried tears lonely alone loneliness hurt awful terrible horrible sob heartbreak funeral"],
  ["sad", -1.7, -0.4, "upset disappoint gloomy bummed bummer regret guilty ashamed shame miss bad lost fail failure fml"],
  ["sad", -1.3, -0.4, "meh poor unlucky sadly unfortunately lousy"],
  ["angry", -3, 0.9, "furious rage livid hate despise disgust fuming outrage enraged"],
  ["angry", -2.2, 0.6, "angry mad pissed annoy irritate frustrate bullshit damn jerk asshole unfair stupid idiot fuck fucking wtf ffs"],
  ["angry", -1.6, 0.3, "suck crap ugh argh smh ridiculous rude bitter resent jealous"],
  ["tense", -2.6, 0.8, "terrified panic dread horrified scared frighten petrified"],
  ["tense", -2, 0.5, "anxious anxiety worry afraid nervous stress tense overwhelm freaking fear uneasy restless pressure yikes struggle"],
  ["tense", -1.3, 0.3, "concern unsure insecure awkward confuse hesitant shaky doubt uncomfortable"],
  ["tired", -2, -0.7, "exhausted drained burnout fatigue wrecked knackered weary sick unwell"],
  ["tired", -1.4, -0.7, "tired sleepy bored boring numb sleepless worn"],
]; // prettier-ignore

/** Phrases that mean something else than their words do. Read before the words, and taken out. */
export const PHRASES: [RegExp, Feeling][] = [
  [/\bcan(?:'?t|not) wait\b/g, { valence: 2.6, arousal: 0.7, label: "excited" }],
  [/\blook(?:ing)? forward\b/g, { valence: 2, arousal: 0.4, label: "excited" }],
  [/\b(?:burn(?:t|ed)|worn|stressed|freak(?:ed|ing)?) out\b/g, { valence: -2.3, arousal: 0.1, label: "tired" }],
  [/\bfed up\b/g, { valence: -2.3, arousal: 0.5, label: "angry" }],
  [/\bon edge\b/g, { valence: -2, arousal: 0.6, label: "tense" }],
  [/\b(?:passed away|broke up|break ?up|let(?:ting)? me down|falling apart)\b/g, { valence: -2.6, arousal: -0.1, label: "sad" }],
  [/\b(?:no problem|no worries|never mind|nvm|thank god|thank goodness)\b/g, { valence: 1, arousal: -0.3, label: "calm" }],
  [/\b(?:kind|sort|lot) of\b|\bgood ?(?:morning|night|evening|afternoon)\b|\bas well\b/g, { valence: 0, arousal: 0, label: "neutral" }],
]; // prettier-ignore

/** Emoji and emoticons, as they stand. */
export const SIGNS: [RegExp, Feeling][] = [
  [/[😀😃😄😁😊🙂☺😇🥰😍😘❤💕💖💗💙💚💛🧡💜🖤🤗👍👏😺✨]|<3+|(?<!\S)[:;=]-?[)D](?!\S)|\^\^/gu, { valence: 2.2, arousal: 0.2, label: "glad" }],
  [/[😂🤣😆😹]|(?<!\S)x[dD](?!\S)/gu, { valence: 1.8, arousal: 0.5, label: "glad" }],
  [/[🎉🥳🤩🔥🚀🙌💃]/gu, { valence: 2.6, arousal: 0.8, label: "excited" }],
  [/[😌🧘😴]/gu, { valence: 0.8, arousal: -0.7, label: "calm" }],
  [/[😢😭😞😔☹🙁😿💔🥺😥]|(?<!\S)[:;=]'?-?\((?!\S)/gu, { valence: -2.3, arousal: -0.1, label: "sad" }],
  [/[😠😡🤬👿😤🖕]/gu, { valence: -2.5, arousal: 0.7, label: "angry" }],
  [/[😰😨😱😟😧😬😖🫣]/gu, { valence: -2.1, arousal: 0.6, label: "tense" }],
  [/[😩😫🥱🤒🤢😪🥴]/gu, { valence: -1.8, arousal: -0.4, label: "tired" }],
]; // prettier-ignore

const stemmer = newStemmer("english");
const BY_STEM = new Map<string, Feeling>(
  GROUPS.flatMap(([label, valence, arousal, words]) =>
    words.split(" ").map((word): [string, Feeling] => [stemmer.stem(word), { valence, arousal, label }]),
  ),
);

/** Words whose stem is a feeling's but whose meaning is another. */
const NOT_FEELINGS = new Set(["goods", "missing", "fined", "finely"]);

/** The feeling of one lower-case word; drawn-out letters ("sooo", "yayyy") are evened out. */
export function feelingOf(word: string): Feeling | undefined {
  if (NOT_FEELINGS.has(word)) return undefined;
  const forms = /(\p{L})\1\1/u.test(word)
    ? [word.replace(/(\p{L})\1{2,}/gu, "$1$1"), word.replace(/(\p{L})\1{2,}/gu, "$1")]
    : [/^(?:ha){2,}h?$/.test(word) ? "haha" : word];
  for (const form of forms) {
    const known = BY_STEM.get(stemmer.stem(form));
    if (known) return known;
  }
  return undefined;
}
