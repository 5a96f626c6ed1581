import { NO_MODEL } from "@/lib/ai/built-in/answer";
import { receiveMessage } from "@/lib/conversation/receive-message";
import type { Database } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { reply } from "@/lib/reply/reply";
import type { Imported } from "../recall/import-sample";
import type { Answer } from "./types";

/**
 * One question put to the product in a conversation of its own, which is gone afterwards: received, recalled, composed,
 * streamed and settled by the code that the chat runs. Only the question's text goes in. Throws when the reply fails.
 */
export async function answerByProduct(database: Database, imported: Imported, question: string): Promise<Answer> {
  const { prisma } = database;
  const { scope, now } = imported;
  const { ownerId } = scope;
  const conversationId = newId();
  const asked = { conversationId, clientId: newId(), text: question, at: now, remember: false };
  const received = await receiveMessage(database, scope, asked);
  const started = performance.now();
  await reply(
    database,
    scope,
    {
      conversationId,
      questionId: received.userMessageId,
      reply: received.reply,
      memoryOn: true,
      now: () => now,
      enqueue: async () => undefined,
    },
    () => undefined,
  );
  const ms = performance.now() - started;
  const message = await prisma.message.findUniqueOrThrow({
    where: { id: received.reply.id },
    include: { trace: true },
  });
  await prisma.conversation.delete({ where: { id: conversationId, ownerId } });
  if (message.status !== "complete") throw new Error(`A reply ended as ${message.status}: ${message.error ?? ""}`);
  const { trace } = message;
  return {
    text: message.text.replace(NO_MODEL, "").trim(),
    sureness: trace?.sureness ?? 0,
    promptTokens: trace?.promptTokens ?? 0,
    replyTokens: trace?.replyTokens ?? 0,
    firstTokenMs: trace?.firstTokenMs ?? ms,
    ms,
  };
}
