import { createHash } from "node:crypto";
import type { Db } from "@/lib/db/types";
import { notFound } from "@/lib/errors";
import { LOSS_PAGE, type LossChoice, type LossPreview } from "@/lib/memory/edits/types";
import { isWording } from "@/lib/memory/store/never-held";
import type { OwnerScope } from "@/lib/scope";

export interface Loss {
  /** The memories that rest on the conversation alone, newest first, but for earlier wordings of one another. */
  heads: string[];
  /** By head, the wordings that go or stay with it. */
  wordings: Map<string, string[]>;
  /** Dropped in review and about to be erased. */
  dropped: string[];
  version: string;
}

/** What rests on a conversation and on nothing else. Throws not_found. */
export async function readLoss(db: Db, { ownerId }: OwnerScope, conversationId: string): Promise<Loss> {
  const conversation = await db.conversation.findFirst({
    where: { id: conversationId, ownerId },
    select: { lastSeq: true, rememberedSeq: true },
  });
  if (!conversation) throw notFound("conversation");
  const rows = await db.memory.findMany({
    where: {
      ownerId,
      evidence: {
        some: { message: { conversationId } },
        none: { message: { conversationId: { not: conversationId } } },
      },
    },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: { id: true, status: true, endedReason: true, supersededById: true },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const headOf = (row: (typeof rows)[number]): string => {
    const heir = isWording(row.endedReason) ? byId.get(row.supersededById ?? "") : undefined;
    return heir && heir.id !== row.id ? headOf(heir) : row.id;
  };
  const wordings = new Map<string, string[]>();
  const dropped = rows.filter((row) => row.endedReason === "dropped").map((row) => row.id);
  for (const row of rows.filter(({ id }) => !dropped.includes(id))) {
    const head = headOf(row);
    wordings.set(head, [...(wordings.get(head) ?? []), ...(head === row.id ? [] : [row.id])]);
  }
  const seen = JSON.stringify([conversation, rows]);
  const version = createHash("sha256").update(seen).digest("base64url");
  return { heads: rows.map(({ id }) => id).filter((id) => wordings.has(id)), wordings, dropped, version };
}

/** A page of the memories that nothing says any more without a conversation: each is kept or forgotten as the person says. Reads only. Throws not_found. */
export async function previewLoss(
  db: Db,
  scope: OwnerScope,
  { conversationId, page }: { conversationId: string; page: number },
): Promise<LossPreview> {
  const { heads, version } = await readLoss(db, scope, conversationId);
  const ids = heads.slice((page - 1) * LOSS_PAGE, page * LOSS_PAGE);
  const rows = await db.memory.findMany({
    where: { ownerId: scope.ownerId, id: { in: ids } },
    select: { id: true, statement: true, kind: true, status: true },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const memories = ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [{ memoryId: id, statement: row.statement, kind: row.kind, status: row.status }] : [];
  });
  return { version, memories, total: heads.length, page, pageSize: LOSS_PAGE };
}

/** The person's answer for each: ids of those that stay and of those that go, each with its wordings. */
export function divide({ heads, wordings, dropped }: Loss, { others, except }: LossChoice) {
  const apart = new Set(except);
  const keeps = (id: string) => (others === "keep") !== apart.has(id);
  const whole = (ids: string[]) => ids.flatMap((id) => [id, ...(wordings.get(id) ?? [])]);
  return {
    kept: whole(heads.filter(keeps)),
    forgotten: [...whole(heads.filter((id) => !keeps(id))), ...dropped],
  };
}
