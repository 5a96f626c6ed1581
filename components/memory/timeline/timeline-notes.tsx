import Link from "next/link";
import { timelineWords as words } from "@/components/words/timeline";
import type { TimelineView } from "@/lib/memory/view/timeline/types";

/** What the picture does not say by itself: what was left out, the mood in words, and how to read and move it. */
export function TimelineNotes({ view, filtered }: { view: TimelineView; filtered: boolean }) {
  const { marks, buckets, states, statesTotal, mood, undated, rowsTotal } = view;
  const many = marks ? 0 : buckets.reduce((sum, bucket) => sum + bucket.total, 0);
  const mean = mood.length ? mood.reduce((sum, point) => sum + point.valence, 0) / mood.length : 0;
  const empty = filtered ? words.nothingFiltered : view.span ? words.nothingHere : words.nothing;
  return (
    <div className="grid gap-1.5 text-sm text-ink-soft">
      {rowsTotal === 0 ? <p className="text-ink">{empty}</p> : null}
      {many ? <p>{words.tooMany(many)}</p> : null}
      {statesTotal > states.length ? <p>{words.moreStates(states.length, statesTotal)}</p> : null}
      {mood.length ? <p>{words.moodSummary(mood.length, words.moodWord(mean))}</p> : null}
      {undated ? (
        <p>
          {words.undated(undated)}{" "}
          <Link href="/memory" className="text-accent-ink underline underline-offset-4">
            {words.undatedLink}
          </Link>
        </p>
      ) : null}
    </div>
  );
}

/** `day` is the day looked back to; without one the line is today. */
export function TimelineLegend({ day }: { day?: string }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-ink-soft">
      <span className="sr-only">{words.legend}: </span>
      <span className="inline-flex items-center gap-1.5">
        <span aria-hidden className="size-3 rounded-full bg-accent" /> {words.legendEvent}
      </span>
      <span className="inline-flex items-center gap-1.5">
        <span aria-hidden className="size-2.5 rotate-45 border-2 border-accent bg-surface" /> {words.legendPlan}
      </span>
      <span className="inline-flex items-center gap-1.5">
        <span aria-hidden className="size-3 rounded-full border-2 border-dotted border-accent bg-accent-soft" />{" "}
        {words.legendRough}
      </span>
      <span className="inline-flex items-center gap-1.5">
        <span aria-hidden className="h-3 w-6 rounded border border-accent-line bg-accent-soft" /> {words.legendState}
      </span>
      <span className="inline-flex items-center gap-1.5">
        <span aria-hidden className="h-3.5 border-l-2 border-dashed border-danger" /> {day ?? words.now}
      </span>
      <span className="hidden w-full sm:inline" aria-hidden>
        {words.keysVisible}
      </span>
    </div>
  );
}
