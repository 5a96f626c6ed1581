interface Resting {
  endedReason: string | null;
  evidence: { messageId: string; start: number }[];
}

/**
 * Whether an ended memory was merged into its heir: it was replaced by another and all that it rests on the heir rests on as well.
 * Newer words that replace older ones rest on newer messages.
 */
export function isMerged(ended: Resting, heir: Pick<Resting, "evidence">): boolean {
  const places = new Set(heir.evidence.map(({ messageId, start }) => `${messageId} ${start}`));
  return (
    ended.endedReason === "superseded" &&
    ended.evidence.length > 0 &&
    ended.evidence.every(({ messageId, start }) => places.has(`${messageId} ${start}`))
  );
}
