import type { CopyKind, Counts } from "@/lib/memory/receipts/types";

/** Counts filled in while a forgetting goes from one kind of copy to the next. */
export type Tally = Counts;

/** Adds to a tally, where one is kept. */
export function tallyUp(tally: Tally | undefined, kind: CopyKind, count: number): void {
  if (tally && count > 0) tally[kind] = (tally[kind] ?? 0) + count;
}
