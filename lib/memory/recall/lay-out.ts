import { findSession, type Sessions } from "@/lib/memory/recall/session-of";
import { placeOf, type MessageHit, type Place, type SessionSpan } from "@/lib/memory/recall/types";

/**
 * The messages of every session that holds a hit, numbered in one row: a message's number is its session's first plus how
 * far into it it stands. Scores are then plain arrays by number, and a neighbour is the next number.
 */
export interface Layout {
  /** Numbers given out. */
  size: number;
  /** The session of each hit, in the order of the hits; of one outside every session, a span of it alone. */
  spans: SessionSpan[];
  first: ReadonlyMap<SessionSpan, number>;
  /** The span of a hit outside every session, by its place. */
  alone: ReadonlyMap<Place, SessionSpan>;
}

export function layOut(hits: MessageHit[], sessions: Sessions): Layout {
  const first = new Map<SessionSpan, number>();
  const alone = new Map<Place, SessionSpan>();
  let size = 0;
  const spans = hits.map(({ conversationId, seq }) => {
    const span = findSession(sessions, conversationId, seq) ?? standAlone(alone, conversationId, seq);
    if (!first.has(span)) {
      first.set(span, size);
      size += span.toSeq - span.fromSeq + 1;
    }
    return span;
  });
  return { size, spans, first, alone };
}

function standAlone(alone: Map<Place, SessionSpan>, conversationId: string, seq: number): SessionSpan {
  const place = placeOf(conversationId, seq);
  let span = alone.get(place);
  if (!span) alone.set(place, (span = { conversationId, fromSeq: seq, toSeq: seq }));
  return span;
}

/** The number of a message; undefined where its session holds no hit. */
export function numberOf(
  { first, alone }: Layout,
  sessions: Sessions,
  conversationId: string,
  seq: number,
): number | undefined {
  const span = findSession(sessions, conversationId, seq) ?? alone.get(placeOf(conversationId, seq));
  const begin = span && first.get(span);
  return begin === undefined ? undefined : begin + seq - span!.fromSeq;
}
