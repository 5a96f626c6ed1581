import { ChevronRight } from "lucide-react";
import { authorWords, endWords } from "@/components/words/memory-kinds";
import { Moment } from "@/components/time/moment";
import type { MemoryView } from "@/lib/memory/view/types";
import { partWords } from "@/components/words/memory-parts";

/** Why the memory is as it is, and what it replaced. */
export function MemoryHistory({ memory, timeZone }: { memory: MemoryView; timeZone: string }) {
  const { history, why, author, useCount, lastUsedAt } = memory;
  return (
    <details className="group text-sm">
      <summary className="-ml-1 inline-flex min-h-7 cursor-pointer list-none items-center gap-1 rounded-md px-1 text-xs text-ink-soft hover:text-ink">
        <ChevronRight aria-hidden className="size-3.5 transition-transform group-open:rotate-90" />
        {partWords.history(history.length)}
      </summary>
      <div className="mt-2 grid gap-2 border-l-2 border-line pl-3 text-ink-soft">
        <p>{partWords.writtenBy(authorWords[author], why)}</p>
        <p>
          {partWords.used(useCount)}
          {useCount > 0 && lastUsedAt ? (
            <>
              {partWords.lastOn} <Moment at={lastUsedAt} timeZone={timeZone} how="day" />.
            </>
          ) : null}
        </p>
        {history.map((past) => (
          <p key={past.id}>
            <span className="text-ink">{past.statement}</span>
            <br />
            <span className="text-xs">
              {partWords.pastRecorded} <Moment at={past.recordedAt} timeZone={timeZone} how="day" />{" "}
              {partWords.by(authorWords[past.author])}
              {past.endedAt ? (
                <>
                  {partWords.endedOn(past.reason ? endWords[past.reason] : partWords.endedPlain)}{" "}
                  <Moment at={past.endedAt} timeZone={timeZone} how="day" />
                </>
              ) : null}
              .
            </span>
          </p>
        ))}
      </div>
    </details>
  );
}
