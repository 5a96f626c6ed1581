import type { MemoryKind, MemoryStatus } from "@/lib/memory/types";

interface Planned {
  kind: MemoryKind;
  status: MemoryStatus;
  valid?: { from?: Date | null; to?: Date | null } | null;
}

/** How a plan is told once its time has gone by. */
export const PAST_PLAN = "planned; whether it happened is not known";

/** A plan whose time has gone by and that nothing has settled: what is done or dropped ends it (`consolidate/settled-plan.ts`). */
export function isPastPlan({ kind, status, valid }: Planned, now: Date): boolean {
  const until = valid?.to ?? valid?.from;
  return kind === "plan" && status !== "superseded" && until !== undefined && until !== null && until <= now;
}
