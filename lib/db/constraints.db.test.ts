import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Prisma } from "@/lib/db/generated/client";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import type { Database, Db } from "@/lib/db/types";
import { newId } from "@/lib/ids";

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

/** One owner with a conversation, a message of each side, a record of themselves and of the companion, and a memory. */
async function makeWorld() {
  const { prisma } = database;
  const { userId: ownerId, companionId } = await makeOwner(database);
  const id = {
    conversation: newId(),
    said: newId(),
    replied: newId(),
    self: newId(),
    companion: newId(),
    memory: newId(),
    session: newId(),
  };
  await prisma.conversation.create({ data: { id: id.conversation, ownerId, companionId, lastSeq: 2 } });
  const message = { ownerId, conversationId: id.conversation };
  await prisma.message.create({ data: { ...message, id: id.said, seq: 1, role: "user", text: "I live in Berlin." } });
  await prisma.message.create({
    data: { ...message, id: id.replied, seq: 2, role: "assistant", text: "I am fond of Berlin. You like it too." },
  });
  const person = { ownerId, nameKey: "x" };
  await prisma.person.create({ data: { ...person, id: id.self, kind: "user", name: "Maya" } });
  await prisma.person.create({ data: { ...person, id: id.companion, kind: "companion", name: "Kith" } });
  const at = new Date("2026-03-02T09:00:00Z");
  await prisma.chatSession.create({
    data: { ...message, id: id.session, fromSeq: 1, toSeq: 2, startedAt: at, endedAt: at },
  });
  const memory = (more: Partial<Prisma.MemoryUncheckedCreateInput> = {}): Prisma.MemoryUncheckedCreateInput => ({
    id: newId(),
    ownerId,
    subjectId: id.self,
    kind: "fact",
    statement: "Maya lives in Berlin.",
    statementKey: "k",
    confidence: 0.9,
    importance: 0.5,
    author: "builtin",
    recordedAt: at,
    ...more,
  });
  const evidence = (more: Partial<Prisma.EvidenceUncheckedCreateInput> = {}): Prisma.EvidenceUncheckedCreateInput => ({
    id: newId(),
    ownerId,
    memoryId: id.memory,
    messageId: id.said,
    quote: "live in Berlin",
    start: 2,
    ...more,
  });
  await prisma.$transaction(async (tx) => {
    await tx.memory.create({ data: memory({ id: id.memory }) });
    await tx.evidence.create({ data: evidence() });
  });
  return { ownerId, companionId, id, at, memory, evidence, message };
}

let world: Awaited<ReturnType<typeof makeWorld>>;
beforeEach(async () => void (world = await makeWorld()));

const inOne = (run: (tx: Db) => Promise<unknown>) => database.prisma.$transaction(run);
const refuses = async (name: string, run: (tx: Db) => Promise<unknown>) => {
  const error: unknown = await inOne(run).then(
    () => "nothing was refused",
    (reason: unknown) => reason,
  );
  const text = error instanceof Error ? `${error.message} ${JSON.stringify(error)}` : String(error);
  expect(text).toContain(name);
};

test("evidence must stand word for word in the message it names", async () => {
  for (const quote of ["lives in Berlin", "LIVE IN BERLIN", "I live in  Berlin."]) {
    await refuses("evidence is not in message", (tx) => tx.evidence.create({ data: world.evidence({ quote }) }));
  }
  const { evidence, id } = world;
  await refuses("evidence is not in message", (tx) =>
    tx.evidence.update({
      where: { memoryId_messageId_start: { memoryId: id.memory, messageId: id.said, start: 2 } },
      data: { messageId: id.replied },
    }),
  );
  await refuses("Evidence_quote_present", (tx) => tx.evidence.create({ data: evidence({ quote: "", start: 9 }) }));
  await refuses("Evidence_start", (tx) => tx.evidence.create({ data: evidence({ quote: "Berlin", start: -1 }) }));
});

test("a message cannot change under its evidence; it can when the evidence goes with it", async () => {
  const { id, memory, ownerId } = world;
  await refuses("no longer holds its evidence", (tx) =>
    tx.message.update({ where: { id: id.said }, data: { text: "I live in Lisbon." } }),
  );
  await inOne((tx) => tx.message.update({ where: { id: id.said }, data: { text: "Well, I live in Berlin." } }));
  await inOne(async (tx) => {
    await tx.message.update({ where: { id: id.said }, data: { text: "[forgotten]" } });
    await tx.memory.deleteMany({ where: { id: id.memory } });
  });
  expect(await database.prisma.evidence.count({ where: { ownerId } })).toBe(0);
  await refuses("has no evidence", (tx) => tx.memory.create({ data: memory() }));
});

test("a memory whose message no longer says it is active on the person's word alone, and not without it", async () => {
  const { id } = world;
  await inOne(async (tx) => {
    await tx.evidence.deleteMany({ where: { memoryId: id.memory } });
    await tx.memory.update({ where: { id: id.memory }, data: { sourceGoneAt: world.at } });
  });
  await refuses("has no evidence", (tx) =>
    tx.memory.update({ where: { id: id.memory }, data: { sourceGoneAt: null } }),
  );
});

test("of a deleted message no word is left, and only an edited one waits to be read again", async () => {
  const { id, at } = world;
  const message = { where: { id: id.replied } };
  await refuses("Message_deleted_is_empty", (tx) => tx.message.update({ ...message, data: { deletedAt: at } }));
  await inOne((tx) => tx.message.update({ ...message, data: { deletedAt: at, text: "" } }));
  await refuses("Message_reread_was_edited", (tx) => tx.message.update({ ...message, data: { rereadAt: at } }));
});

test("no memory is active without evidence, however it loses it", async () => {
  const { id, memory } = world;
  await refuses("has no evidence", (tx) => tx.memory.create({ data: memory() }));
  await refuses("has no evidence", (tx) => tx.evidence.deleteMany({ where: { memoryId: id.memory } }));
  await refuses("has no evidence", (tx) => tx.message.delete({ where: { id: id.said } }));
  const waiting = newId();
  await inOne((tx) => tx.memory.create({ data: memory({ id: waiting, status: "review" }) }));
  await refuses("has no evidence", (tx) => tx.memory.update({ where: { id: waiting }, data: { status: "active" } }));
  await inOne(async (tx) => {
    await tx.memory.delete({ where: { id: id.memory } });
    await tx.message.delete({ where: { id: id.said } });
  });
});

test("what the companion said is evidence about the companion, never about the user", async () => {
  const { id, memory, evidence } = world;
  const write = (subjectId: string, messageId: string, quote: string) => async (tx: Db) => {
    const memoryId = newId();
    await tx.memory.create({ data: memory({ id: memoryId, subjectId }) });
    await tx.evidence.create({ data: evidence({ memoryId, messageId, quote, start: 0 }) });
    return memoryId;
  };
  await refuses("has no evidence", write(id.self, id.replied, "You like it too."));
  const own = (await inOne(write(id.companion, id.replied, "I am fond of Berlin."))) as string;
  await refuses("has no evidence", (tx) => tx.memory.update({ where: { id: own }, data: { subjectId: id.self } }));
});

test("a superseded memory says when and why it ended, and nothing else does", async () => {
  const { id, at } = world;
  const change = (data: Prisma.MemoryUncheckedUpdateInput) => (tx: Db) =>
    tx.memory.update({ where: { id: id.memory }, data });
  await refuses("Memory_ended", change({ status: "superseded" }));
  await refuses("Memory_ended", change({ endedAt: at, endedReason: "ended" }));
  await refuses("Memory_ended", change({ status: "superseded", endedAt: at }));
  await refuses("Memory_not_its_own_heir", change({ supersededById: id.memory }));
  await refuses("Memory_valid", change({ validFrom: at, validTo: new Date(at.getTime() - 1) }));
  await refuses("Memory_confidence", change({ confidence: 1.01 }));
  await refuses("Memory_importance", change({ importance: -0.1 }));
  await refuses("Memory_statement_present", change({ statement: "  " }));
  await inOne(change({ status: "superseded", endedAt: at, endedReason: "corrected" }));
});

test("the cursor stays within the conversation, and numbers are not given twice", async () => {
  const { id, message } = world;
  const move = (rememberedSeq: number) => (tx: Db) =>
    tx.conversation.update({ where: { id: id.conversation }, data: { rememberedSeq } });
  await refuses("Conversation_cursor", move(3));
  await refuses("Conversation_cursor", move(-1));
  await inOne(move(2));
  const say = (more: object) => (tx: Db) =>
    tx.message.create({ data: { ...message, id: newId(), seq: 3, role: "user", text: "Hello", ...more } });
  await refuses("seq", say({ seq: 2 }));
  await refuses("Message_seq", say({ seq: 0 }));
  await refuses("Message_user_is_complete", say({ status: "streaming" }));
});

test("no row of one owner can point at a row of another", async () => {
  const { prisma } = database;
  const maya = world;
  const noor = await makeWorld();
  const at = maya.at;
  const own = { id: newId(), ownerId: noor.ownerId };
  const pointing: Record<string, (tx: Db) => Promise<unknown>> = {
    Conversation_ownerId_companionId_fkey: (tx) =>
      tx.conversation.create({ data: { ...own, companionId: maya.companionId } }),
    Message_ownerId_conversationId_fkey: (tx) =>
      tx.message.create({ data: { ...own, conversationId: maya.id.conversation, seq: 9, role: "user", text: "Hi" } }),
    ChatSession_ownerId_conversationId_fkey: (tx) =>
      tx.chatSession.create({
        data: { ...own, conversationId: maya.id.conversation, fromSeq: 5, toSeq: 6, startedAt: at, endedAt: at },
      }),
    Episode_ownerId_sessionId_fkey: (tx) =>
      tx.episode.create({
        data: {
          ...own,
          ...{ sessionId: maya.id.session, fromSeq: 1, toSeq: 1, startedAt: at, endedAt: at },
          ...{ title: "t", summary: "s", topics: [] },
        },
      }),
    Memory_ownerId_subjectId_fkey: (tx) =>
      tx.memory.create({ data: noor.memory({ subjectId: maya.id.self, status: "review" }) }),
    Memory_ownerId_supersededById_fkey: (tx) =>
      tx.memory.update({ where: { id: noor.id.memory }, data: { supersededById: maya.id.memory } }),
    Evidence_ownerId_memoryId_fkey: (tx) => tx.evidence.create({ data: noor.evidence({ memoryId: maya.id.memory }) }),
    // The trigger that reads the message comes first, and finds none of this owner's.
    "evidence is not in message": (tx) =>
      tx.evidence.create({ data: noor.evidence({ messageId: maya.id.said, start: 0 }) }),
    MemoryPerson_ownerId_personId_fkey: (tx) =>
      tx.memoryPerson.create({ data: { ownerId: noor.ownerId, memoryId: noor.id.memory, personId: maya.id.self } }),
    MemoryPerson_ownerId_memoryId_fkey: (tx) =>
      tx.memoryPerson.create({ data: { ownerId: noor.ownerId, memoryId: maya.id.memory, personId: noor.id.self } }),
    Profile_ownerId_personId_fkey: (tx) =>
      tx.profile.create({ data: { ...own, personId: maya.id.self, version: 9, sentences: [] } }),
    Trace_ownerId_messageId_fkey: (tx) =>
      tx.trace.create({ data: { ...own, messageId: maya.id.replied, model: "none" } }),
    RememberRun_ownerId_conversationId_fkey: (tx) =>
      tx.rememberRun.create({ data: { ...own, conversationId: maya.id.conversation, fromSeq: 1, toSeq: 2 } }),
    Tombstone_ownerId_messageId_fkey: (tx) =>
      tx.tombstone.create({ data: { ...own, messageId: maya.id.said, start: 0, end: 1 } }),
    IndexEntry_ownerId_messageId_fkey: (tx) =>
      tx.indexEntry.create({
        data: { ownerId: noor.ownerId, kind: "message", messageId: maya.id.said, at, length: 1 },
      }),
    IndexEntry_ownerId_memoryId_fkey: (tx) =>
      tx.indexEntry.create({
        data: { ownerId: noor.ownerId, kind: "memory", memoryId: maya.id.memory, at, length: 1 },
      }),
  };
  for (const [name, run] of Object.entries(pointing)) await refuses(name, run);

  const entry = await prisma.indexEntry.create({
    data: { ownerId: maya.ownerId, kind: "message", messageId: maya.id.said, at, length: 1 },
  });
  await refuses("Posting_ownerId_entryId_fkey", (tx) =>
    tx.posting.create({
      data: { ownerId: noor.ownerId, kind: "message", term: "berlin", entryId: entry.id, tf: 1, length: 1 },
    }),
  );
  await refuses("IndexVector_ownerId_entryId_fkey", (tx) =>
    tx.indexVector.create({ data: { ownerId: noor.ownerId, entryId: entry.id } }),
  );
  await refuses("IndexCode_ownerId_entryId_fkey", (tx) =>
    tx.indexCode.create({ data: { ownerId: noor.ownerId, entryId: entry.id, model: "m", code: "10" } }),
  );
  const trace = { id: newId(), ownerId: maya.ownerId, messageId: maya.id.replied, model: "none" };
  await prisma.trace.create({ data: trace });
  const item = { ref: "m1", kind: "memory" as const, rank: 1, score: 1 };
  await refuses("TraceItem_ownerId_traceId_fkey", (tx) =>
    tx.traceItem.create({ data: { ...own, ...item, traceId: trace.id, memoryId: noor.id.memory } }),
  );
  await refuses("TraceItem_ownerId_memoryId_fkey", (tx) =>
    tx.traceItem.create({
      data: { ...item, id: newId(), ownerId: maya.ownerId, traceId: trace.id, memoryId: noor.id.memory },
    }),
  );
});

test("a vector comes with the name of its embedding and the dimension it has", async () => {
  const { ownerId, id, at } = world;
  const { id: entry } = await database.prisma.indexEntry.create({
    data: { ownerId, kind: "message", messageId: id.said, at, length: 1 },
  });
  const set = (columns: string) => (tx: Db) =>
    tx.$executeRawUnsafe(`UPDATE "IndexVector" SET ${columns} WHERE "entryId" = ${entry}`);
  await refuses("IndexVector_named", set(`"vector" = '[1,0,0]'`));
  await refuses("IndexVector_named", set(`"vector" = '[1,0,0]', "model" = 'm'`));
  await refuses("IndexVector_named", set(`"vector" = '[1,0,0]', "model" = 'm', "dim" = 4`));
  await inOne(set(`"vector" = '[1,0,0]', "model" = 'm', "dim" = 3`));
  const setEntry = (columns: string) => (tx: Db) =>
    tx.$executeRawUnsafe(`UPDATE "IndexEntry" SET ${columns} WHERE "id" = ${entry}`);
  await refuses("IndexEntry_one_target", setEntry(`"memoryId" = '${id.memory}'`));
  await refuses("IndexEntry_one_target", setEntry(`"messageId" = NULL`));
});

test("one remembering of a conversation runs at a time, and beside it one reading by a model", async () => {
  const { ownerId, id } = world;
  const run = { ownerId, conversationId: id.conversation, fromSeq: 1, toSeq: 2 };
  const start = (tx: Db) => tx.rememberRun.create({ data: { id: newId(), ...run } });
  const draw = (tx: Db) => tx.rememberRun.create({ data: { id: newId(), ...run, draws: true } });
  await inOne(start);
  await refuses("RememberRun_one_running", start);
  await inOne(draw);
  await refuses("RememberRun_one_running", draw);
  await database.prisma.rememberRun.updateMany({ where: { ownerId }, data: { status: "failed" } });
  await inOne(start);
});

test("a tombstone says what it stands for; ranges do not run backwards; addresses are folded", async () => {
  const { ownerId, id, at, message } = world;
  const later = new Date(at.getTime() + 1);
  await refuses("Tombstone_says_what", (tx) => tx.tombstone.create({ data: { id: newId(), ownerId } }));
  const session = { ...message, startedAt: at, endedAt: at };
  await refuses("ChatSession_range", (tx) =>
    tx.chatSession.create({ data: { ...session, id: newId(), fromSeq: 4, toSeq: 3 } }),
  );
  await refuses("ChatSession_range", (tx) =>
    tx.chatSession.create({ data: { ...session, id: newId(), fromSeq: 4, toSeq: 4, startedAt: later } }),
  );
  await refuses("Episode_range", (tx) =>
    tx.episode.create({
      data: {
        ...{ id: newId(), ownerId, sessionId: id.session, fromSeq: 2, toSeq: 1, startedAt: at, endedAt: at },
        ...{ title: "t", summary: "s", topics: [] },
      },
    }),
  );
  await refuses("User_email_folded", (tx) =>
    tx.user.create({ data: { id: newId(), name: "Maya", email: "Maya@Example.test" } }),
  );
  await refuses("User_name_present", (tx) => tx.user.create({ data: { id: newId(), name: " ", email: "m@x.test" } }));
});

test("when an owner goes, everything of theirs goes, and nothing of anybody else's", async () => {
  const { prisma } = database;
  const noor = await makeWorld();
  await prisma.user.delete({ where: { id: world.ownerId } });
  const gone = { where: { ownerId: world.ownerId } };
  expect(
    await Promise.all([prisma.message.count(gone), prisma.memory.count(gone), prisma.evidence.count(gone)]),
  ).toEqual([0, 0, 0]);
  const kept = { where: { ownerId: noor.ownerId } };
  expect(
    await Promise.all([prisma.message.count(kept), prisma.memory.count(kept), prisma.evidence.count(kept)]),
  ).toEqual([2, 1, 1]);
});
