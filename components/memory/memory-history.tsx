import { ChevronRight } from "lucide-react";
import { authorWords, endWords } from "@/components/memory/memory-words";
import { Moment } from "@/components/time/moment";
import type { MemoryView } from "@/lib/memory/view/types";

/** Why the memory is as it is, and what it replaced. */
export function MemoryHistory({ memory, timeZone }: { memory: MemoryView; timeZone: string }) {
  const { history, why, author, useCount, lastUsedAt } = memory;
  return (
    <details className="group text-sm">
      <summary className="-ml-1 inline-flex min-h-7 cursor-pointer list-none items-center gap-1 rounded-md px-1 text-xs text-ink-soft hover:text-ink">
        <ChevronRight aria-hidden className="size-3.5 transition-transform group-open:rotate-90" />
        {history.length ? `History (${history.length})` : "Details"}
      </summary>
      <div className="mt-2 grid gap-2 border-l-2 border-line pl-3 text-ink-soft">
        <p>
          Written by {authorWords[author]}
          {why ? `: ${why}` : ""}
          {/[.!?]$/.test(why) ? "" : "."}
        </p>
        <p>
          {useCount === 0 ? "Not used in a reply yet." : `Used in ${useCount} ${useCount === 1 ? "reply" : "replies"}`}
          {useCount > 0 && lastUsedAt ? (
            <>
              , last on <Moment at={lastUsedAt} timeZone={timeZone} how="day" />.
            </>
          ) : null}
        </p>
        {history.map((past) => (
          <p key={past.id}>
            <span className="text-ink">{past.statement}</span>
            <br />
            <span className="text-xs">
              Recorded <Moment at={past.recordedAt} timeZone={timeZone} how="day" /> by {authorWords[past.author]}
              {past.endedAt ? (
                <>
                  {"; "}
                  {past.reason ? endWords[past.reason] : "ended"} on{" "}
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
