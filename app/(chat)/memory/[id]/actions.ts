"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action } from "@/app/_gate/action";
import { now } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { mergeMemories as merge } from "@/lib/memory/merge-memories";
import { restoreMemory as restore } from "@/lib/memory/restore-memory";
import { reviseMemory as revise } from "@/lib/memory/revise-memory";
import { memoryId, memoryKind, share, statement, subjectChoice, validDates } from "@/lib/memory/schema";
import { viewMemory } from "@/lib/memory/store/list-memories";
import { toValidColumns, toValidDates } from "@/lib/memory/view/valid-dates";

const target = (input: { memoryId: string }) => input.memoryId;
const shown = () => revalidatePath("/memory");

export const reviseMemory = action({
  name: "memory.revise",
  schema: z.object({
    memoryId,
    statement,
    kind: memoryKind,
    subject: subjectChoice,
    valid: validDates,
    importance: share,
    sensitive: z.boolean(),
    pinned: z.boolean(),
  }),
  audit: true,
  target,
  run: async ({ viewer: { scope, timeZone }, input: { memoryId: id, valid, ...given } }) => {
    const open = await database();
    const old = toValidDates((await viewMemory(open.prisma, scope, id)).valid, timeZone);
    // Days that stand as they were shown are left as they are stored, to the moment.
    const same = old.from === valid.from && old.to === valid.to && old.precision === valid.precision;
    const dates = same ? {} : toValidColumns(valid, timeZone);
    const current = await revise(open, scope, id, { ...given, ...dates }, now());
    shown();
    return { id: current };
  },
});

/** "Not about me": the same memory of somebody else. */
export const moveMemory = action({
  name: "memory.move",
  schema: z.object({ memoryId, subject: subjectChoice, statement }),
  audit: true,
  target,
  run: async ({ viewer, input: { memoryId: id, ...given } }) => {
    const current = await revise(await database(), viewer.scope, id, given, now());
    shown();
    return { id: current };
  },
});

export const restoreMemory = action({
  name: "memory.restore",
  schema: z.object({ memoryId }),
  audit: true,
  target,
  run: async ({ viewer, input }) => {
    const current = await restore(await database(), viewer.scope, input.memoryId, now());
    shown();
    return { id: current };
  },
});

export const mergeMemories = action({
  name: "memory.merge",
  schema: z.object({ memoryId, otherId: memoryId }),
  audit: true,
  target,
  run: async ({ viewer, input: { memoryId: keepId, otherId } }) => {
    await merge(await database(), viewer.scope, { keepId, otherId }, now());
    shown();
    return null;
  },
});
