import type { Import } from "@/lib/db/generated/client";
import type { ImportPhase } from "@/lib/db/generated/enums";
import type { Database, Db } from "@/lib/db/types";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import { REFUSALS_TOLD } from "@/lib/portable/constants";
import type { Plan } from "@/lib/portable/kith/plan";
import type { Refusal } from "@/lib/portable/types";
import type { OwnerScope } from "@/lib/scope";

/** Where an import stands, as the worker at it knows. */
export type Place = Pick<Import, "id" | "phase" | "cursor" | "line">;

export interface Step {
  phase?: ImportPhase;
  cursor?: number;
  line?: number;
  plan?: Plan;
  added?: number;
  known?: number;
  refusals?: Refusal[];
}

/** Thrown when somebody else has moved the import: what was read must not be written. */
export class Overtaken extends Error {}

/**
 * Does a piece of an import and moves its place, in one transaction. Throws Overtaken when the import is not where `place` says, or
 * is gone. Afterwards `place` says where it is.
 */
export async function advance(
  { prisma }: Pick<Database, "prisma">,
  scope: OwnerScope,
  place: Place,
  now: Date,
  run: (tx: Db) => Promise<Step>,
): Promise<void> {
  const { ownerId } = scope;
  const { id, phase, cursor } = place;
  const moved = await prisma.$transaction(
    async (tx) => {
      await lockOwner(tx, scope);
      const { count } = await tx.import.updateMany({
        where: { id, ownerId, status: "running", phase, cursor },
        data: { updatedAt: now },
      });
      if (!count) throw new Overtaken("the import is elsewhere");
      const { refusals = [], added = 0, known = 0, ...step } = await run(tx);
      const told = refusals.length ? await tellMore(tx, ownerId, id, refusals) : undefined;
      await tx.import.update({
        where: { id, ownerId },
        data: {
          ...step,
          ...(told ? { refusals: told as object[] } : {}),
          ...{ added: { increment: added }, known: { increment: known }, refused: { increment: refusals.length } },
        },
      });
      return step;
    },
    { timeout: 60_000 },
  );
  Object.assign(place, { phase: moved.phase ?? phase, cursor: moved.cursor ?? cursor, line: moved.line ?? place.line });
}

async function tellMore(tx: Db, ownerId: string, id: string, more: Refusal[]): Promise<Refusal[]> {
  const row = await tx.import.findUniqueOrThrow({ where: { id, ownerId }, select: { refusals: true } });
  return [...(row.refusals as unknown as Refusal[]), ...more].slice(0, REFUSALS_TOLD);
}
