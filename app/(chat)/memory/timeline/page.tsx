import { readLookingBack } from "@/app/(chat)/memory/look-back";
import { requireViewer } from "@/app/_gate/viewer";
import { AsOf } from "@/components/memory/as-of/as-of";
import { sayShortDay } from "@/components/memory/as-of/days";
import { MemoryPager } from "@/components/memory/memory-pager";
import { noonOf, readTimelineAddress, timelineHref } from "@/components/memory/timeline/address";
import { sayRange } from "@/components/memory/timeline/say-entry";
import { TimelineChart } from "@/components/memory/timeline/timeline-chart";
import { TimelineFilters } from "@/components/memory/timeline/timeline-filters";
import { TimelineLegend, TimelineNotes } from "@/components/memory/timeline/timeline-notes";
import { TimelineTable } from "@/components/memory/timeline/timeline-table";
import { TimelineToolbar } from "@/components/memory/timeline/timeline-toolbar";
import { Page } from "@/components/ui/page";
import { asOfWords } from "@/components/words/as-of";
import { timelineWords as words } from "@/components/words/timeline";
import { now as readClock } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { readTimeline } from "@/lib/memory/view/timeline/read-timeline";

export const metadata = { title: words.title };

export default async function TimelinePage({ searchParams }: PageProps<"/memory/timeline">) {
  const viewer = await requireViewer();
  const { scope, timeZone } = viewer;
  const params = await searchParams;
  const { prisma } = await database();
  const now = readClock();
  const { asOf, scale } = await readLookingBack(prisma, viewer, params);
  const address = { ...readTimelineAddress(params), asof: asOf?.day };
  const at = [address.at, asOf?.day].flatMap((day) => (day ? [noonOf(day, timeZone)] : []))[0] ?? now;
  const { zoom, kind, person: personId, mood, page, table } = address;
  const view = await readTimeline(prisma, scope, {
    ...{ zoom, at, timeZone, now, kind, personId, mood: mood && !table, page },
    ...(asOf && { asOf: asOf.at, clock: asOf.clock }),
  });
  const range = sayRange(zoom, view.from, view.to, timeZone);
  const pages = Math.max(1, Math.ceil(view.rowsTotal / view.pageSize));
  return (
    <Page title={words.title} lead={words.lead}>
      {scale ? <AsOf {...scale} /> : null}
      <TimelineFilters address={address} people={view.people} />
      {asOf ? <p className="font-medium">{asOfWords.list(sayShortDay(asOf.day), asOf.clock)}</p> : null}
      <TimelineToolbar view={view} at={at} address={address} range={range} timeZone={timeZone} />
      {table ? null : (
        <section aria-label={words.title} className="grid min-w-0 gap-3">
          <TimelineChart view={view} at={at} address={address} timeZone={timeZone} />
          <TimelineLegend day={asOf ? sayShortDay(asOf.day) : undefined} />
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
