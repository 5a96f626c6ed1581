import { afterAll, beforeAll, expect, test } from "vitest";
import { receiveMessage, type Incoming } from "@/lib/conversation/receive-message";
import { retryReply } from "@/lib/conversation/retry-reply";
import { endReply, markInterrupted, requestStop, saveProgress } from "@/lib/conversation/write-reply";
import { dumpRows } from "@/lib/db/testing-dump";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { newId } from "@/lib/ids";

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const at = new Date("2026-03-02T09:00:00Z");
const incoming = (more: Partial<Incoming> = {}): Incoming => ({
  conversationId: newId(),
  clientId: newId(),
  text: "Good morning!",
  at,
  remember: true,
  ...more,
});
const messagesOf = (conversationId: string) =>
  database.prisma.message.findMany({ where: { conversationId }, orderBy: { seq: "asc" } });

test("the first message makes the conversation, with an empty reply behind it", async () => {
  const { scope } = await makeOwner(database);
  const message = incoming({ text: "Good morning!\nHow are you?" });
  const received = await receiveMessage(database, scope, message);
  const [asked, reply] = await messagesOf(message.conversationId);
  expect(asked).toMatchObject({ id: received.userMessageId, seq: 1, role: "user", status: "complete", createdAt: at });
  expect(reply).toMatchObject({ id: received.reply.id, seq: 2, role: "assistant", status: "streaming", text: "" });
  const conversation = await database.prisma.conversation.findUniqueOrThrow({ where: { id: message.conversationId } });
  expect(conversation).toMatchObject({ title: "Good morning!", lastSeq: 2, rememberedSeq: 0, lastMessageAt: at });
});

test("a message sent twice is stored once, and the second sending is given the same reply", async () => {
  const { scope } = await makeOwner(database);
  const message = incoming();
  const first = await receiveMessage(database, scope, message);
  await endReply(database.prisma, scope, first.reply, "Morning.", { status: "complete" });
  const second = await receiveMessage(database, scope, { ...message, text: "Changed on the way" });
  expect(second).toEqual({ ...first, repeated: true });
  expect((await messagesOf(message.conversationId)).map((row) => row.text)).toEqual(["Good morning!", "Morning."]);
});

test("the same message sent twenty times at once is stored once", async () => {
  const { scope } = await makeOwner(database);
  const message = incoming();
  const all = await Promise.all(Array.from({ length: 20 }, () => receiveMessage(database, scope, message)));
  expect(new Set(all.map((one) => one.userMessageId)).size).toBe(1);
  expect(all.filter((one) => !one.repeated)).toHaveLength(1);
  expect(await messagesOf(message.conversationId)).toHaveLength(2);
});

test("of different first messages at once one is stored, the others are told to wait, and no number is lost", async () => {
  const { scope } = await makeOwner(database);
  const conversationId = newId();
  const all = await Promise.allSettled(
    Array.from({ length: 8 }, (_, i) =>
      receiveMessage(database, scope, incoming({ conversationId, text: `Message ${i}` })),
    ),
  );
  const refused = all.filter((one) => one.status === "rejected");
  expect(refused).toHaveLength(7);
  for (const { reason } of refused) expect(reason).toMatchObject({ code: "conflict" });
  expect((await messagesOf(conversationId)).map((row) => row.seq)).toEqual([1, 2]);
  expect(await database.prisma.conversation.findUnique({ where: { id: conversationId } })).toMatchObject({
    lastSeq: 2,
  });
});

test("another owner's conversation is not there, and nothing in it changes", async () => {
  const maya = await makeOwner(database, "Maya");
  const noor = await makeOwner(database, "Noor");
  const hers = incoming();
  const { reply } = await receiveMessage(database, maya.scope, hers);
  await endReply(database.prisma, maya.scope, reply, "Morning.", { status: "complete" });
  const before = await dumpRows(database);
  const intruding = incoming({ conversationId: hers.conversationId, text: "Let me in" });
  await expect(receiveMessage(database, noor.scope, intruding)).rejects.toMatchObject({ code: "not_found" });
  expect(await dumpRows(database)).toEqual(before);
  // A browser's id means nothing between owners.
  const own = await receiveMessage(database, noor.scope, incoming({ clientId: hers.clientId }));
  expect(own.repeated).toBe(false);
});

test("while a reply is written a new message is refused and leaves no trace", async () => {
  const { scope } = await makeOwner(database);
  const message = incoming();
  await receiveMessage(database, scope, message);
  const before = await dumpRows(database);
  const next = incoming({ conversationId: message.conversationId });
  await expect(receiveMessage(database, scope, next)).rejects.toMatchObject({ code: "conflict" });
  expect(await dumpRows(database)).toEqual(before);
});

test("of retries at once one opens the reply; the others, and the earlier writer, are turned away", async () => {
  const { scope } = await makeOwner(database);
  const message = incoming();
  const { reply } = await receiveMessage(database, scope, message);
  await endReply(database.prisma, scope, reply, "Half a", { status: "interrupted" });
  const tries = await Promise.allSettled(
    Array.from({ length: 5 }, () => retryReply(database, scope, message.conversationId, at)),
  );
  const opened = tries.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  const mode = "remembering";
  expect(opened).toEqual([
    { userMessageId: expect.any(String), reply: { id: reply.id, attempt: 2 }, mode, without: [] },
  ]);
  for (const one of tries) if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "conflict" });
  expect(await saveProgress(database.prisma, scope, reply, "late words", at)).toBe(false);
  expect(await endReply(database.prisma, scope, reply, "late words", { status: "complete" })).toBe(false);
  expect((await messagesOf(message.conversationId))[1]).toMatchObject({ text: "", status: "streaming", attempt: 2 });
});

test("a reply that is complete cannot be tried again", async () => {
  const { scope } = await makeOwner(database);
  const message = incoming();
  const { reply } = await receiveMessage(database, scope, message);
  await endReply(database.prisma, scope, reply, "Morning.", { status: "complete" });
  await expect(retryReply(database, scope, message.conversationId, at)).rejects.toMatchObject({ code: "conflict" });
  expect((await messagesOf(message.conversationId))[1]).toMatchObject({ text: "Morning.", attempt: 1 });
});

test("a reply has one ending, whoever asks first; what was written until a stop is kept", async () => {
  const { scope } = await makeOwner(database);
  const message = incoming();
  const { reply } = await receiveMessage(database, scope, message);
  const { prisma } = database;
  const endings = await Promise.all([
    endReply(prisma, scope, reply, "One", { status: "complete" }),
    endReply(prisma, scope, reply, "Two", { status: "failed", error: "no" }),
    endReply(prisma, scope, reply, "Three", { status: "interrupted" }),
  ]);
  expect(endings.filter(Boolean)).toHaveLength(1);

  const second = incoming({ conversationId: message.conversationId });
  const { reply: later } = await receiveMessage(database, scope, second);
  expect(await requestStop(prisma, scope, message.conversationId)).toEqual([later.id]);
  expect(await saveProgress(prisma, scope, later, "more", at)).toBe(false);
  expect(await endReply(prisma, scope, later, "until here", { status: "complete" })).toBe(false);
  expect(await endReply(prisma, scope, later, "until here", { status: "stopped" })).toBe(true);
  expect((await messagesOf(message.conversationId)).at(-1)).toMatchObject({ text: "until here", status: "stopped" });
});

test("only a writer that has been silent is taken for dead", async () => {
  const { scope } = await makeOwner(database);
  const message = incoming();
  const { reply } = await receiveMessage(database, scope, message);
  const status = async () => (await messagesOf(message.conversationId))[1]!.status;
  await saveProgress(database.prisma, scope, reply, "still he", new Date(at.getTime() + 60_000));
  await markInterrupted(database.prisma, new Date(at.getTime() + 59_000));
  expect(await status()).toBe("streaming");
  await markInterrupted(database.prisma, new Date(at.getTime() + 61_000));
  expect(await status()).toBe("interrupted");
  expect((await messagesOf(message.conversationId))[1]!.text).toBe("still he");
});
