import { Check, Download, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { besideIn, copiesIn } from "@/components/memory/receipts/sum-copies";
import { Moment } from "@/components/time/moment";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { receiptWords as words } from "@/components/words/receipts";
import type { CopyKind, ReceiptView } from "@/lib/memory/receipts/types";

/** One receipt in plain words: what was found and is gone, what is left instead, and what recall gave back afterwards. */
export function ReceiptSheet({ receipt, timeZone }: { receipt: ReceiptView; timeZone: string }) {
  const { counts, hits } = receipt;
  const copies = copiesIn(counts);
  const beside = besideIn(counts);
  return (
    <>
      <p className="-mt-4 text-sm text-ink-soft">
        <Moment at={receipt.at} timeZone={timeZone} how="full" /> · {words.took(receipt.ms)} {words.gone}
      </p>
      <Card aria-label={words.found} className="grid gap-3">
        <h2 className="font-medium">{words.found}</h2>
        {copies.length ? (
          <Lines kinds={copies} receipt={receipt} />
        ) : (
          <p className="text-sm text-ink-soft">{words.nothingFound}</p>
        )}
      </Card>
      {beside.length ? (
        <Card aria-label={words.kept} className="grid gap-3">
          <h2 className="font-medium">{words.kept}</h2>
          <Lines kinds={beside} receipt={receipt} />
        </Card>
      ) : null}
      <Card aria-label={words.check} className="grid gap-3 text-sm">
        <h2 className="text-base font-medium">{words.check}</h2>
        {hits.after === null ? (
          <p className="text-ink-soft">{words.notChecked}</p>
        ) : (
          <>
            <p className="text-ink-soft">{(hits.before === null ? words.askedAfter : words.asked)(receipt.checked)}</p>
            {hits.before === null ? null : <p>{words.before(hits.before)}</p>}
            <p className="flex items-start gap-2 font-medium">
              {hits.after ? (
                <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-note-ink" />
              ) : (
                <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-accent-ink" />
              )}
              {words.after(hits.after)}
            </p>
            {hits.after ? <p>{words.stillSaid}</p> : null}
          </>
        )}
      </Card>
      <div className="flex flex-wrap gap-2">
        <Button asChild className="h-11 sm:h-10">
          <a href={`/api/receipts/${receipt.id}`} download>
            <Download aria-hidden />
            {words.download}
          </a>
        </Button>
        <Button asChild look="secondary" className="h-11 sm:h-10">
          <Link href="/memory/receipts">{words.all}</Link>
        </Button>
      </div>
    </>
  );
}

function Lines({ kinds, receipt }: { kinds: CopyKind[]; receipt: ReceiptView }) {
  return (
    <ul className="grid gap-1.5 text-sm">
      {kinds.map((kind) => (
        <li key={kind} className="border-t border-line pt-1.5 first:border-0 first:pt-0">
          {words.counts[kind](receipt.counts[kind]!)}
        </li>
      ))}
    </ul>
  );
}
