import { answerAgain } from "@/lib/conversation/answer-again";
import { readsMemory } from "@/lib/conversation/memory-mode";
import { receiveMessage } from "@/lib/conversation/receive-message";
import type { MemoryMode } from "@/lib/conversation/types";
import type { Database, Db } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { reply, type ReplyJob } from "@/lib/reply/reply";
import type { OwnerScope } from "@/lib/scope";

const MINUTE = 60_000;

interface Chatting {
  enqueue?: (tx: Db, conversationId: string) => Promise<void>;
  /** When the first message is sent, less a minute. */
  from?: Date;
}

interface Saying {
  conversationId: string;
  mode?: MemoryMode;
  memoryOn?: boolean;
}

/** Chatting as the chat's route does it, a minute a message, with whichever companion is connected. */
export function openChat(
  database: Database,
  scope: OwnerScope,
  { enqueue = async () => undefined, from = new Date() }: Chatting = {},
) {
  let next = from.getTime();
  const clock = () => new Date(next);

  const answer = async (job: Omit<ReplyJob, "now" | "enqueue">) => {
    const { conversationId } = job;
    await reply(database, scope, { ...job, now: clock, enqueue: (tx) => enqueue(tx, conversationId) }, () => undefined);
    const message = await database.prisma.message.findUniqueOrThrow({
      where: { id: job.reply.id },
      include: { trace: { include: { items: true, prompt: true } } },
    });
    return { message, trace: message.trace!, items: message.trace!.items, questionId: job.questionId };
  };

  return {
    clock,
    async say(text: string, { conversationId, mode, memoryOn = true }: Saying) {
      next += MINUTE;
      const incoming = { conversationId, clientId: newId(), text, at: clock(), remember: memoryOn, mode };
      const received = await receiveMessage(database, scope, incoming);
      return answer({
        ...{ conversationId, questionId: received.userMessageId, reply: received.reply, mode: received.mode },
        memoryOn: memoryOn && readsMemory(received.mode),
      });
    },
    async again(conversationId: string, replyId: string, without?: { kind: "memory" | "message"; id: string }) {
      next += MINUTE;
      const asked = { conversationId, replyId, without, at: clock(), memoryOn: true };
      const { userMessageId, reply: row, mode, without: all } = await answerAgain(database, scope, asked);
      return answer({
        ...{ conversationId, questionId: userMessageId, reply: row, mode, without: all },
        memoryOn: readsMemory(mode),
      });
    },
  };
}

interface Kept {
  ownerId: string;
  traceId: string;
  replyId: string;
  memoryId: string;
}

/** A kept prompt that tells a memory, and a reply that was to do without it. */
export async function keepSomething(db: Db, { ownerId, traceId, replyId, memoryId }: Kept): Promise<void> {
  const pieces = [{ text: "Maya is allergic to peanuts.", from: [memoryId] }];
  await db.keptPrompt.create({ data: { traceId, ownerId, sections: [{ name: "memory", tokens: 9, pieces }] } });
  await db.replyWithout.create({ data: { id: newId(), ownerId, replyId, memoryId } });
}
