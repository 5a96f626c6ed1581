"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action } from "@/app/_gate/action";
import { now } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { setMemoryOn as switchMemory } from "@/lib/identity/set-memory-on";
import { correctMemory } from "@/lib/memory/correct-memory";
import { forgetMemory as forget } from "@/lib/memory/forget-memory";
import { forgottenWith } from "@/lib/memory/forgotten-with";
import { keepMemory as keep } from "@/lib/memory/keep-memory";
import { pinMemory as pin } from "@/lib/memory/pin-memory";
import { resetLearnt } from "@/lib/memory/learn/store-learnt";
import { fewMemoryIds, memoryId, statement } from "@/lib/memory/schema";
import { viewMemory } from "@/lib/memory/store/list-memories";
import { unarchiveMemory as unarchive } from "@/lib/memory/unarchive-memory";
import { undoMemory as undo } from "@/lib/memory/undo-memory";

const one = z.object({ memoryId });
const target = (input: { memoryId: string }) => input.memoryId;
const shown = () => revalidatePath("/memory");

export const editMemory = action({
  name: "memory.edit",
  schema: one.extend({ statement }),
  audit: true,
  target,
  run: async ({ viewer, input }) => {
    const open = await database();
    const id = await correctMemory(open, viewer.scope, input.memoryId, input.statement, now());
    shown();
    return viewMemory(open.prisma, viewer.scope, id);
  },
});

export const pinMemory = action({
  name: "memory.pin",
  schema: one.extend({ pinned: z.boolean() }),
  audit: true,
  target,
  run: async ({ viewer, input }) => {
    await pin(await database(), viewer.scope, input.memoryId, input.pinned, now());
    shown();
    return null;
  },
});

/** What goes with what is to be forgotten. */
export const previewForgetting = action({
  name: "memory.preview-forgetting",
  schema: z.object({ ids: fewMemoryIds }),
  run: async ({ viewer, input }) => forgottenWith((await database()).prisma, viewer.scope, input.ids),
});

/** Shows nothing anew by itself: the page it is asked from may be the forgotten memory's own. Who asks leaves first. */
export const forgetMemory = action({
  name: "memory.forget",
  schema: one,
  audit: true,
  target,
  run: async ({ viewer, input }) => forget(await database(), viewer.scope, input.memoryId, now()),
});

export const undoMemory = action({
  name: "memory.undo",
  schema: one,
  audit: true,
  target,
  run: async ({ viewer, input }) => {
    await undo(await database(), viewer.scope, input.memoryId, now());
    shown();
    return null;
  },
});

export const keepMemory = action({
  name: "memory.keep",
  schema: one,
  audit: true,
  target,
  run: async ({ viewer, input }) => {
    await keep(await database(), viewer.scope, input.memoryId, now());
    shown();
    return null;
  },
});

export const unarchiveMemory = action({
  name: "memory.unarchive",
  schema: one,
  audit: true,
  target,
  run: async ({ viewer, input }) => {
    await unarchive(await database(), viewer.scope, input.memoryId, now());
    shown();
    return null;
  },
});

export const resetLearning = action({
  name: "memory.reset-learning",
  schema: z.undefined(),
  audit: true,
  run: async ({ viewer }) => {
    const { prisma } = await database();
    await resetLearnt(prisma, viewer.scope);
    revalidatePath("/settings");
    return null;
  },
});

export const setMemoryOn = action({
  name: "memory.switch",
  schema: z.object({ on: z.boolean() }),
  audit: true,
  run: async ({ viewer, input }) => {
    const { prisma } = await database();
    await switchMemory(prisma, viewer.scope, input.on);
    revalidatePath("/", "layout");
    return null;
  },
});
