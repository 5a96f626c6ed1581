import { COPY_KINDS, type ReceiptView } from "@/lib/memory/receipts/types";

/** A receipt as a file says it, every kind of copy named, the ones that were not found with a 0. */
export const toDocument = ({ id, at, kind, asked, counts, checked, hits, ms }: ReceiptView) => ({
  format: "kith-forget-receipt-1",
  id,
  forgottenAt: at.toISOString(),
  kind,
  asked,
  copies: Object.fromEntries(COPY_KINDS.map((name) => [name, counts[name] ?? 0])),
  recall: { searches: checked, findsBefore: hits.before, findsAfter: hits.after },
  milliseconds: ms,
});
