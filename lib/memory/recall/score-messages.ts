import { idf, saturate, type Collection } from "@/lib/memory/lexical/bm25";
import type { Recipe } from "@/lib/memory/recall/recipe";
import {
  placeOf,
  type MessageHit,
  type Place,
  type Scored,
  type SessionSpan,
  type WeightedTerms,
} from "@/lib/memory/recall/types";

/** Plain BM25 of messages by place, with the question's weights on its terms. */
export function scoreTurns(
  hits: MessageHit[],
  terms: WeightedTerms,
  collection: Collection,
  { turn }: Recipe,
): Map<Place, number> {
  const frequency = documentFrequencies(hits);
  const scores = new Map<Place, number>();
  for (const hit of hits) {
    const weight = (terms.get(hit.term) ?? 0) * idf(collection.count, frequency.get(hit.term) ?? 1);
    const place = placeOf(hit.conversationId, hit.seq);
    scores.set(place, (scores.get(place) ?? 0) + weight * saturate(hit.tf, hit.length, collection.meanLength, turn));
  }
  return scores;
}

function documentFrequencies(hits: { term: string }[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const { term } of hits) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  return frequency;
}

/** Divides by the best, so that channels can be added. */
export function normalise<K>(scores: Map<K, number>): Map<K, number> {
  let best = 0;
  for (const score of scores.values()) best = Math.max(best, score);
  return best > 0 ? new Map([...scores].map(([key, score]) => [key, score / best])) : new Map();
}

/** Which session a place lies in. Sessions of one conversation do not overlap. */
export function sessionFinder(
  sessions: SessionSpan[],
): (conversationId: string, seq: number) => SessionSpan | undefined {
  const byConversation = new Map<string, SessionSpan[]>();
  for (const session of sessions) {
    const spans = byConversation.get(session.conversationId);
    if (spans) spans.push(session);
    else byConversation.set(session.conversationId, [session]);
  }
  for (const spans of byConversation.values()) spans.sort((a, b) => a.fromSeq - b.fromSeq);
  return (conversationId, seq) => {
    const spans = byConversation.get(conversationId) ?? [];
    let low = 0;
    let high = spans.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (spans[middle]!.fromSeq <= seq) low = middle;
      else high = middle - 1;
    }
    const found = spans[low];
    return found && found.fromSeq <= seq && seq <= found.toSeq ? found : undefined;
  };
}

/** BM25 of whole sessions; a session's length is its turns at the mean length. */
function scoreSessions(
  hits: MessageHit[],
  terms: WeightedTerms,
  sessions: SessionSpan[],
  find: ReturnType<typeof sessionFinder>,
  collection: Collection,
  { session: parameters }: Recipe,
): Map<SessionSpan, number> {
  const counts = new Map<string, Map<SessionSpan, number>>();
  for (const hit of hits) {
    const session = find(hit.conversationId, hit.seq);
    if (!session) continue;
    const ofTerm = counts.get(hit.term) ?? new Map<SessionSpan, number>();
    ofTerm.set(session, (ofTerm.get(session) ?? 0) + hit.tf);
    counts.set(hit.term, ofTerm);
  }
  const lengthOf = ({ fromSeq, toSeq }: SessionSpan) => (toSeq - fromSeq + 1) * collection.meanLength;
  const meanLength = sessions.reduce((sum, session) => sum + lengthOf(session), 0) / Math.max(sessions.length, 1);
  const scores = new Map<SessionSpan, number>();
  for (const [term, ofTerm] of counts) {
    const weight = (terms.get(term) ?? 0) * idf(sessions.length, ofTerm.size);
    for (const [session, tf] of ofTerm) {
      scores.set(
        session,
        (scores.get(session) ?? 0) + weight * saturate(tf, lengthOf(session), meanLength, parameters),
      );
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
  sessions: SessionSpan[],
  collection: Collection,
  recipe: Recipe,
): Map<Place, Scored> {
  const { weights } = recipe;
  const turns = normalise(scoreTurns(hits, terms, collection, recipe));
  const find = sessionFinder(sessions);
  const sessionScores = scoreSessions(hits, terms, sessions, find, collection, recipe);
  const known = new Map(hits.map((hit) => [placeOf(hit.conversationId, hit.seq), hit]));
  const scored = new Map<Place, Scored>();
  const add = (place: Place, channel: string, amount: number) => {
    const entry = scored.get(place) ?? { score: 0, why: {} };
    entry.score += amount;
    entry.why[channel] = (entry.why[channel] ?? 0) + amount;
    scored.set(place, entry);
  };
  for (const [place, score] of turns) {
    const { conversationId, seq, asks } = known.get(place)!;
    add(place, "words", score);
    const session = find(conversationId, seq);
    for (const [step, weight] of [
      [1, weights.before1],
      [2, weights.before2],
      [-1, weights.after1],
      [-2, weights.after2],
    ] as const) {
      // What matches here speaks for the message `step` places on, which has it before itself (or after, below 0).
      const at = seq + step;
      if (session && at >= session.fromSeq && at <= session.toSeq)
        add(placeOf(conversationId, at), "neighbours", weight * score);
    }
    if (asks && session && seq < session.toSeq)
      add(placeOf(conversationId, seq + 1), "answers", weights.answers * score);
  }
  for (const place of scored.keys()) {
    const at = place.lastIndexOf(":");
    const session = find(place.slice(0, at), Number(place.slice(at + 1)));
    const ofSession = session && sessionScores.get(session);
    if (ofSession) add(place, "session", weights.session * ofSession);
  }
  return scored;
}
