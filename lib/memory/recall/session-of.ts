import type { SessionSpan } from "@/lib/memory/recall/types";

/** Sessions by conversation, in order. Those of one conversation do not overlap. */
export type Sessions = Map<string, SessionSpan[]>;

export function orderSessions(all: SessionSpan[]): Sessions {
  const sessions: Sessions = new Map();
  for (const session of all) {
    const spans = sessions.get(session.conversationId);
    if (spans) spans.push(session);
    else sessions.set(session.conversationId, [session]);
  }
  for (const spans of sessions.values()) spans.sort((a, b) => a.fromSeq - b.fromSeq);
  return sessions;
}

/** The session a message lies in, by halving. */
export function findSession(sessions: Sessions, conversationId: string, seq: number): SessionSpan | undefined {
  const spans = sessions.get(conversationId);
  if (!spans) return undefined;
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (spans[middle]!.fromSeq <= seq) low = middle;
    else high = middle - 1;
  }
  const found = spans[low];
  return found && found.fromSeq <= seq && seq <= found.toSeq ? found : undefined;
}
