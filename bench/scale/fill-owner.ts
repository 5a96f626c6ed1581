import type { Database } from "@/lib/db/types";
import { makeOwner } from "@/lib/db/testing";
import { newId } from "@/lib/ids";
import { fillVectors } from "@/lib/memory/index/fill-vectors";
import { indexEpisodes } from "@/lib/memory/index/index-episodes";
import { indexMemories } from "@/lib/memory/index/index-memories";
import { indexMessages } from "@/lib/memory/index/index-messages";
import type { OwnerScope } from "@/lib/scope";
import { showProgress } from "../show-progress";
import { seeded } from "@/lib/seeded";
import { syntheticText } from "./synthetic-text";

const SESSION = 20;
const CONVERSATION = 500;
const BATCH = 500;
const START = Date.UTC(2020, 0, 1);
const GAP_MS = 6 * 3_600_000;
const TURN_MS = 30_000;

export interface Size {
  messages: number;
  memories: number;
}

export interface FilledOwner {
  scope: OwnerScope;
  /** Just after the last message. */
  now: Date;
}

type Message = ReturnType<typeof makeMessages>[number];

/**
 * One owner, a new one unless one is given, with so many messages, sessions, episodes and memories with evidence, all of it
 * indexed and with vectors.
 */
export async function fillOwner(
  database: Database,
  { messages, memories }: Size,
  label?: string,
  given?: { scope: OwnerScope; companionId: string },
): Promise<FilledOwner> {
  const { prisma } = database;
  const { scope, companionId } = given ?? (await makeOwner(database));
  const { ownerId } = scope;
  const words = syntheticText(seeded(1));
  const rows = makeMessages(ownerId, messages, words);
  const progress = label ? showProgress(`${label}: writing`, messages + memories) : () => undefined;

  for (let at = 0; at < rows.length; at += CONVERSATION) {
    const part = rows.slice(at, at + CONVERSATION);
    const { conversationId: id, createdAt } = part[0]!;
    await prisma.conversation.create({
      data: {
        id,
        ownerId,
        companionId,
        lastSeq: part.length,
        rememberedSeq: part.length,
        createdAt,
        lastMessageAt: part.at(-1)!.createdAt,
      },
    });
    await prisma.message.createMany({ data: part });
    await indexMessages(
      prisma,
      scope,
      part.map(({ id: messageId, conversationId, seq, role, text, createdAt: said }) => ({
        messageId,
        conversationId,
        seq,
        speaker: role === "user" ? "user" : "companion",
        text,
        at: said,
      })),
    );
    await writeSessions(database, scope, part);
    progress(at + part.length);
  }

  const known = await prisma.person.findFirst({ where: { ownerId, kind: "user" } });
  const subjectId = known?.id ?? newId();
  if (!known)
    await prisma.person.create({ data: { id: subjectId, ownerId, kind: "user", name: "Maya", nameKey: "maya" } });
  const told = rows.filter((row) => row.role === "user");
  for (let at = 0; at < memories; at += BATCH) {
    await writeMemories(database, scope, subjectId, told, at, Math.min(BATCH, memories - at), words);
    progress(messages + Math.min(at + BATCH, memories));
  }
  await fillVectors(prisma, scope);
  return { scope, now: new Date(rows.at(-1)!.createdAt.getTime() + 60_000) };
}

function makeMessages(ownerId: string, count: number, words: (length: number) => string) {
  let conversationId = "";
  return Array.from({ length: count }, (_, i) => {
    if (i % CONVERSATION === 0) conversationId = newId();
    const at = START + Math.floor(i / SESSION) * GAP_MS + (i % SESSION) * TURN_MS;
    const role = i % 2 === 0 ? ("user" as const) : ("assistant" as const);
    const text = `${words(10 + (i % 25))}${i % 7 === 0 ? "?" : "."}`;
    return { id: newId(at), ownerId, conversationId, seq: (i % CONVERSATION) + 1, role, text, createdAt: new Date(at) };
  });
}

async function writeSessions({ prisma }: Database, scope: OwnerScope, messages: Message[]): Promise<void> {
  const { ownerId } = scope;
  const sessions = [];
  const episodes = [];
  for (let at = 0; at < messages.length; at += SESSION) {
    const first = messages[at]!;
    const last = messages[Math.min(at + SESSION, messages.length) - 1]!;
    const range = { ownerId, fromSeq: first.seq, toSeq: last.seq, startedAt: first.createdAt, endedAt: last.createdAt };
    const session = { ...range, id: newId(), conversationId: first.conversationId };
    const [title, summary] = [first.text.slice(0, 40), first.text.slice(0, 160)];
    sessions.push(session);
    episodes.push({
      ...range,
      id: newId(),
      sessionId: session.id,
      title,
      summary,
      topics: first.text.split(" ").slice(0, 5),
    });
  }
  await prisma.chatSession.createMany({ data: sessions });
  await prisma.episode.createMany({ data: episodes });
  await indexEpisodes(
    prisma,
    scope,
    episodes.map((row) => row.id),
  );
}

async function writeMemories(
  { prisma }: Database,
  scope: OwnerScope,
  subjectId: string,
  told: Message[],
  from: number,
  count: number,
  words: (length: number) => string,
): Promise<void> {
  const { ownerId } = scope;
  const memories = Array.from({ length: count }, (_, i) => {
    const source = told[(from + i) % told.length]!;
    const id = newId();
    const statement = `Maya ${words(5)} ${source.text.slice(0, 40)}`;
    return {
      memory: {
        id,
        ownerId,
        subjectId,
        kind: "fact" as const,
        statement,
        statementKey: id,
        confidence: 0.8,
        importance: 0.5,
        author: "builtin" as const,
        recordedAt: source.createdAt,
      },
      evidence: { id: newId(), ownerId, memoryId: id, messageId: source.id, quote: source.text.slice(0, 40), start: 0 },
    };
  });
  await prisma.$transaction(async (tx) => {
    await tx.memory.createMany({ data: memories.map((row) => row.memory) });
    await tx.evidence.createMany({ data: memories.map((row) => row.evidence) });
  });
  await indexMemories(
    prisma,
    scope,
    memories.map((row) => row.memory.id),
  );
}
