import type { Manner } from "./list-manners";

/** A wish as it is listed, for tests. */
export const listed = (statement: string, slot: string | null = null): Manner => ({
  memoryId: statement,
  statement,
  slot,
  at: new Date("2026-11-03T09:00:00Z"),
  source: null,
});
