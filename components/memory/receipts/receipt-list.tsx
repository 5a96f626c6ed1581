import Link from "next/link";
import { sumCopies } from "@/components/memory/receipts/sum-copies";
import { Moment } from "@/components/time/moment";
import { receiptWords as words } from "@/components/words/receipts";
import type { ReceiptView } from "@/lib/memory/receipts/types";

export function ReceiptList({ items, timeZone }: { items: ReceiptView[]; timeZone: string }) {
  return (
    <ul className="grid gap-2">
      {items.map((receipt) => (
        <li
          key={receipt.id}
          className="relative rounded-2xl border border-line bg-surface p-4 focus-within:bg-hover hover:bg-hover"
        >
          <p className="flex flex-wrap items-baseline justify-between gap-x-3">
            <Link
              href={`/memory/receipts/${receipt.id}`}
              prefetch={false}
              className="font-medium after:absolute after:inset-0 after:rounded-2xl"
            >
              {words.kinds[receipt.kind](receipt.asked)}
            </Link>
            <span className="text-sm text-ink-soft">
              <Moment at={receipt.at} timeZone={timeZone} how="short" />
            </span>
          </p>
          <p className="mt-1 text-xs text-ink-soft">
            {words.copies(sumCopies(receipt.counts))} · {sayCheck(receipt)}
          </p>
        </li>
      ))}
    </ul>
  );
}

function sayCheck({ hits }: ReceiptView): string {
  if (hits.after === null) return words.notCheckedShort;
  return hits.after ? words.notClean(hits.after) : words.clean;
}
