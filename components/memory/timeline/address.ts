import { tz, TZDate } from "@date-fns/tz";
import { format, isValid, parse } from "date-fns";
import { z } from "zod";
import { MEMORY_KINDS, type MemoryKind } from "@/lib/memory/types";
import { CLOCKS, TIMELINE_ZOOMS, type Clock, type TimelineZoom } from "@/lib/memory/view/timeline/types";

/** What the timeline's address says. Days are "2026-11-24", by the person's calendar. */
export interface TimelineAddress {
  zoom: TimelineZoom;
  at?: string;
  kind?: MemoryKind;
  person?: string;
  mood: boolean;
  table: boolean;
  page?: number;
  asOf?: string;
  clock?: Clock;
}

const one = z.union([z.string(), z.array(z.string()).transform((values) => values[0])]);
const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && isValid(parse(text, "yyyy-MM-dd", new Date(0)));
const day = one.pipe(z.string().refine(isDay)).optional().catch(undefined);
const address = z.object({
  zoom: one.pipe(z.enum(TIMELINE_ZOOMS)).catch("year"),
  at: day,
  kind: one.pipe(z.enum(MEMORY_KINDS)).optional().catch(undefined),
  person: one.pipe(z.uuid()).optional().catch(undefined),
  mood: one.transform((value) => value !== "off").catch(true),
  view: one.optional().catch(undefined),
  page: one
    .pipe(z.string().regex(/^[1-9]\d{0,5}$/))
    .transform(Number)
    .optional()
    .catch(undefined),
  asOf: day,
  clock: one.pipe(z.enum(CLOCKS)).optional().catch(undefined),
});

/** The address as it was typed or kept. What is not understood is left out. */
export function readTimelineAddress(params: Record<string, string | string[] | undefined>): TimelineAddress {
  const { view, ...rest } = address.parse(params);
  return { ...rest, table: view === "table" };
}

/** The address that says this again. */
export function timelineHref({ zoom, at, kind, person, mood, table, page, asOf, clock }: TimelineAddress): string {
  const given = {
    ...{ zoom: zoom === "year" ? undefined : zoom, at, kind, person, asOf, clock: asOf && clock },
    ...{ mood: mood ? undefined : "off", view: table ? "table" : undefined },
    page: page && page > 1 ? String(page) : undefined,
  };
  const params = new URLSearchParams(Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return params.size ? `/memory/timeline?${params}` : "/memory/timeline";
}

/** Noon of a day: far from both midnights whatever the zone does with its clocks. */
export function noonOf(dayText: string, timeZone: string): Date {
  const [year = 0, month = 1, date = 1] = dayText.split("-").map(Number);
  return new Date(new TZDate(year, month - 1, date, 12, timeZone).getTime());
}

export const dayOf = (at: Date, timeZone: string): string => format(at, "yyyy-MM-dd", { in: tz(timeZone) });
