import { afterAll, beforeAll, expect, test } from "vitest";
import { retryReply } from "@/lib/conversation/retry-reply";
import { endReply } from "@/lib/conversation/write-reply";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { rememberConversation } from "@/lib/jobs/handlers/remember-conversation";
import { openTalk, statements } from "@/lib/jobs/testing";
import type { OwnerScope } from "@/lib/scope";

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const indexed = async ({ ownerId }: OwnerScope) =>
  (
    await database.prisma.message.findMany({
      where: { ownerId, indexEntry: { isNot: null } },
      orderBy: [{ conversationId: "asc" }, { seq: "asc" }],
    })
  ).map((row) => row.seq);

const runs = ({ ownerId }: OwnerScope) =>
  database.prisma.rememberRun.findMany({ where: { ownerId }, orderBy: { startedAt: "asc" } });

/** Everything remembering writes, but its own ledger. */
async function written({ ownerId }: OwnerScope) {
  const { prisma } = database;
  const where = { ownerId };
  return {
    cursors: await prisma.conversation.findMany({ where, select: { rememberedSeq: true } }),
    memories: await prisma.memory.findMany({ where, orderBy: { id: "asc" } }),
    evidence: await prisma.evidence.findMany({ where, orderBy: { id: "asc" } }),
    people: await prisma.person.findMany({ where, orderBy: { id: "asc" } }),
    profiles: await prisma.profile.findMany({ where, orderBy: { id: "asc" } }),
    sessions: await prisma.chatSession.findMany({ where, orderBy: { id: "asc" } }),
    episodes: await prisma.episode.findMany({ where, orderBy: { id: "asc" } }),
    entries: await prisma.indexEntry.findMany({ where, orderBy: { id: "asc" } }),
    postings: await prisma.posting.count({ where }),
  };
}

/** Makes every write of a memory whose statement holds the word fail in the database, until the given promise is done. */
async function whileRefusing<T>(word: string, run: () => Promise<T>): Promise<T> {
  await database.pool.query(`
    CREATE FUNCTION refuse_word() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW."statement" LIKE '%${word}%' THEN RAISE EXCEPTION 'the disk is full'; END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER refuse_word BEFORE INSERT ON "Memory" FOR EACH ROW EXECUTE FUNCTION refuse_word();`);
  try {
    return await run();
  } finally {
    await database.pool.query(`DROP TRIGGER refuse_word ON "Memory"; DROP FUNCTION refuse_word();`);
  }
}

test("a long conversation is read in batches that follow each other without gap or overlap", async () => {
  const { scope, companionId } = await makeOwner(database);
  const conversationId = newId();
  const { ownerId } = scope;
  const count = 94;
  await database.prisma.conversation.create({ data: { id: conversationId, ownerId, companionId, lastSeq: count } });
  await database.prisma.message.createMany({
    data: Array.from({ length: count }, (_, i) => ({
      id: newId(),
      ownerId,
      conversationId,
      seq: i + 1,
      role: i % 2 ? ("assistant" as const) : ("user" as const),
      text: i % 2 ? "I see." : "Good morning to you!",
      createdAt: new Date(Date.UTC(2026, 2, 2, 9, i)),
    })),
  });
  await rememberConversation(database, { ownerId, conversationId }, () => new Date());
  expect(await indexed(scope)).toEqual(Array.from({ length: count }, (_, i) => i + 1));
  const done = await runs(scope);
  expect(done.length).toBeGreaterThan(1);
  expect(done.every((run) => run.status === "done")).toBe(true);
  done.forEach((run, i) => expect(run.fromSeq).toBe(i ? done[i - 1]!.toSeq + 1 : 1));
  expect(done.at(-1)!.toSeq).toBe(count);
});

test("a late or repeated job changes nothing", async () => {
  const { scope } = await makeOwner(database);
  const talk = openTalk(database, scope);
  await talk.say("I'm allergic to peanuts. I live in Berlin.");
  expect(await talk.remember()).toEqual({ added: 2, changed: 0 });
  const before = await written(scope);
  expect(await talk.remember()).toEqual({ added: 0, changed: 0 });
  expect(await written(scope)).toEqual(before);
  expect(await runs(scope)).toHaveLength(1);
});

test("a job for a conversation or an owner that is gone is a no-op", async () => {
  const { scope } = await makeOwner(database);
  const nothing = { added: 0, changed: 0 };
  for (const ownerId of [scope.ownerId, newId()]) {
    const job = { ownerId, conversationId: newId() };
    expect(await rememberConversation(database, job, () => new Date())).toEqual(nothing);
  }
});

test("rememberings of one conversation at the same time write once, and none of them fails", async () => {
  for (let round = 0; round < 6; round++) {
    const { scope } = await makeOwner(database);
    const talk = openTalk(database, scope);
    await talk.say("I'm allergic to peanuts.");
    await talk.say("I live in Berlin.");
    const outcomes = await Promise.all([talk.remember(), talk.remember(), talk.remember()]);
    expect(outcomes.reduce((sum, outcome) => sum + outcome.added, 0)).toBe(2);
    expect(await statements(database, scope)).toEqual(["Maya is allergic to peanuts.", "Maya lives in Berlin."]);
    expect(await indexed(scope)).toEqual([1, 2, 3, 4]);
    expect(await talk.cursor()).toBe(4);
    expect((await runs(scope)).filter((run) => run.status === "running")).toEqual([]);
  }
});

test("messages that arrive while remembering runs are read by it or by the next, each once", async () => {
  const { scope } = await makeOwner(database);
  const talk = openTalk(database, scope);
  await talk.say("I live in Berlin.");
  await Promise.all([talk.remember(), talk.say("I'm allergic to peanuts."), talk.remember()]);
  await talk.remember();
  expect(await indexed(scope)).toEqual([1, 2, 3, 4]);
  expect(await statements(database, scope)).toEqual(["Maya is allergic to peanuts.", "Maya lives in Berlin."]);
  expect(await database.prisma.evidence.count({ where: { ownerId: scope.ownerId } })).toBe(2);
});

test("when writing fails the cursor and every row stay as they were, and the next try writes all", async () => {
  const { scope } = await makeOwner(database);
  const talk = openTalk(database, scope);
  await talk.say("I live in Berlin.");
  await talk.remember();
  await talk.say("I'm allergic to peanuts. I like marzipan.");
  const before = await written(scope);
  await whileRefusing("marzipan", async () => {
    await expect(talk.remember()).rejects.toThrow("the disk is full");
    expect(await written(scope)).toEqual(before);
  });
  const [, failed] = await runs(scope);
  expect(failed).toMatchObject({ status: "failed", fromSeq: 3, toSeq: 4 });
  expect(failed!.error).toMatch(/^PrismaClient\w+ P\d+$/);
  expect(await talk.remember()).toEqual({ added: 2, changed: 0 });
  expect(await talk.cursor()).toBe(4);
});

test("what the ledger says of a failure holds none of the person's words", async () => {
  const { scope } = await makeOwner(database);
  const talk = openTalk(database, scope);
  await talk.say("I like marzipan.");
  await whileRefusing("marzipan", () => talk.remember().catch(() => {}));
  const [failed] = await runs(scope);
  expect(failed!.error).not.toContain("marzipan");
});

test("a run left by a worker that died is booked as failed when the next one starts", async () => {
  const { scope } = await makeOwner(database);
  const talk = openTalk(database, scope);
  await talk.say("I live in Berlin.");
  await database.prisma.rememberRun.create({
    data: { id: newId(), ownerId: scope.ownerId, conversationId: talk.conversationId, fromSeq: 1, toSeq: 2 },
  });
  expect(await talk.remember()).toMatchObject({ added: 1 });
  const statuses = (await runs(scope)).map((run) => run.status).sort();
  expect(statuses).toEqual(["done", "failed"]);
});

test("the cursor stops before a reply that is still being written", async () => {
  const { scope } = await makeOwner(database);
  const talk = openTalk(database, scope);
  await talk.say("I live in Berlin.");
  const { reply } = await talk.ask("I'm allergic to peanuts.");
  await talk.remember();
  expect(await talk.cursor()).toBe(3);
  await endReply(database.prisma, scope, reply, "Noted.", { status: "complete" });
  await talk.remember();
  expect(await talk.cursor()).toBe(4);
  expect(await indexed(scope)).toEqual([1, 2, 3, 4]);
});

test.each(["failed", "interrupted", "stopped"] as const)(
  "a reply that ended as %s is not read; the one retried in its place is, though the cursor had passed it",
  async (status) => {
    const { scope } = await makeOwner(database);
    const talk = openTalk(database, scope);
    const ending = status === "failed" ? { status, error: "The model is away." } : { status };
    await talk.say("What is an aardvark?", { reply: "An aardvark is a half", ending });
    await talk.remember();
    expect(await talk.cursor()).toBe(2);
    expect(await indexed(scope)).toEqual([1]);

    const { reply } = await retryReply(database, scope, talk.conversationId, talk.clock());
    expect(await talk.cursor()).toBe(1);
    await talk.remember();
    expect(await indexed(scope)).toEqual([1]);
    await endReply(database.prisma, scope, reply, "An aardvark is a burrowing mammal.", { status: "complete" });
    await talk.remember();
    expect(await talk.cursor()).toBe(2);
    expect(await indexed(scope)).toEqual([1, 2]);
    const terms = await database.prisma.posting.findMany({ where: { ownerId: scope.ownerId, kind: "message" } });
    expect(terms.map((row) => row.term)).toContain("mammal");
    expect(terms.map((row) => row.term)).not.toContain("half");
  },
);
