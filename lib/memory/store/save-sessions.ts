import type { Db } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { indexEpisodes } from "@/lib/memory/index/index-episodes";
import type { Session } from "@/lib/memory/types";
import type { OwnerScope } from "@/lib/scope";

/**
 * Writes sessions and their episodes. A session that went on is written again from its first message: its episodes are
 * derived from the messages, so they are replaced, not kept: all of them where the session is given whole, else those from the first
 * given on. Gives the sessions' ids.
 */
export async function saveSessions(
  tx: Db,
  scope: OwnerScope,
  conversationId: string,
  sessions: Session[],
): Promise<string[]> {
  const { ownerId } = scope;
  const ids: string[] = [];
  for (const { fromSeq, toSeq, startedAt, endedAt, episodes } of sessions) {
    const known = await tx.chatSession.findFirst({ where: { ownerId, conversationId, fromSeq }, select: { id: true } });
    const sessionId = known?.id ?? newId(startedAt.getTime());
    ids.push(sessionId);
    if (known) {
      await tx.chatSession.update({ where: { id: sessionId }, data: { toSeq, endedAt } });
      const from = episodes[0]?.fromSeq;
      await tx.episode.deleteMany({
        where: { ownerId, sessionId, ...(from === fromSeq ? {} : { fromSeq: { gte: from } }) },
      });
    } else {
      await tx.chatSession.create({
        data: { id: sessionId, ownerId, conversationId, fromSeq, toSeq, startedAt, endedAt },
      });
    }
    const rows = episodes.map((episode) => ({
      ...episode,
      id: newId(episode.startedAt.getTime()),
      ownerId,
      sessionId,
    }));
    await tx.episode.createMany({ data: rows });
    await indexEpisodes(
      tx,
      scope,
      rows.map((row) => row.id),
    );
  }
  return ids;
}
