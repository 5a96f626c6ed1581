import { idf, saturate, type Collection } from "@/lib/memory/lexical/bm25";
import { normalise } from "@/lib/memory/recall/normalise";
import type { Recipe } from "@/lib/memory/recall/recipe";
import { layOut, type Layout } from "@/lib/memory/recall/lay-out";
import { scoreFields, type FieldScores } from "@/lib/memory/recall/score-fields";
import type { Sessions } from "@/lib/memory/recall/session-of";
import type { MessageHit, SessionSpan, WeightedTerms } from "@/lib/memory/recall/types";

/** One message that holds terms of the question, with its BM25 score. */
export interface Turn {
  hit: MessageHit;
  score: number;
}

/** Plain BM25 of messages by index entry, with the question's weights on its terms. */
export function scoreTurns(
  hits: MessageHit[],
  terms: WeightedTerms,
  collection: Collection,
  { turn }: Recipe,
): Map<number, Turn> {
  const weights = termWeights(hits, terms, collection.count);
  const turns = new Map<number, Turn>();
  for (const hit of hits) {
    if (hit.beside) continue;
    const score = weights.get(hit.term)! * saturate(hit.tf, hit.length, collection.meanLength, turn);
    const known = turns.get(hit.entryId);
    if (known) known.score += score;
    else turns.set(hit.entryId, { hit, score });
  }
  return turns;
}

/** The document frequency of each term that is hit. */
export function frequencies(hits: MessageHit[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { term, df } of hits) found.set(term, df);
  return found;
}

/** A term's weight in the question times its idf. */
export function termWeights(hits: MessageHit[], terms: WeightedTerms, count: number): Map<string, number> {
  return new Map([...frequencies(hits)].map(([term, df]) => [term, (terms.get(term) ?? 0) * idf(count, df)]));
}

/** BM25 of whole sessions; a session's length is its turns at the mean length. `spans` are the hits' sessions. */
function scoreSessions(
  hits: MessageHit[],
  { spans, alone }: Layout,
  terms: WeightedTerms,
  all: SessionSpan[],
  collection: Collection,
  { session: parameters }: Recipe,
): Map<SessionSpan, number> {
  const none = new Set(alone.values());
  const counts = new Map<string, Map<SessionSpan, number>>();
  for (const [index, hit] of hits.entries()) {
    const session = spans[index]!;
    if (hit.beside || none.has(session)) continue;
    let ofTerm = counts.get(hit.term);
    if (!ofTerm) counts.set(hit.term, (ofTerm = new Map()));
    ofTerm.set(session, (ofTerm.get(session) ?? 0) + hit.tf);
  }
  const lengthOf = ({ fromSeq, toSeq }: SessionSpan) => (toSeq - fromSeq + 1) * collection.meanLength;
  const meanLength = all.reduce((sum, session) => sum + lengthOf(session), 0) / Math.max(all.length, 1);
  const scores = new Map<SessionSpan, number>();
  for (const [term, ofTerm] of counts) {
    const weight = (terms.get(term) ?? 0) * idf(all.length, ofTerm.size);
    for (const [session, tf] of ofTerm) {
      const score = weight * saturate(tf, lengthOf(session), meanLength, parameters);
      scores.set(session, (scores.get(session) ?? 0) + score);
    }
  }
  return normalise(scores);
}

/** Messages' scores by their number in a layout, and what of it comes from which channel. */
export interface MessageScores {
  layout: Layout;
  total: Float64Array;
  channels: FieldScores & { session: Float64Array };
}

/**
 * Scores messages by their words, their anchors and their neighbours' (`score-fields.ts`), divided by the best, and by their session's
 * words. Places no term hits are scored too, through their neighbours.
 */
export function scoreMessages(
  hits: MessageHit[],
  terms: WeightedTerms,
  all: SessionSpan[],
  sessions: Sessions,
  collection: Collection,
  recipe: Recipe,
): MessageScores {
  const layout = layOut(hits, sessions);
  const idfs = termWeights(hits, terms, collection.count);
  const fields = scoreFields(hits, layout, idfs, collection, recipe.turn, recipe.weights);
  const total = new Float64Array(layout.size);
  for (const scores of Object.values(fields)) for (let at = 0; at < total.length; at++) total[at]! += scores[at]!;
  const most = total.reduce((best, score) => Math.max(best, score), 0);
  const session = new Float64Array(layout.size);
  const channels = { ...fields, session };
  if (most <= 0) return { layout, total, channels };
  for (const scores of [total, ...Object.values(fields)]) for (let at = 0; at < total.length; at++) scores[at]! /= most;
  const sessionScores = scoreSessions(hits, layout, terms, all, collection, recipe);
  for (const [span, score] of sessionScores) {
    const from = layout.first.get(span)!;
    const to = from + span.toSeq - span.fromSeq;
    for (let at = from; at <= to; at++) {
      // Only what the hits and their neighbours reach: a session's other messages are not brought in.
      if (total[at]! <= 0) continue;
      session[at] = recipe.weights.session * score;
      total[at]! += session[at]!;
    }
  }
  return { layout, total, channels };
}
