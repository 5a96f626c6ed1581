"use server";

import { z } from "zod";
import { readFilter } from "@/app/(chat)/memory/filter";
import { action } from "@/app/_gate/action";
import { now } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { archiveMemories as archive } from "@/lib/memory/archive-memories";
import { forgetMemories as forget } from "@/lib/memory/forget-memories";
import { pinMemories as pin } from "@/lib/memory/pin-memories";
import { receiptId } from "@/lib/memory/receipts/schema";
import { fewMemoryIds, listSearch, manyMemoryIds } from "@/lib/memory/schema";
import { listMemoryIds } from "@/lib/memory/store/list-memories";

/** The ids of all that the list's address finds, for selecting them. */
export const findMemoryIds = action({
  name: "memory.find-ids",
  schema: z.object({ search: listSearch }),
  run: async ({ viewer, input }) => {
    const { prisma } = await database();
    return listMemoryIds(prisma, viewer.scope, readFilter(Object.fromEntries(new URLSearchParams(input.search))));
  },
});

// The list is read anew by its page, once, when the last part of a selection is done.
const ofMany = ({ ids }: { ids: string[] }) => ids.join(" ");

export const pinMemories = action({
  name: "memory.pin-many",
  schema: z.object({ ids: manyMemoryIds, pinned: z.boolean() }),
  audit: true,
  target: ofMany,
  run: async ({ viewer, input }) => pin(await database(), viewer.scope, input.ids, input.pinned, now()),
});

export const archiveMemories = action({
  name: "memory.archive-many",
  schema: z.object({ ids: manyMemoryIds }),
  audit: true,
  target: ofMany,
  run: async ({ viewer, input }) => archive(await database(), viewer.scope, input.ids, now()),
});

export const forgetMemories = action({
  name: "memory.forget-many",
  schema: z.object({ ids: fewMemoryIds, receiptId: receiptId.optional() }),
  audit: true,
  target: ofMany,
  run: async ({ viewer, input }) => forget(await database(), viewer.scope, input.ids, now(), input.receiptId),
});
