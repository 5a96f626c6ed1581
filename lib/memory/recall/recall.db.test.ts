import { afterAll, beforeAll, expect, test } from "vitest";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { fillVectors } from "@/lib/memory/index/fill-vectors";
import { recall, type RecallOptions } from "@/lib/memory/recall/recall";
import { openThread } from "@/lib/memory/testing";
import type { OwnerScope } from "@/lib/scope";

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const now = new Date("2026-06-01T12:00:00Z");
const options: RecallOptions = { now, timeZone: "UTC", userName: "Maya" };
const ask = (scope: OwnerScope, question: string, more: Partial<RecallOptions> = {}) =>
  recall(database.prisma, scope, question, { ...options, ...more });

async function telling(said: string[], from?: Date) {
  const owner = await makeOwner(database);
  const thread = await openThread(database, owner, { from });
  for (const text of said) await thread.say(text);
  await thread.remember();
  return { ...owner, thread };
}

const DAYS = [
  "The heron on the pond caught a frog this morning.",
  "My sister Ana plays the cello in an orchestra.",
  "I'm allergic to peanuts.",
  "We painted the kitchen wall in pale green.",
  "The bus was late again, as every Monday.",
];

test("what answers comes first, each item once and under its own reference", async () => {
  const { scope } = await telling(DAYS);
  const { items, sureness, ms } = await ask(scope, "What does my sister play?");
  expect(items[0]!.text).toMatch(/cello/);
  expect(items.map((item) => item.ref)).toEqual(items.map((_, i) => `m${i + 1}`));
  expect(new Set(items.map((item) => `${item.kind} ${item.id}`)).size).toBe(items.length);
  expect(sureness).toBeGreaterThan(0);
  expect(sureness).toBeLessThanOrEqual(1);
  expect(ms).toBeGreaterThan(0);
});

test("every item names the words it rests on, and they stand in their message", async () => {
  const { scope } = await telling(DAYS);
  const { items } = await ask(scope, "Tell me about the heron, the kitchen and my sister");
  expect(items.length).toBeGreaterThan(2);
  for (const { messageId, quote } of items.flatMap((item) => item.evidence)) {
    const { text } = await database.prisma.message.findUniqueOrThrow({ where: { id: messageId } });
    expect(text).toContain(quote);
  }
});

test("nobody else's words change what is found or how it is scored", async () => {
  const { scope } = await telling(DAYS);
  const shape = async () => {
    const { items, sureness } = await ask(scope, "Which bird caught a frog on the pond?");
    return { sureness, items: items.map(({ id, text, score }) => ({ id, text, score })) };
  };
  const alone = await shape();
  const other = await telling(Array.from({ length: 12 }, (_, i) => `A heron caught frog number ${i} on the pond.`));
  expect(await shape()).toEqual(alone);
  const theirs = await ask(other.scope, "Who plays the cello?");
  expect(JSON.stringify(theirs.items)).not.toContain("cello");
});

test("a question of stop words alone, of nothing, or in no known script is answered without an error", async () => {
  const { scope } = await telling(DAYS);
  for (const question of [
    "",
    "   ",
    "what is it?",
    "🙂🙂",
    '\'; DROP TABLE "Message"; --',
    "ጤና ይስጥልኝ",
    "a".repeat(20_000),
  ]) {
    const { items, sureness } = await ask(scope, question);
    expect(items.length).toBeLessThanOrEqual(60);
    expect(sureness).toBeGreaterThanOrEqual(0);
  }
  const empty = await makeOwner(database);
  expect(await ask(empty.scope, "What does my sister play?")).toMatchObject({ items: [], sureness: 0 });
});

test("a message left out is not given, nor more items than asked for", async () => {
  const { scope } = await telling(DAYS);
  const { items } = await ask(scope, "Which bird caught a frog?");
  const first = items.find((item) => item.kind === "message")!;
  const rest = await ask(scope, "Which bird caught a frog?", { excludeMessageIds: [first.id] });
  expect(rest.items.map((item) => item.id)).not.toContain(first.id);
  expect((await ask(scope, "Which bird caught a frog?", { limit: 2 })).items).toHaveLength(2);
});

test("while vectors are of another embedding words still find; the next filling makes them anew", async () => {
  const { scope } = await telling(DAYS);
  const vectors = () =>
    database.prisma.indexVector.findMany({
      where: { ownerId: scope.ownerId },
      include: { code: { select: { model: true } } },
      orderBy: { entryId: "asc" },
    });
  const before = await vectors();
  expect(before.length).toBe(await database.prisma.indexEntry.count({ where: { ownerId: scope.ownerId } }));
  expect(before.every((row) => row.model && row.dim && row.code?.model === row.model)).toBe(true);
  await database.pool.query(
    `UPDATE "IndexVector" SET "vector" = '[1,2,3]', "model" = 'retired', "dim" = 3 WHERE "ownerId" = $1`,
    [scope.ownerId],
  );
  const { items } = await ask(scope, "Which bird caught a frog?");
  expect(items[0]!.text).toMatch(/heron/);
  expect(items.some((item) => "near" in item.why)).toBe(false);
  expect(await fillVectors(database.prisma, scope)).toBe(before.length);
  expect(await vectors()).toEqual(before);
  expect(await fillVectors(database.prisma, scope)).toBe(0);
});

test("when it was said counts where the question names a day, and never hides the rest", async () => {
  const owner = await makeOwner(database);
  const thread = await openThread(database, owner);
  for (const day of ["2026-03-02", "2026-04-06", "2026-05-11"]) {
    await thread.say("The soup at lunch was good.", new Date(`${day}T12:00:00Z`));
    await thread.remember();
  }
  const { items } = await ask(owner.scope, "How was the soup on 6 April 2026?");
  const said = items.filter((item) => item.kind === "message");
  expect(said[0]!.at.toISOString()).toContain("2026-04-06");
  expect(said).toHaveLength(3);
});
