import { requireViewer } from "@/app/_gate/viewer";
import { MemoryPager } from "@/components/memory/memory-pager";
import { noonOf, readTimelineAddress, timelineHref } from "@/components/memory/timeline/address";
import { sayRange } from "@/components/memory/timeline/say-entry";
import { TimelineChart } from "@/components/memory/timeline/timeline-chart";
import { TimelineFilters } from "@/components/memory/timeline/timeline-filters";
import { TimelineLegend, TimelineNotes } from "@/components/memory/timeline/timeline-notes";
import { TimelineTable } from "@/components/memory/timeline/timeline-table";
import { TimelineToolbar } from "@/components/memory/timeline/timeline-toolbar";
import { Page } from "@/components/ui/page";
import { timelineWords as words } from "@/components/words/timeline";
import { now as readClock } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { readTimeline } from "@/lib/memory/view/timeline/read-timeline";

export const metadata = { title: words.title };

export default async function TimelinePage({ searchParams }: PageProps<"/memory/timeline">) {
  const { scope, timeZone } = await requireViewer();
  const address = readTimelineAddress(await searchParams);
  const now = readClock();
  const asOf = address.asOf ? noonOf(address.asOf, timeZone) : undefined;
  const at = address.at ? noonOf(address.at, timeZone) : (asOf ?? now);
  const { prisma } = await database();
  const { zoom, kind, person: personId, mood, page, clock, table } = address;
  const view = await readTimeline(prisma, scope, {
    ...{ zoom, at, timeZone, now, kind, personId, mood: mood && !table, page, asOf, clock },
  });
  const range = sayRange(zoom, view.from, view.to, timeZone);
  const pages = Math.max(1, Math.ceil(view.rowsTotal / view.pageSize));
  return (
    <Page title={words.title} lead={words.lead}>
      <TimelineFilters address={address} people={view.people} />
      <TimelineToolbar view={view} at={at} address={address} range={range} timeZone={timeZone} />
      {table ? null : (
        <section aria-label={words.title} className="grid min-w-0 gap-3">
          <TimelineChart view={view} at={at} address={address} timeZone={timeZone} />
          <TimelineLegend />
        </section>
      )}
      <TimelineNotes view={view} filtered={Boolean(kind || personId)} />
      {view.rowsTotal ? <TimelineTable view={view} range={range} timeZone={timeZone} heardOnly={!table} /> : null}
      {table ? (
        <MemoryPager page={view.page} pages={pages} hrefOf={(next) => timelineHref({ ...address, page: next })} />
      ) : null}
    </Page>
  );
}
