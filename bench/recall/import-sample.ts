import type { Database } from "@/lib/db/types";
import { makeOwner } from "@/lib/db/testing";
import { newId } from "@/lib/ids";
import { rememberConversation } from "@/lib/jobs/handlers/remember-conversation";
import type { OwnerScope } from "@/lib/scope";
import type { Sample } from "./dataset";

export interface Imported {
  scope: OwnerScope;
  /** Message id by the data's turn id. */
  messageIds: Map<string, string>;
  /** Just after the last turn. */
  now: Date;
  messages: number;
  memories: number;
  ms: number;
}

/**
 * Stores a conversation as the chat would have (each message at its own time) and has it remembered by the handler the
 * queue runs: cursor, segmenting, extraction, consolidation, index, vectors. Each sample is an owner of its own.
 */
export async function importSample(database: Database, sample: Sample): Promise<Imported> {
  const { prisma } = database;
  const { scope, companionId } = await makeOwner(database, sample.userName, sample.companionName);
  const { ownerId } = scope;
  const conversationId = newId();
  const turns = sample.sessions.flat();
  const started = performance.now();
  const rows = turns.map((turn, i) => ({
    id: newId(turn.at.getTime()),
    ownerId,
    conversationId,
    seq: i + 1,
    role: turn.fromUser ? ("user" as const) : ("assistant" as const),
    text: turn.text,
    createdAt: turn.at,
  }));
  const last = turns.at(-1)?.at ?? new Date();
  await prisma.$transaction(async (tx) => {
    await tx.conversation.create({
      data: {
        id: conversationId,
        ownerId,
        companionId,
        title: sample.id,
        lastSeq: rows.length,
        createdAt: turns[0]?.at,
        lastMessageAt: last,
      },
    });
    await tx.message.createMany({ data: rows });
  });
  const now = new Date(last.getTime() + 60_000);
  await rememberConversation(database, { ownerId, conversationId }, () => now);
  return {
    scope,
    messageIds: new Map(turns.map((turn, i) => [turn.diaId, rows[i]!.id])),
    now,
    messages: rows.length,
    memories: await prisma.memory.count({ where: { ownerId } }),
    ms: performance.now() - started,
  };
}
