import type { Db } from "@/lib/db/types";
import type { OwnerScope } from "@/lib/scope";
import { isStyleOnly } from "./is-style-only";

/** A wish about answers that holds now. */
export interface Manner {
  memoryId: string;
  statement: string;
  /** "manner:length"; null where the person wrote it so. */
  slot: string | null;
  /** When it was last said, and in which words. */
  at: Date;
  source: { messageId: string; conversationId: string; quote: string } | null;
}

const MOST = 40;

/**
 * The owner's current wishes about answers: pinned first, then those said most often, then the newest. One that the person
 * has edited into more than style is left out, so that it stays on the memory page and never reaches a prompt.
 */
export async function listManners(db: Db, { ownerId }: OwnerScope): Promise<Manner[]> {
  const rows = await db.memory.findMany({
    where: { ownerId, kind: "manner", status: "active", subject: { kind: "user" } },
    include: {
      evidence: {
        orderBy: { message: { createdAt: "desc" } },
        include: { message: { select: { createdAt: true, conversationId: true } } },
      },
    },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    take: MOST,
  });
  const manners = rows
    .filter((row) => isStyleOnly(row.statement))
    .map(({ id, statement, slot, recordedAt, pinned, evidence }) => ({
      pinned,
      said: evidence.length,
      manner: {
        memoryId: id,
        statement,
        slot,
        at: evidence[0]?.message.createdAt ?? recordedAt,
        source: evidence[0]
          ? {
              messageId: evidence[0].messageId,
              conversationId: evidence[0].message.conversationId,
              quote: evidence[0].quote,
            }
          : null,
      },
    }));
  manners.sort(
    (a, b) => Number(b.pinned) - Number(a.pinned) || b.said - a.said || b.manner.at.getTime() - a.manner.at.getTime(),
  );
  return manners.map(({ manner }) => manner);
}
