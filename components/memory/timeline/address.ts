import { TZDate } from "@date-fns/tz";
import { isValid, parse } from "date-fns";
import { z } from "zod";
import { choice, id, one, pageNumber, sayPage, toSearch } from "@/components/address/params";
import { sayTime } from "@/components/time/moment";
import { MEMORY_KINDS, type MemoryKind } from "@/lib/memory/types";
import { CLOCKS, type Clock } from "@/lib/memory/view/as-of/types";
import { TIMELINE_ZOOMS, type TimelineZoom } from "@/lib/memory/view/timeline/types";

/** What the timeline's address says. Days are "2026-11-24", by the person's calendar. */
export interface TimelineAddress {
  zoom: TimelineZoom;
  at?: string;
  kind?: MemoryKind;
  person?: string;
  mood: boolean;
  table: boolean;
  page?: number;
  /** The day looked back to, as on the other pages of the memory (`components/memory/as-of`). */
  asof?: string;
  clock?: Clock;
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && isValid(parse(text, "yyyy-MM-dd", new Date(0)));
const day = one.pipe(z.string().refine(isDay)).optional().catch(undefined);
const address = z.object({
  zoom: one.pipe(z.enum(TIMELINE_ZOOMS)).catch("year"),
  at: day,
  kind: choice(MEMORY_KINDS),
  person: id,
  mood: one.transform((value) => value !== "off").catch(true),
  view: one.optional().catch(undefined),
  page: pageNumber,
  asof: day,
  clock: choice(CLOCKS),
});

/** The address as it was typed or kept. What is not understood is left out. */
export function readTimelineAddress(params: Record<string, string | string[] | undefined>): TimelineAddress {
  const { view, ...rest } = address.parse(params);
  return { ...rest, table: view === "table" };
}

/** The address that says this again. */
export function timelineHref({ zoom, at, kind, person, mood, table, page, asof, clock }: TimelineAddress): string {
  const search = toSearch({
    ...{ zoom: zoom === "year" ? undefined : zoom, at, kind, person, asof },
    ...{ mood: mood ? undefined : "off", view: table ? "table" : undefined },
    clock: clock === "believed" ? clock : undefined,
    page: sayPage(page),
  });
  return `/memory/timeline${search}`;
}

/** Noon of a day: far from both midnights whatever the zone does with its clocks. */
export function noonOf(dayText: string, timeZone: string): Date {
  const [year = 0, month = 1, date = 1] = dayText.split("-").map(Number);
  return new Date(new TZDate(year, month - 1, date, 12, timeZone).getTime());
}

export const dayOf = (at: Date, timeZone: string): string => sayTime(at, timeZone, "date");
