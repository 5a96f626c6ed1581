import { BUILT_IN_EMBEDDING } from "@/lib/ai/constants";
import type { LoadedMemory } from "@/lib/memory/recall/load-memories";
import type { PlacedMessage } from "@/lib/memory/recall/load-places";
import type { EpisodeSpan } from "@/lib/memory/recall/read-episodes";
import type { Nearest } from "@/lib/memory/recall/read-nearest";
import type { Recipe } from "@/lib/memory/recall/recipe";
import { density, proximity, type Range } from "@/lib/memory/recall/in-range";
import { normalise } from "@/lib/memory/recall/normalise";
import { namesTime } from "@/lib/memory/recall/time-words";
import { placeOf, type Place, type Question, type Scored } from "@/lib/memory/recall/types";

type Scores = Map<Place, Scored>;

/** Messages of an episode that get of its score. */
const LONG_EPISODE = 40;

export function add(scores: Scores, place: Place, channel: string, amount: number): void {
  // A channel without weight must not bring in places by itself.
  if (!amount) return;
  const entry = scores.get(place) ?? { score: 0, why: {} };
  entry.score += amount;
  entry.why[channel] = (entry.why[channel] ?? 0) + amount;
  scores.set(place, entry);
}

export const denseWeight = (embedding: string | null, { weights }: Recipe): number =>
  embedding === BUILT_IN_EMBEDDING ? weights.denseBuiltIn : weights.dense;

/** Messages by nearness. */
export function addNear(scores: Scores, { near, embedding }: Nearest, recipe: Recipe): void {
  const messages = near.filter((row) => row.kind === "message" && row.conversationId && row.seq);
  const similarity = new Map(
    messages.map((row) => [placeOf(row.conversationId!, row.seq!), Math.max(0, row.similarity)]),
  );
  for (const [place, score] of normalise(similarity))
    add(scores, place, "near", denseWeight(embedding, recipe) * score);
}

/** What memories rest on gets of their score. */
export function addMemories(
  scores: Scores,
  memories: LoadedMemory[],
  memoryScores: Map<string, number>,
  { weights }: Recipe,
): void {
  const byPlace = new Map<Place, number>();
  for (const memory of memories) {
    for (const { message } of memory.evidence) {
      const place = placeOf(message.conversationId, message.seq);
      byPlace.set(place, Math.max(byPlace.get(place) ?? 0, memoryScores.get(memory.id) ?? 0));
    }
  }
  for (const [place, score] of byPlace) add(scores, place, "memory", weights.memory * score);
}

/** The messages of an episode get of its score. */
export function addEpisodes(
  scores: Scores,
  episodes: EpisodeSpan[],
  episodeScores: Map<string, number>,
  { weights }: Recipe,
): void {
  for (const { id, fromSeq, toSeq, conversationId } of episodes) {
    for (let seq = fromSeq; seq <= Math.min(toSeq, fromSeq + LONG_EPISODE - 1); seq++) {
      add(scores, placeOf(conversationId, seq), "episode", weights.episode * (episodeScores.get(id) ?? 0));
    }
  }
}

/** Messages by their place in the graph. */
export function addGraph(scores: Scores, ranks: Map<Place, number>, { weights }: Recipe): void {
  for (const [place, rank] of ranks) add(scores, place, "graph", weights.graph * rank);
}

/** Who said it, when, and how: added to what was found, never a filter. */
export function addCircumstance(
  scores: Scores,
  message: PlacedMessage,
  events: Range[],
  { speaker, when }: Question,
  range: Range | null,
  now: Date,
  { weights }: Recipe,
): void {
  const put = (channel: string, amount: number) => add(scores, message.place, channel, amount);
  if (speaker && message.speaker === speaker) put("speaker", weights.speaker);
  if (range) put("time", weights.time * Math.max(proximity(message.at, range), density(events, range) ?? 0));
  if (when && namesTime(message.text)) put("when", weights.when);
  if (message.text.trimEnd().endsWith("?")) put("asks", -weights.asks);
  const days = Math.max(0, now.getTime() - message.at.getTime()) / 86_400_000;
  put("recency", weights.recency * Math.exp(-days / 365));
}
