import type { ForgetReceipt } from "@/lib/db/generated/client";
import type { Db } from "@/lib/db/types";
import { notFound } from "@/lib/errors";
import { counts } from "@/lib/memory/receipts/schema";
import type { ReceiptPage, ReceiptView } from "@/lib/memory/receipts/types";
import type { OwnerScope } from "@/lib/scope";

const PAGE_SIZE = 20;

/** A page of the owner's receipts, newest first. */
export async function listReceipts(db: Db, { ownerId }: OwnerScope, page = 1): Promise<ReceiptPage> {
  const total = await db.forgetReceipt.count({ where: { ownerId } });
  const last = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const at = Math.min(Math.max(1, page), last);
  const rows = await db.forgetReceipt.findMany({
    where: { ownerId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    skip: (at - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
  });
  return { items: rows.map(toView), total, page: at, pageSize: PAGE_SIZE };
}

/** One receipt. Throws not_found. */
export async function readReceipt(db: Db, { ownerId }: OwnerScope, id: string): Promise<ReceiptView> {
  const row = await db.forgetReceipt.findUnique({ where: { ownerId_id: { ownerId, id } } });
  if (!row) throw notFound("receipt");
  return toView(row);
}

const toView = (row: ForgetReceipt): ReceiptView => ({
  id: row.id,
  at: row.createdAt,
  kind: row.kind,
  asked: row.asked,
  counts: counts.parse(row.counts),
  checked: row.checked,
  hits: { before: row.hitsBefore, after: row.hitsAfter },
  ms: row.ms,
});
