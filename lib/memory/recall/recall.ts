import type { Db } from "@/lib/db/types";
import { idf, type Collection } from "@/lib/memory/lexical/bm25";
import { analyse } from "@/lib/memory/lexical/analyse";
import { expand } from "@/lib/memory/recall/feedback";
import { loadMemories, type LoadedMemory } from "@/lib/memory/recall/load-memories";
import { loadPlaces, type PlacedMessage } from "@/lib/memory/recall/load-places";
import {
  readCollections,
  readMessageHits,
  readNearest,
  readSessions,
  readTargetHits,
  readTerms,
  type Near,
} from "@/lib/memory/recall/read-index";
import { readQuestion } from "@/lib/memory/recall/read-question";
import { RECIPE, type Recipe } from "@/lib/memory/recall/recipe";
import { normalise, scoreMessages, scoreTurns } from "@/lib/memory/recall/score-messages";
import { best, scoreTargets } from "@/lib/memory/recall/score-targets";
import { toItems } from "@/lib/memory/recall/to-items";
import {
  placeOf,
  type MessageHit,
  type Place,
  type Question,
  type Scored,
  type WeightedTerms,
} from "@/lib/memory/recall/types";
import type { Recall, RecalledItem } from "@/lib/memory/types";
import type { OwnerScope } from "@/lib/scope";

export interface RecallOptions {
  now: Date;
  timeZone: string;
  userName: string;
  companionName?: string;
  /** Items at most. */
  limit?: number;
  excludeMessageIds?: string[];
  recipe?: Recipe;
}

const LIMIT = 60;
const MEMORIES = 40;
const EPISODES = 8;
const LONG_EPISODE = 40;

/**
 * Question → ranked memories and messages of one owner, best first, with why. Words (BM25 with the owner's own document
 * frequencies, with feedback), neighbours, sessions, memories, episodes, vectors and time each give a score, which are
 * normalised and added. Exact: every row of the owner is looked at, none of anybody else's.
 */
export async function recall(db: Db, scope: OwnerScope, text: string, options: RecallOptions): Promise<Recall> {
  const started = performance.now();
  const recipe = options.recipe ?? RECIPE;
  const question = readQuestion(text, {
    now: options.now,
    userName: options.userName,
    companionName: options.companionName ?? "Kith",
  });
  const collections = await readCollections(db, scope);
  const near =
    collections.message.count || collections.memory.count ? await readNearest(db, scope, text, recipe.nearest) : [];
  const { hits, terms } = await findWords(db, scope, question, collections.message, recipe);
  const sessions = await readSessions(db, scope);
  const scores = scoreMessages(hits, terms, sessions, collections.message, recipe);
  addNear(scores, near, recipe);

  const targetHits = question.terms.size ? await readTargetHits(db, scope, [...question.terms.keys()]) : [];
  const memoryScores = scoreTargets("memory", targetHits, near, question.terms, collections.memory, recipe);
  const memories = await loadMemories(db, scope, best(memoryScores, MEMORIES), question.past);
  addMemories(scores, memories, memoryScores, recipe);
  await addEpisodes(
    db,
    scope,
    scores,
    scoreTargets("episode", targetHits, near, question.terms, collections.episode, recipe),
    recipe,
  );

  const places = [...scores].sort((a, b) => b[1].score - a[1].score).slice(0, recipe.candidates * 2);
  const excluded = new Set(options.excludeMessageIds);
  const messages = (
    await loadPlaces(
      db,
      scope,
      places.map(([place]) => place),
    )
  ).filter((message) => !excluded.has(message.id));
  for (const message of messages) addCircumstance(scores.get(message.place)!, message, question, options.now, recipe);

  const items = toItems({ messages, scores, memories, memoryScores, terms: question.terms }, options.limit ?? LIMIT);
  return {
    items: items.map((item, index) => ({ ...item, ref: `m${index + 1}` })),
    sureness: sureness(items, question, hits, collections.message),
    ms: performance.now() - started,
  };
}

async function findWords(
  db: Db,
  scope: OwnerScope,
  question: Question,
  collection: Collection,
  recipe: Recipe,
): Promise<{ hits: MessageHit[]; terms: WeightedTerms }> {
  if (!question.terms.size) return { hits: [], terms: question.terms };
  const hits = await readMessageHits(db, scope, [...question.terms.keys()]);
  const turns = normalise(scoreTurns(hits, question.terms, collection, recipe));
  const entryAt = new Map(hits.map((hit) => [placeOf(hit.conversationId, hit.seq), hit.entryId]));
  const read = [...turns].sort((a, b) => b[1] - a[1]).slice(0, recipe.feedback.turns);
  if (!read.length) return { hits, terms: question.terms };
  const entryScores = new Map(read.map(([place, score]) => [entryAt.get(place)!, score]));
  const terms = expand(
    question.terms,
    await readTerms(db, scope, [...entryScores.keys()]),
    entryScores,
    collection.count,
    recipe,
  );
  const added = [...terms.keys()].filter((term) => !question.terms.has(term));
  return { hits: added.length ? [...hits, ...(await readMessageHits(db, scope, added))] : hits, terms };
}

function add(scores: Map<Place, Scored>, place: Place, channel: string, amount: number): void {
  const entry = scores.get(place) ?? { score: 0, why: {} };
  entry.score += amount;
  entry.why[channel] = (entry.why[channel] ?? 0) + amount;
  scores.set(place, entry);
}

function addNear(scores: Map<Place, Scored>, near: Near[], { weights }: Recipe): void {
  const messages = near.filter((row) => row.kind === "message" && row.conversationId && row.seq);
  const similarity = normalise(
    new Map(messages.map((row) => [placeOf(row.conversationId!, row.seq!), Math.max(0, row.similarity)])),
  );
  for (const [place, score] of similarity) add(scores, place, "near", weights.dense * score);
}

function addMemories(
  scores: Map<Place, Scored>,
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

async function addEpisodes(
  db: Db,
  { ownerId }: OwnerScope,
  scores: Map<Place, Scored>,
  episodeScores: Map<string, number>,
  { weights }: Recipe,
): Promise<void> {
  const episodes = await db.episode.findMany({
    where: { ownerId, id: { in: best(episodeScores, EPISODES) } },
    select: { id: true, fromSeq: true, toSeq: true, session: { select: { conversationId: true } } },
  });
  for (const { id, fromSeq, toSeq, session } of episodes) {
    for (let seq = fromSeq; seq <= Math.min(toSeq, fromSeq + LONG_EPISODE); seq++) {
      add(scores, placeOf(session.conversationId, seq), "episode", weights.episode * (episodeScores.get(id) ?? 0));
    }
  }
}

/** Who said it and when: added to what was found, never a filter. */
function addCircumstance(
  scored: Scored,
  message: PlacedMessage,
  { speaker, range }: Question,
  now: Date,
  { weights }: Recipe,
): void {
  const put = (channel: string, amount: number) => {
    scored.score += amount;
    scored.why[channel] = amount;
  };
  if (speaker && message.speaker === speaker) put("speaker", weights.speaker);
  if (range && message.at >= range.from && message.at <= range.to) put("time", weights.time);
  const days = Math.max(0, now.getTime() - message.at.getTime()) / 86_400_000;
  put("recency", weights.recency * Math.exp(-days / 365));
}

/** The largest share of the question's terms, by idf, that one of the first items holds. 0 when nothing was found. */
function sureness(
  items: Omit<RecalledItem, "ref">[],
  { terms }: Question,
  hits: MessageHit[],
  { count }: Collection,
): number {
  const frequency = new Map<string, number>();
  for (const { term } of hits) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const weight = (term: string) => idf(count, frequency.get(term) ?? 0);
  const all = [...terms.keys()].reduce((sum, term) => sum + weight(term), 0);
  if (!all) return 0;
  const shares = items.slice(0, 10).map((item) => {
    const held = new Set(analyse(item.text));
    return [...terms.keys()].filter((term) => held.has(term)).reduce((sum, term) => sum + weight(term), 0) / all;
  });
  return Math.max(0, ...shares);
}
