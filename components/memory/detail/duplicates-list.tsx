import { GitMerge } from "lucide-react";
import Link from "next/link";
import { Moment } from "@/components/time/moment";
import { Button } from "@/components/ui/button";
import { detailWords } from "@/components/words/memory-detail";
import type { DuplicateView } from "@/lib/memory/view/detail/types";

interface DuplicatesListProps {
  duplicates: DuplicateView[];
  hrefOf: (id: string) => string;
  timeZone: string;
  busy: boolean;
  onMerge: (id: string) => void;
}

export function DuplicatesList({ duplicates, hrefOf, timeZone, busy, onMerge }: DuplicatesListProps) {
  return (
    <>
      <p className="text-sm text-ink-soft">{detailWords.mergeHint}</p>
      <ul className="grid grid-cols-1 gap-2">
        {duplicates.map(({ id, statement, recordedAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-2 text-sm">
            <span className="min-w-0 flex-1 basis-52">
              <Link
                href={hrefOf(id)}
                prefetch={false}
                className="[overflow-wrap:anywhere] text-accent-ink underline underline-offset-4"
              >
                {statement}
              </Link>{" "}
              <Moment at={recordedAt} timeZone={timeZone} how="day" className="text-xs text-ink-soft" />
            </span>
            <Button
              look="secondary"
              size="small"
              className="h-11 sm:h-8"
              disabled={busy}
              aria-label={detailWords.mergeWith(statement)}
              onClick={() => onMerge(id)}
            >
              <GitMerge aria-hidden />
              {detailWords.merge}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
