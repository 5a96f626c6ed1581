import { saturate, type Bm25, type Collection } from "@/lib/memory/lexical/bm25";
import { BESIDE, GIVES_REASON } from "@/lib/memory/anchors/anchor-terms";
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
  /** Beside the message, for what its pronouns mean. */
  anchors: number;
  /** Of the mark of a message that gives a reason; a field of its own, since it is no word. */
  reasons: number;
}

/** One message's score by field: its own words, what its neighbours' add to them, what a question before it and what its anchors add. */
export interface FieldScore {
  session: SessionSpan | undefined;
  words: number;
  neighbours: number;
  answers: number;
  anchors: number;
}

interface Counts {
  own: number;
  near: number;
  asked: number;
  beside: number;
  length: number;
  session: SessionSpan | undefined;
}

/** A term said over and over next door tells no more than one said twice. */
const MOST_NEAR = 2;

/**
 * BM25F: a term's counts in the fields of a message (its own words, its neighbours' in the session, the question it follows, its anchors)
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
    const idf = idfs.get(term) ?? idfs.get(BESIDE + term) ?? 0;
    if (!idf) continue;
    for (const [conversationId, counts] of conversations) {
      for (const [seq, { own, near, asked, beside, length, session }] of counts) {
        const place = placeOf(conversationId, seq);
        let score = scores.get(place);
        if (!score) scores.set(place, (score = { session, words: 0, neighbours: 0, answers: 0, anchors: 0 }));
        // This runs for some ten thousand pairs of a term and a place a question.
        const words = own > 0 ? idf * saturate(own, length, meanLength, parameters) : 0;
        const withNear = near > 0 ? idf * saturate(own + near, length, meanLength, parameters) : words;
        const all = asked > 0 ? idf * saturate(own + near + asked, length, meanLength, parameters) : withNear;
        const whole = beside > 0 ? idf * saturate(own + near + asked + beside, length, meanLength, parameters) : all;
        score.words += words;
        score.neighbours += withNear - words;
        score.answers += all - withNear;
        score.anchors += whole - all;
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
  for (const { term: held, conversationId, seq, tf, length, asks, beside } of hits) {
    const term = beside && held !== GIVES_REASON ? held.slice(BESIDE.length) : held;
    let conversations = terms.get(term);
    if (!conversations) terms.set(term, (conversations = new Map()));
    let counts = conversations.get(conversationId);
    if (!counts) conversations.set(conversationId, (counts = new Map()));
    const session = findSession(sessions, conversationId, seq);
    const here = countsAt(counts, seq, meanLength, session);
    here.length = length;
    if (beside) {
      here.beside += (held === GIVES_REASON ? weights.reasons : weights.anchors) * Math.min(tf, MOST_NEAR);
      continue;
    }
    here.own += tf;
    if (!session) continue;
    const near = Math.min(tf, MOST_NEAR);
    for (const [step, weight] of steps) {
      const place = seq + step;
      if (weight && place >= session.fromSeq && place <= session.toSeq)
        countsAt(counts, place, meanLength, session).near += weight * near;
    }
    if (weights.answers && asks && seq < session.toSeq)
      countsAt(counts, seq + 1, meanLength, session).asked += weights.answers * near;
  }
  return terms;
}

function countsAt(counts: Map<number, Counts>, seq: number, length: number, session: SessionSpan | undefined): Counts {
  let here = counts.get(seq);
  if (!here) counts.set(seq, (here = { own: 0, near: 0, asked: 0, beside: 0, length, session }));
  return here;
}
