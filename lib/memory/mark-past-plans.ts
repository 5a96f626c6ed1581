import type { Db } from "@/lib/db/types";
import { isPastPlan, PAST_PLAN } from "@/lib/memory/past-plan";
import type { OwnerScope } from "@/lib/scope";

interface Sentence {
  text: string;
  memoryIds: string[];
}

/** Sentences as they stand, those that rest on a plan whose time has gone by told as such. They were written when it was ahead. */
export async function markPastPlans<T extends Sentence>(
  db: Db,
  { ownerId }: OwnerScope,
  sentences: T[],
  now: Date,
): Promise<T[]> {
  const plans = await db.memory.findMany({
    where: { ownerId, kind: "plan", id: { in: sentences.flatMap((sentence) => sentence.memoryIds) } },
    select: { id: true, kind: true, status: true, validFrom: true, validTo: true },
  });
  const gone = new Set(
    plans
      .filter(({ validFrom, validTo, ...plan }) =>
        isPastPlan({ ...plan, valid: { from: validFrom, to: validTo } }, now),
      )
      .map((plan) => plan.id),
  );
  return sentences.map((sentence) =>
    sentence.memoryIds.some((id) => gone.has(id))
      ? { ...sentence, text: `${sentence.text.replace(/\.$/, "")} (${PAST_PLAN}).` }
      : sentence,
  );
}
