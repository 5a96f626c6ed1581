import type { Db } from "@/lib/db/types";
import { writeEntries } from "@/lib/memory/index/write-entries";
import type { OwnerScope } from "@/lib/scope";

/** Makes episodes findable by title, topics, aims, state and summary. Safe to repeat. */
export async function indexEpisodes(db: Db, scope: OwnerScope, ids: string[]): Promise<void> {
  const rows = await db.episode.findMany({
    where: { ownerId: scope.ownerId, id: { in: ids } },
    include: { session: { select: { conversationId: true } } },
  });
  const entries = rows.map((row) => ({
    kind: "episode" as const,
    targetId: row.id,
    text: [row.title, row.topics.join(", "), row.aims.join(", "), row.states.join(", "), row.summary].join("\n"),
    at: row.startedAt,
    conversationId: row.session.conversationId,
    seq: row.fromSeq,
  }));
  await writeEntries(db, scope, entries);
}
