"use server";

import { revalidatePath } from "next/cache";
import { after } from "next/server";
import { z } from "zod";
import { action } from "@/app/_gate/action";
import { now } from "@/lib/clock";
import { conversationId, messageId, messageText } from "@/lib/conversation/schema";
import { database } from "@/lib/db/client";
import type { Viewer } from "@/lib/identity/types";
import { changeMessage, previewMessageChange, type Doing, type Wish } from "@/lib/jobs/change-message";
import { enqueueRemember } from "@/lib/jobs/enqueue-remember";
import { queue } from "@/lib/jobs/queue";
import { wakeWorker } from "@/lib/jobs/wake";
import { drain } from "@/lib/jobs/work";
import { changeVersion, keptIds } from "@/lib/memory/edits/schema";

const DRAIN_MS = 10_000;

const one = z.object({ conversationId, messageId });
const answered = one.extend({ version: changeVersion, keep: keptIds });
const target = (input: { messageId: string }) => input.messageId;

const preview = async ({ scope, memoryOn }: Viewer, wish: Omit<Wish, "memoryOn">) => {
  const { prisma } = await database();
  return previewMessageChange(prisma, scope, { ...wish, memoryOn });
};

const change = async ({ scope, memoryOn }: Viewer, doing: Omit<Doing, "memoryOn" | "at" | "enqueue">) => {
  const boss = await queue();
  const open = await database();
  const outcome = await changeMessage(open, scope, {
    ...{ ...doing, memoryOn, at: now() },
    enqueue: (tx) => enqueueRemember(boss, tx, scope, doing.conversationId),
  });
  if (!wakeWorker()) after(() => drain(boss, open, DRAIN_MS));
  revalidatePath("/memory");
  return outcome;
};

/** What an edit of a message would change in memory. Reads only. */
export const previewEdit = action({
  name: "message.preview-edit",
  schema: one.extend({ text: messageText }),
  target,
  run: ({ viewer, input }) => preview(viewer, input),
});

export const editMessage = action({
  name: "message.edit",
  schema: answered.extend({ text: messageText }),
  audit: true,
  target,
  run: ({ viewer, input }) => change(viewer, input),
});

/** What the deletion of a message would change in memory. Reads only. */
export const previewDelete = action({
  name: "message.preview-delete",
  schema: one,
  target,
  run: ({ viewer, input }) => preview(viewer, { ...input, text: null }),
});

export const deleteMessage = action({
  name: "message.delete",
  schema: answered,
  audit: true,
  target,
  run: ({ viewer, input }) => change(viewer, { ...input, text: null }),
});
