import { idf, saturate, type Collection } from "@/lib/memory/lexical/bm25";
import { normalise } from "@/lib/memory/recall/normalise";
import type { Recipe } from "@/lib/memory/recall/recipe";
import { scoreFields } from "@/lib/memory/recall/score-fields";
import { findSession, orderSessions, type Sessions } from "@/lib/memory/recall/session-of";
import type { MessageHit, Place, Scored, SessionSpan, WeightedTerms } from "@/lib/memory/recall/types";

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

/** A term's weight in the question times its idf. */
export function termWeights(hits: MessageHit[], terms: WeightedTerms, count: number): Map<string, number> {
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
    if (hit.beside) continue;
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
 * Scores messages by their words, their anchors and their neighbours' (`score-fields.ts`), divided by the best, and by their session's
 * words. Places no term hits are scored too, through their neighbours.
 */
export function scoreMessages(
  hits: MessageHit[],
  terms: WeightedTerms,
  all: SessionSpan[],
  collection: Collection,
  recipe: Recipe,
): Map<Place, Scored> {
  const sessions = orderSessions(all);
  const idfs = termWeights(hits, terms, collection.count);
  const fields = scoreFields(hits, idfs, sessions, collection, recipe.turn, recipe.weights);
  let most = 0;
  for (const { words, neighbours, answers, anchors } of fields.values())
    most = Math.max(most, words + neighbours + answers + anchors);
  const sessionScores = scoreSessions(hits, terms, all, sessions, collection, recipe);
  const scores = new Map<Place, Scored>();
  if (most <= 0) return scores;
  for (const [place, { session, words, neighbours, answers, anchors }] of fields) {
    const ofSession = session ? recipe.weights.session * (sessionScores.get(session) ?? 0) : 0;
    const why: Record<string, number> = {};
    if (words) why.words = words / most;
    if (neighbours) why.neighbours = neighbours / most;
    if (answers) why.answers = answers / most;
    if (anchors) why.anchors = anchors / most;
    if (ofSession) why.session = ofSession;
    // A channel without weight must not bring in places by itself.
    if (words || neighbours || answers || anchors || ofSession)
      scores.set(place, { score: (words + neighbours + answers + anchors) / most + ofSession, why });
  }
  return scores;
}
