"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action } from "@/app/_gate/action";
import { endSession } from "@/app/_gate/end-session";
import { now } from "@/lib/clock";
import { readConversation } from "@/lib/conversation/read-conversation";
import { renameConversation as rename } from "@/lib/conversation/rename-conversation";
import { setMode } from "@/lib/conversation/set-mode";
import { conversationId, memoryMode, title } from "@/lib/conversation/schema";
import { requestStop } from "@/lib/conversation/write-reply";
import { database } from "@/lib/db/client";
import { queue } from "@/lib/jobs/queue";
import { rememberNow as remember } from "@/lib/jobs/remember-now";
import { previewLoss } from "@/lib/memory/edits/preview-loss";
import { changeVersion, lossChoice, lossPage } from "@/lib/memory/edits/schema";
import { forgetConversation } from "@/lib/memory/forget-conversation";
import { stopWriter } from "@/lib/reply/writers";

const one = z.object({ conversationId });
const target = (input: { conversationId: string }) => input.conversationId;

export const renameConversation = action({
  name: "conversation.rename",
  schema: one.extend({ title }),
  audit: true,
  target,
  run: async ({ viewer, input }) => {
    const { prisma } = await database();
    await rename(prisma, viewer.scope, input.conversationId, input.title);
    revalidatePath("/", "layout");
    return null;
  },
});

export const setConversationMode = action({
  name: "conversation.mode",
  schema: one.extend({ mode: memoryMode }),
  audit: true,
  target,
  run: async ({ viewer, input }) => {
    const { prisma } = await database();
    await setMode(prisma, viewer.scope, input.conversationId, input.mode);
    return null;
  },
});

/** A page of the memories that rest on the conversation alone. */
export const previewDeletion = action({
  name: "conversation.preview-deletion",
  schema: one.extend({ page: lossPage }),
  target,
  run: async ({ viewer, input }) => {
    const { prisma } = await database();
    return previewLoss(prisma, viewer.scope, input);
  },
});

/** Shows nothing anew by itself: the page it is asked from may be the conversation's own. */
export const deleteConversation = action({
  name: "conversation.delete",
  schema: one.extend({ version: changeVersion, ...lossChoice.shape }),
  audit: true,
  target,
  run: async ({ viewer, input }) => {
    const open = await database();
    const { conversationId, ...choice } = input;
    (await requestStop(open.prisma, viewer.scope, conversationId)).forEach(stopWriter);
    return forgetConversation(open, viewer.scope, conversationId, now(), choice);
  },
});

export const stopReply = action({
  name: "reply.stop",
  schema: one,
  target,
  run: async ({ viewer, input }) => {
    const { prisma } = await database();
    const { messages } = await readConversation(prisma, viewer.scope, input.conversationId);
    const writing = messages.filter((message) => message.status === "streaming");
    await requestStop(prisma, viewer.scope, input.conversationId);
    writing.forEach((message) => stopWriter(message.id));
    return null;
  },
});

export const rememberNow = action({
  name: "memory.remember-now",
  schema: one,
  target,
  run: async ({ viewer, input }) => remember(await queue(), await database(), viewer.scope, input.conversationId, now),
});

export const loadMessages = action({
  name: "conversation.load",
  schema: one,
  run: async ({ viewer, input }) => {
    const { prisma } = await database();
    const { messages, conversation } = await readConversation(prisma, viewer.scope, input.conversationId);
    return { messages, mode: conversation.mode };
  },
});

export const signOut = action({
  name: "sign-out",
  schema: z.undefined(),
  audit: true,
  run: async ({ viewer }) => {
    await endSession(viewer);
    return null;
  },
});
