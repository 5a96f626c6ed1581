import type { MemoryStatus } from "@/lib/memory/types";

/** How a memory stands today, for the list: of the current ones, valid time tells what is past and what is planned. */
export const LIST_STATUSES = ["current", "planned", "past", "superseded", "archived", "review"] as const;
/** `active` is current, past and planned together. */
export type ListStatus = (typeof LIST_STATUSES)[number] | MemoryStatus;

export const CONFIDENCES = ["sure", "fairly", "unsure"] as const;
export type ConfidenceBand = (typeof CONFIDENCES)[number];
/** From which confidence a memory counts as sure, and as fairly sure. */
export const SURE = 0.85;
export const FAIRLY_SURE = 0.6;

export const LAST_USES = ["week", "month", "year", "earlier", "never"] as const;
export type LastUse = (typeof LAST_USES)[number];

export const SORTS = ["newest", "oldest", "used", "important", "unsure"] as const;
export type Sort = (typeof SORTS)[number];

export const PAGE_SIZES = [30, 100, 300] as const;
export type PageSize = (typeof PAGE_SIZES)[number];

/** Memories that one selection may hold. */
export const MOST_SELECTED = 10_000;
/** Pieces of evidence shown of one memory in a list. */
export const SHOWN_EVIDENCE = 3;
