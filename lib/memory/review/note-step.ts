import { z } from "zod";
import type { Memory } from "@/lib/db/generated/client";
import type { Db } from "@/lib/db/types";
import type { ReviewAnswer } from "@/lib/memory/review/types";
import { MEMORY_STATUSES, PRECISIONS } from "@/lib/memory/types";
import type { OwnerScope } from "@/lib/scope";

/** Answers that can be undone at most. */
const MOST = 50;

const when = z.coerce.date().nullable();
const columns = z.object({
  status: z.enum(MEMORY_STATUSES),
  confidence: z.number(),
  /** Null where it quotes a memory: no words are kept here, so that forgetting need not look. */
  why: z.string().nullable(),
  validFrom: when,
  validTo: when,
  validPrecision: z.enum(PRECISIONS).nullable(),
  conflictsWithId: z.string().nullable(),
  reviewAfter: when,
  saidAgain: z.boolean().default(false),
});

/** What `undoReview` puts back. */
export const before = z.object({ memory: columns, other: columns.nullable() });
export type Columns = z.output<typeof columns>;

const pick = ({ why, ...row }: Memory): Columns => columns.parse({ ...row, why: why.includes("“") ? null : why });

interface Step {
  answer: ReviewAnswer;
  memory: Memory;
  other?: Memory | null;
  editedId?: string;
  now: Date;
}

/** Notes an answer with the rows as they were before it, in the transaction that changes them. */
export async function noteStep(
  tx: Db,
  { ownerId }: OwnerScope,
  { answer, memory, other, editedId, now }: Step,
): Promise<void> {
  await tx.reviewStep.create({
    data: {
      ownerId,
      memoryId: memory.id,
      otherId: other?.id,
      editedId,
      answer,
      before: JSON.parse(JSON.stringify({ memory: pick(memory), other: other ? pick(other) : null })) as object,
      at: now,
    },
  });
  const [oldest] = await tx.reviewStep.findMany({
    where: { ownerId },
    orderBy: { id: "desc" },
    skip: MOST,
    take: 1,
    select: { id: true },
  });
  if (oldest) await tx.reviewStep.deleteMany({ where: { ownerId, id: { lte: oldest.id } } });
}
