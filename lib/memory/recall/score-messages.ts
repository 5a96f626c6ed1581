import { idf, saturate, type Collection } from "@/lib/memory/lexical/bm25";
import { normalise } from "@/lib/memory/recall/normalise";
import type { Recipe } from "@/lib/memory/recall/recipe";
import { findSession, orderSessions, type Sessions } from "@/lib/memory/recall/session-of";
import {
  placeOf,
  type MessageHit,
  type Place,
  type Scored,
  type SessionSpan,
  type WeightedTerms,
} from "@/lib/memory/recall/types";

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
    const score = weights.get(hit.term)! * saturate(hit.tf, hit.length, collection.meanLength, turn);
    const known = turns.get(hit.entryId);
    if (known) known.score += score;
    else turns.set(hit.entryId, { hit, score });
  }
  return turns;
}

function termWeights(hits: MessageHit[], terms: WeightedTerms, count: number): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const { term, df } of hits) frequency.set(term, df);
  return new Map([...frequency].map(([term, df]) => [term, (terms.get(term) ?? 0) * idf(count, df)]));
}

/** BM25 of whole sessions; a session's length is its turns at the mean length. */
function scoreSessions(
  hits: MessageHit[],
  terms: WeightedTerms,
  all: SessionSpan[],
  sessions: Sessions,
  collection: Collection,
  { session: parameters }: Recipe,
): Map<SessionSpan, number> {
  const counts = new Map<string, Map<SessionSpan, number>>();
  for (const hit of hits) {
    const session = findSession(sessions, hit.conversationId, hit.seq);
    if (!session) continue;
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

/**
 * Scores messages by their own words, their neighbours' in the session, their session's, and whether they answer a
 * question that scored. Places no term hits are scored too, through their neighbours.
 */
export function scoreMessages(
  hits: MessageHit[],
  terms: WeightedTerms,
  all: SessionSpan[],
  collection: Collection,
  recipe: Recipe,
): Map<Place, Scored> {
  const { before1, before2, after1, after2, answers, session: sessionWeight } = recipe.weights;
  // What matches here speaks for the message `step` places on, which has it before itself (or after, below 0).
  const steps: [number, number][] = [
    [1, before1],
    [2, before2],
    [-1, after1],
    [-2, after2],
  ];
  const turns = scoreTurns(hits, terms, collection, recipe);
  let most = 0;
  for (const { score } of turns.values()) most = Math.max(most, score);
  const sessions = orderSessions(all);
  const sessionScores = scoreSessions(hits, terms, all, sessions, collection, recipe);
  const scored = new Map<Place, Scored>();
  const give = (
    session: SessionSpan | undefined,
    conversationId: string,
    seq: number,
    channel: string,
    amount: number,
  ) => {
    if (!amount) return;
    const place = placeOf(conversationId, seq);
    let entry = scored.get(place);
    if (!entry) {
      scored.set(place, (entry = { score: 0, why: {} }));
      const ofSession = sessionWeight * ((session && sessionScores.get(session)) ?? 0);
      if (ofSession) entry.why.session = ofSession;
      entry.score += ofSession;
    }
    entry.score += amount;
    entry.why[channel] = (entry.why[channel] ?? 0) + amount;
  };
  for (const { hit, score } of turns.values()) {
    const share = most > 0 ? score / most : 0;
    const { conversationId, seq, asks } = hit;
    const session = findSession(sessions, conversationId, seq);
    give(session, conversationId, seq, "words", share);
    if (!session) continue;
    for (const [step, weight] of steps) {
      const at = seq + step;
      if (at >= session.fromSeq && at <= session.toSeq) give(session, conversationId, at, "neighbours", weight * share);
    }
    if (asks && seq < session.toSeq) give(session, conversationId, seq + 1, "answers", answers * share);
  }
  return scored;
}
