"use server";

import { TZDate } from "@date-fns/tz";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action } from "@/app/_gate/action";
import { now } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { dateBoth } from "@/lib/memory/review/date-both";
import { dropWaiting } from "@/lib/memory/review/drop-waiting";
import { editWaiting } from "@/lib/memory/review/edit-waiting";
import { keepForgotten } from "@/lib/memory/review/keep-forgotten";
import { keepWaiting } from "@/lib/memory/review/keep-waiting";
import { putOffWaiting } from "@/lib/memory/review/put-off-waiting";
import { changedOn, changeOrder } from "@/lib/memory/review/schema";
import { undoReview } from "@/lib/memory/review/undo-review";
import { memoryId, statement } from "@/lib/memory/schema";
import { readCard } from "@/lib/memory/view/read-review";

const one = z.object({ memoryId });
const target = (input: { memoryId: string }) => input.memoryId;
/** The deck, and the number beside its name in the rail. */
const shown = () => revalidatePath("/memory", "layout");

export const keepReviewed = action({
  name: "review.keep",
  schema: one,
  audit: true,
  target,
  run: async ({ viewer, input }) => {
    const done = await keepWaiting(await database(), viewer.scope, input.memoryId, now());
    shown();
    return { done };
  },
});

export const dropReviewed = action({
  name: "review.drop",
  schema: one,
  audit: true,
  target,
  run: async ({ viewer, input }) => {
    const open = await database();
    const receiptId = await keepForgotten(open, viewer.scope, input.memoryId, now());
    const done = receiptId !== null || (await dropWaiting(open, viewer.scope, input.memoryId, now()));
    shown();
    return { done, receiptId };
  },
});

export const putOffReviewed = action({
  name: "review.later",
  schema: one,
  audit: true,
  target,
  run: async ({ viewer, input }) => {
    const done = await putOffWaiting(await database(), viewer.scope, input.memoryId, now());
    shown();
    return { done };
  },
});

export const editReviewed = action({
  name: "review.edit",
  schema: one.extend({ statement }),
  audit: true,
  target,
  run: async ({ viewer, input }) => {
    const open = await database();
    const id = await editWaiting(open, viewer.scope, input.memoryId, input.statement, now());
    shown();
    return { done: id !== null, card: id === null ? null : await readCard(open.prisma, viewer.scope, id, now()) };
  },
});

export const dateReviewed = action({
  name: "review.both",
  schema: one.extend({ changedOn, first: changeOrder }),
  audit: true,
  target,
  run: async ({ viewer, input }) => {
    const { memoryId, first } = input;
    const [year, month, day] = input.changedOn.split("-").map(Number) as [number, number, number];
    const changedAt = new Date(new TZDate(year, month - 1, day, viewer.timeZone).getTime());
    const done = await dateBoth(await database(), viewer.scope, { memoryId, changedAt, first }, now());
    shown();
    return { done };
  },
});

export const undoReviewed = action({
  name: "review.undo",
  schema: z.undefined(),
  audit: true,
  run: async ({ viewer }) => {
    const open = await database();
    const { memoryId, changed } = await undoReview(open, viewer.scope, now());
    shown();
    return { changed, card: memoryId === null ? null : await readCard(open.prisma, viewer.scope, memoryId, now()) };
  },
});
