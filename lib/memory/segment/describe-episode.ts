import nlp from "compromise";
import { analyse } from "@/lib/memory/lexical/analyse";
import type { Turn } from "@/lib/memory/types";

const SUMMARY_WORDS = 60;
const UNITS_A_TURN = 1500;
const SENTENCES = 160;
const TOPICS = 5;

interface Said {
  order: number;
  speaker: string;
  text: string;
  words: Set<string>;
}

/** Title, extractive summary and topics of one episode, from its own words only. */
export function describeEpisode(turns: Turn[]): { title: string; summary: string; topics: string[] } {
  const said = sentencesOf(turns);
  const weights = new Map<string, number>();
  for (const { words } of said) for (const word of words) weights.set(word, (weights.get(word) ?? 0) + 1);
  const topics = topicsOf(said, weights);
  return { title: titleOf(topics, said), summary: summaryOf(said, weights), topics };
}

function sentencesOf(turns: Turn[]): Said[] {
  const said: Said[] = [];
  for (const turn of turns) {
    const text = turn.text.slice(0, UNITS_A_TURN).replace(/[\u0000-\u001f\s]+/g, " ");
    for (const sentence of text.split(/(?<=[.!?…])\s+/)) {
      const trimmed = sentence.trim();
      if (said.length >= SENTENCES) return said;
      if (/[\p{L}\p{N}]/u.test(trimmed))
        said.push({ order: said.length, speaker: turn.speakerName, text: trimmed, words: new Set(analyse(trimmed)) });
    }
  }
  return said;
}

/** Noun phrases weighed by how often their words come up across sentences; at most five, none inside another. */
function topicsOf(said: Said[], weights: Map<string, number>): string[] {
  const scored = new Map<string, { text: string; score: number }>();
  for (const { text } of said.slice(0, 60)) {
    for (const phrase of nlp(text).nouns().out("array") as string[]) {
      const plain = phrase
        .replace(/^(?:(?:an?|the|my|your|his|her|our|their|its|this|that|these|those|some|any|i|so|such)\b\s*)+/i, "")
        .replace(/[^\p{L}\p{N}' -]/gu, "")
        .trim();
      const words = analyse(plain);
      if (!words.length || words.length > 4 || plain.length > 40) continue;
      const key = words.join(" ");
      const score = words.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0) / Math.sqrt(words.length);
      if (!scored.has(key)) scored.set(key, { text: plain, score });
    }
  }
  const chosen: string[][] = [];
  const topics: string[] = [];
  for (const { text } of [...scored.values()].sort((a, b) => b.score - a.score)) {
    const words = analyse(text);
    if (chosen.some((c) => words.some((word) => c.includes(word)))) continue;
    chosen.push(words);
    topics.push(text);
    if (topics.length === TOPICS) break;
  }
  return topics;
}

function titleOf(topics: string[], said: Said[]): string {
  const title = topics.slice(0, 3).join(", ") || said[0]?.text.split(/\s+/).slice(0, 6).join(" ") || "Conversation";
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}`.slice(0, 120);
}

/** The sentences whose words are most shared by the others, by √ of their number and .05 a word, in order, ≤ 60 words. */
function summaryOf(said: Said[], weights: Map<string, number>): string {
  const central = said
    .filter((s) => s.words.size >= 2 && !s.text.endsWith("?"))
    .map((s) => ({
      s,
      score:
        [...s.words].reduce((sum, word) => sum + (weights.get(word)! - 1), 0) / Math.sqrt(s.words.size) +
        Math.min(s.words.size, 8) * 0.05,
    }))
    .sort((a, b) => b.score - a.score || a.s.order - b.s.order);
  const chosen: Said[] = [];
  let left = SUMMARY_WORDS;
  for (const { s } of central.length ? central : said.map((s) => ({ s }))) {
    const cost = s.text.split(/\s+/).length + s.speaker.split(/\s+/).length;
    if (cost > left || chosen.some((c) => alike(c.words, s.words))) continue;
    chosen.push(s);
    left -= cost;
    if (chosen.length === 4) break;
  }
  if (chosen.length === 0 && said[0])
    return `${said[0].speaker}: ${said[0].text
      .split(/\s+/)
      .slice(0, SUMMARY_WORDS - 6)
      .join(" ")} …`;
  return chosen
    .sort((a, b) => a.order - b.order)
    .map((s) => `${s.speaker}: ${s.text}`)
    .join(" ");
}

function alike(a: Set<string>, b: Set<string>): boolean {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, Math.min(a.size, b.size)) > 0.7;
}
