import type { MemoryKind, MemoryStatus, Precision } from "@/lib/memory/types";
import type { Clock } from "@/lib/memory/view/as-of/types";

/** From far to near. "all" is every year there is something to see in. */
export const TIMELINE_ZOOMS = ["all", "year", "month", "week"] as const;
export type TimelineZoom = (typeof TIMELINE_ZOOMS)[number];

export interface TimelineQuery {
  zoom: TimelineZoom;
  /** An instant in the range that is looked at. */
  at: Date;
  timeZone: string;
  now: Date;
  kind?: MemoryKind;
  personId?: string;
  mood: boolean;
  /** Of the table, from 1. */
  page?: number;
  /** When the day that is looked back to is over (`endOfDay`). */
  asOf?: Date;
  clock?: Clock;
}

/** An event or a plan happens; everything else holds for a while. */
export type TimelineShape = "mark" | "state";

export interface TimelineEntry {
  id: string;
  statement: string;
  kind: MemoryKind;
  shape: TimelineShape;
  slot: string | null;
  status: MemoryStatus;
  subject: { id: string; name: string; kind: "user" | "companion" | "person" };
  from: Date;
  /** Exclusive; null while it holds, or for what is a moment. */
  to: Date | null;
  precision: Precision;
  /** False where only the time it was said, or its end, is known. */
  fromKnown: boolean;
  toKnown: boolean;
}

/** What happened in one step of the axis, counted. */
export interface TimelineBucket {
  from: Date;
  to: Date;
  total: number;
  plans: number;
}

export interface MoodPoint {
  at: Date;
  /** −1 low .. 1 good, the mean over the episodes. */
  valence: number;
  episodes: number;
}

export interface TimelineView {
  zoom: TimelineZoom;
  from: Date;
  to: Date;
  /** The steps of the axis, with both ends. */
  edges: Date[];
  /** Where time stands: now, or when the day looked back to is over. */
  until: Date;
  /** From the first to the last thing known, whatever the range; null when nothing is. */
  span: { from: Date; to: Date } | null;
  /** Things that happened in the range one by one; null when they are too many, and only counted. */
  marks: TimelineEntry[] | null;
  buckets: TimelineBucket[];
  states: TimelineEntry[];
  /** How many states touch the range; `states` holds the weightiest. */
  statesTotal: number;
  mood: MoodPoint[];
  rows: TimelineEntry[];
  rowsTotal: number;
  page: number;
  pageSize: number;
  /** Memories without any date, which no timeline can show. */
  undated: number;
  people: { id: string; name: string; kind: "user" | "companion" | "person" }[];
}
