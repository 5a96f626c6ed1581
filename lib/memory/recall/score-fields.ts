import { saturate, type Bm25, type Collection } from "@/lib/memory/lexical/bm25";
import { findSession, type Sessions } from "@/lib/memory/recall/session-of";
import { placeOf, type MessageHit, type Place, type SessionSpan } from "@/lib/memory/recall/types";

/** How much of its count a term keeps that stands near a message instead of in it. */
export interface FieldWeights {
  before1: number;
  before2: number;
  after1: number;
  after2: number;
  /** In the message before, where that one asks. */
  answers: number;
}

/** One message's score by field: its own words, what its neighbours' add to them, and what a question before it adds. */
export interface FieldScore {
  session: SessionSpan | undefined;
  words: number;
  neighbours: number;
  answers: number;
}

interface Counts {
  own: number;
  near: number;
  asked: number;
  length: number;
  session: SessionSpan | undefined;
}

/** A term said over and over next door tells no more than one said twice. */
const MOST_NEAR = 2;

/**
 * BM25F: a term's counts in the fields of a message (its own words, its neighbours' in the session, the question it follows)
 * are weighted and added first, and saturated once, so that a neighbour who says what the message says itself adds little,
 * and one who says what it leaves unsaid adds much (Robertson, Zaragoza & Taylor 2004, "Simple BM25 extension to multiple
 * weighted fields"). Length is the message's own; the mean where no term hits it. `idfs` are the terms' weights.
 */
export function scoreFields(
  hits: MessageHit[],
  idfs: Map<string, number>,
  sessions: Sessions,
  { meanLength }: Collection,
  parameters: Bm25,
  weights: FieldWeights,
): Map<Place, FieldScore> {
  const scores = new Map<Place, FieldScore>();
  for (const [term, conversations] of countFields(hits, sessions, meanLength, weights)) {
    const idf = idfs.get(term) ?? 0;
    if (!idf) continue;
    for (const [conversationId, counts] of conversations) {
      for (const [seq, { own, near, asked, length, session }] of counts) {
        const of = (tf: number) => (tf > 0 ? idf * saturate(tf, length, meanLength, parameters) : 0);
        const place = placeOf(conversationId, seq);
        let score = scores.get(place);
        if (!score) scores.set(place, (score = { session, words: 0, neighbours: 0, answers: 0 }));
        const [words, withNear, all] = [of(own), of(own + near), of(own + near + asked)];
        score.words += words;
        score.neighbours += withNear - words;
        score.answers += all - withNear;
      }
    }
  }
  return scores;
}

/** By term, conversation and place in it. */
function countFields(hits: MessageHit[], sessions: Sessions, meanLength: number, weights: FieldWeights) {
  // What stands here counts for the message `step` places on, which has it before itself (or after, below 0).
  const steps: [number, number][] = [
    [1, weights.before1],
    [2, weights.before2],
    [-1, weights.after1],
    [-2, weights.after2],
  ];
  const terms = new Map<string, Map<string, Map<number, Counts>>>();
  for (const { term, conversationId, seq, tf, length, asks } of hits) {
    const conversations = getOrMake(terms, term, () => new Map<string, Map<number, Counts>>());
    const counts = getOrMake(conversations, conversationId, () => new Map<number, Counts>());
    const session = findSession(sessions, conversationId, seq);
    const at = (place: number) =>
      getOrMake(counts, place, () => ({ own: 0, near: 0, asked: 0, length: meanLength, session }));
    const here = at(seq);
    here.own += tf;
    here.length = length;
    if (!session) continue;
    const near = Math.min(tf, MOST_NEAR);
    for (const [step, weight] of steps) {
      const place = seq + step;
      if (weight && place >= session.fromSeq && place <= session.toSeq) at(place).near += weight * near;
    }
    if (weights.answers && asks && seq < session.toSeq) at(seq + 1).asked += weights.answers * near;
  }
  return terms;
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
