import type { PgBoss } from "pg-boss";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rowsHolding } from "@/lib/db/testing-dump";
import { makeOwner } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { enqueueRemember } from "@/lib/jobs/enqueue-remember";
import { openTalk, openWithQueue, statements } from "@/lib/jobs/testing";
import { drain } from "@/lib/jobs/work";
import { correctMemory } from "@/lib/memory/correct-memory";
import { forgetConversation } from "@/lib/memory/forget-conversation";
import { forgetMemory } from "@/lib/memory/forget-memory";
import { forgottenWith } from "@/lib/memory/forgotten-with";
import { recall } from "@/lib/memory/recall/recall";
import type { OwnerScope } from "@/lib/scope";

let database: Database;
let boss: PgBoss;
beforeAll(async () => void ({ database, boss } = await openWithQueue()));
afterAll(() => database.close());

const later = new Date("2026-06-01T12:00:00Z");
const find = (scope: OwnerScope, word: string) =>
  database.prisma.memory.findFirstOrThrow({ where: { ownerId: scope.ownerId, statement: { contains: word } } });

/** A trace that says a reply was given a memory, as the reply's own settling writes it. */
async function traceUse({ ownerId }: OwnerScope, messageId: string, memoryId: string): Promise<void> {
  const traceId = newId();
  await database.prisma.trace.create({ data: { id: traceId, ownerId, messageId, model: "none" } });
  await database.prisma.traceItem.create({
    data: { id: newId(), ownerId, traceId, ref: "m1", kind: "memory", memoryId, rank: 1, score: 1, inPrompt: true },
  });
}

async function work(scope: OwnerScope, conversationId: string): Promise<void> {
  await enqueueRemember(boss, database.prisma, scope, conversationId);
  expect(await drain(boss, database, 20_000)).toMatchObject({ failed: 0 });
}

/** Puts the cursor back and lets the queue read everything once more. */
async function readAgain(scope: OwnerScope, conversationId: string): Promise<void> {
  await database.prisma.conversation.update({ where: { id: conversationId }, data: { rememberedSeq: 0 } });
  await work(scope, conversationId);
}

test("a forgotten fact is in no row of any table, and reading its messages again brings nothing back", async () => {
  const { scope } = await makeOwner(database);
  const talk = openTalk(database, scope);
  await talk.say("I'm allergic to macadamia nuts. I like tea.", {
    reply: "Good to know. You are allergic to macadamia nuts, I will keep that in mind. Tea is lovely.",
  });
  await talk.say("I grew up by the sea.");
  await work(scope, talk.conversationId);
  const memory = await find(scope, "macadamia");
  const other = openTalk(database, scope, { from: new Date("2026-04-02T09:00:00Z") });
  const asked = await other.say("What should I bring to the picnic?", {
    reply: "Bring fruit. As you are allergic to macadamia nuts, leave out the cookies. [m1]",
  });
  await traceUse(scope, asked.reply.id, memory.id);
  await other.say("As I said, I'm allergic to macadamia nuts.", { reply: "Yes, macadamia nuts are off the list." });
  await work(scope, other.conversationId);
  const corrected = await correctMemory(database, scope, memory.id, "Maya is allergic to raw macadamia nuts.", later);
  expect((await rowsHolding(database, "macadamia")).length).toBeGreaterThan(8);

  const outcome = await forgetMemory(database, scope, corrected, later);
  expect(outcome).toMatchObject({ memories: 2, redactedMessages: 5 });
  expect(await rowsHolding(database, "macadamia")).toEqual([]);
  expect(await statements(database, scope)).toContain("Maya likes tea.");
  const texts = (await database.prisma.message.findMany({ where: { ownerId: scope.ownerId } })).map((row) => row.text);
  expect(texts).toContain("Good to know. [forgotten] Tea is lovely.");
  expect(texts).toContain("Bring fruit. [forgotten]");

  const before = await statements(database, scope);
  await readAgain(scope, talk.conversationId);
  await readAgain(scope, other.conversationId);
  expect(await statements(database, scope)).toEqual(before);
  expect(await statements(database, scope, "review")).toEqual([]);
  expect(await rowsHolding(database, "macadamia")).toEqual([]);
  const options = { now: later, timeZone: "UTC", userName: "Maya" };
  const { items } = await recall(database.prisma, scope, "Am I allergic to macadamia nuts?", options);
  expect(items.filter((item) => /macadamia|allergic/.test(item.text))).toEqual([]);
});

test("said again after it was forgotten, it waits for the person's word", async () => {
  const { scope } = await makeOwner(database);
  const talk = openTalk(database, scope);
  await talk.say("I'm allergic to pistachios.");
  await work(scope, talk.conversationId);
  await forgetMemory(database, scope, (await find(scope, "pistachios")).id, talk.clock());
  await talk.say("I'm allergic to pistachios.", { at: later });
  await work(scope, talk.conversationId);
  expect(await statements(database, scope)).toEqual([]);
  expect(await statements(database, scope, "review")).toEqual(["Maya is allergic to pistachios."]);
  const { items } = await recall(database.prisma, scope, "What am I allergic to?", {
    ...{ now: later, timeZone: "UTC", userName: "Maya" },
  });
  expect(items.filter((item) => item.kind === "memory")).toEqual([]);
});

test("a reply that spoke of a forgotten fact in words of its own does not keep the word either", async () => {
  const { scope } = await makeOwner(database);
  const talk = openTalk(database, scope);
  await talk.say("I'm allergic to cloudberries.", { reply: "Noted. I will keep cloudberries out of every recipe." });
  await work(scope, talk.conversationId);
  await forgetMemory(database, scope, (await find(scope, "cloudberries")).id, later);
  expect(await rowsHolding(database, "cloudberr")).toEqual([]);
});

test("forgetting what a memory replaced leaves nothing of it in the one that replaced it", async () => {
  const { scope } = await makeOwner(database);
  const talk = openTalk(database, scope);
  await talk.say("I live in Wuppertal.");
  await talk.say("I moved to Lisbon.");
  await work(scope, talk.conversationId);
  await forgetMemory(database, scope, (await find(scope, "Wuppertal")).id, later);
  expect(await rowsHolding(database, "wuppertal")).toEqual([]);
  expect((await find(scope, "Lisbon")).status).toBe("active");
});

test("a person known only from what was forgotten is forgotten with it", async () => {
  const { scope } = await makeOwner(database);
  const talk = openTalk(database, scope);
  await talk.say("My sister Ottilie lives in Oslo.");
  await work(scope, talk.conversationId);
  const rows = await database.prisma.memory.findMany({ where: { ownerId: scope.ownerId }, select: { id: true } });
  for (const { id } of rows) {
    if (await database.prisma.memory.count({ where: { id } })) await forgetMemory(database, scope, id, later);
  }
  expect(await rowsHolding(database, "ottilie")).toEqual([]);
});

test("one owner's forgetting leaves the same words of another alone", async () => {
  const maya = await makeOwner(database, "Maya");
  const noor = await makeOwner(database, "Noor");
  for (const { scope } of [maya, noor]) {
    const talk = openTalk(database, scope);
    await talk.say("I'm allergic to tamarind.", { reply: "You are allergic to tamarind." });
    await work(scope, talk.conversationId);
  }
  const before = await rowsHolding(database, "tamarind");
  await forgetMemory(database, maya.scope, (await find(maya.scope, "tamarind")).id, later);
  const rest = await rowsHolding(database, "tamarind");
  expect(rest).toEqual(before.filter((row) => row.includes(noor.userId)));
  expect(rest.length).toBeGreaterThan(3);
});

test("a deleted conversation takes with it what rests on it alone, and every word of it", async () => {
  const { scope } = await makeOwner(database);
  const gone = openTalk(database, scope);
  await gone.say("I'm allergic to quandongs.", { reply: "You are allergic to quandongs." });
  await gone.say("I like tea.");
  await work(scope, gone.conversationId);
  const kept = openTalk(database, scope, { from: new Date("2026-04-02T09:00:00Z") });
  await kept.say("I like tea.");
  const used = await kept.say("What may I eat?", { reply: "Whatever you like." });
  await work(scope, kept.conversationId);
  await traceUse(scope, used.reply.id, (await find(scope, "quandongs")).id);

  const outcome = await forgetConversation(database, scope, gone.conversationId, later);
  expect(outcome).toMatchObject({ memoriesForgotten: 1 });
  expect(await statements(database, scope)).toEqual(["Maya likes tea."]);
  const evidence = await database.prisma.evidence.findMany({
    where: { ownerId: scope.ownerId },
    include: { message: true },
  });
  expect(evidence.map((row) => row.message.conversationId)).toEqual([kept.conversationId]);
  expect(await rowsHolding(database, "quandong")).toEqual([]);
  expect((await rowsHolding(database, gone.conversationId)).filter((row) => !row.startsWith("pgboss."))).toEqual([]);
  await work(scope, gone.conversationId);
});

test("a forgotten fact is in no summary, aim, state or shared moment, and the mood it gave its message is gone", async () => {
  const { scope, userId } = await makeOwner(database);
  const talk = openTalk(database, scope);
  await talk.say("I want to find a flat in Ljubljana. I hate living in Ljubljana.");
  await talk.say("You helped me with the move to Ljubljana. I like tea.");
  await work(scope, talk.conversationId);
  const { prisma } = database;
  const held = await rowsHolding(database, "ljubljana");
  for (const table of ["Episode", "Summary", "SharedMoment"]) {
    expect(
      held.some((row) => row.startsWith(`public.${table} `)),
      table,
    ).toBe(true);
  }
  expect((await prisma.messageMood.findMany({ where: { ownerId: userId } })).map((row) => row.label)).toContain(
    "angry",
  );
  const where = { ownerId: userId, statement: { contains: "Ljubljana" } };
  for (let memory; (memory = await prisma.memory.findFirst({ where }));)
    await forgetMemory(database, scope, memory.id, later);
  const rest = (await rowsHolding(database, "ljubljana")).map((row) => row.split(" ")[0]);
  expect(rest).not.toContain("public.Episode");
  expect(rest).not.toContain("public.SharedMoment");
  // What else the person said of it is still in their messages, and may be quoted from there.
  const summaries = await prisma.summary.findMany({ where: { ownerId: userId } });
  expect(JSON.stringify(summaries)).not.toMatch(/living in Ljubljana|flat in Ljubljana/);
  expect((await prisma.messageMood.findMany({ where: { ownerId: userId } })).map((row) => row.label)).not.toContain(
    "angry",
  );
});

test("a reply elsewhere that repeated what the portrait or the story told it does not keep it, though no trace says so", async () => {
  const { scope } = await makeOwner(database);
  const talk = openTalk(database, scope);
  await talk.say("I'm allergic to mangosteens.");
  await work(scope, talk.conversationId);
  const other = openTalk(database, scope, { from: new Date("2026-04-02T09:00:00Z") });
  const reply = "Where do you live, Maya? Being allergic to mangosteens, you could have figs.";
  await other.say("What should I have for lunch?", { reply });
  await work(scope, other.conversationId);
  await forgetMemory(database, scope, (await find(scope, "mangosteens")).id, later);
  expect(await rowsHolding(database, "mangosteen")).toEqual([]);
  const texts = (await database.prisma.message.findMany({ where: { ownerId: scope.ownerId } })).map((row) => row.text);
  expect(texts).toContain("Where do you live, Maya? [forgotten]");
});

test("of what goes with a memory its wording now is told, not those before", async () => {
  const { scope } = await makeOwner(database);
  const talk = openTalk(database, scope);
  await talk.say("My brother Marek died in 2010.", { reply: "Thank you for telling me." });
  await work(scope, talk.conversationId);
  const brother = await find(scope, "Marek is");
  await correctMemory(database, scope, brother.id, "Marek was Maya's big brother.", later);
  const died = await find(scope, "died in 2010");
  expect(await forgottenWith(database.prisma, scope, [died.id])).toEqual(["Marek was Maya's big brother."]);
  await forgetMemory(database, scope, died.id, later);
  expect(await rowsHolding(database, "Marek")).toEqual([]);
});

test.each([
  ["I like tea. My brother Marek died of leukaemia in 2010.", "leukaemia"],
  ["I like jam. My uncle Pim is a pilot.", "pilot"],
  ["I used to smoke but I quit in 2015. My dad Andrzej died of lung cancer in 2014.", "lung cancer"],
])("of words that two memories rest on, one on a part of the other's, all go: %s", async (text, word) => {
  const { scope } = await makeOwner(database);
  const talk = openTalk(database, scope);
  await talk.say(text, { reply: "Thank you for telling me." });
  await work(scope, talk.conversationId);
  const memory = await find(scope, word);
  const also = await forgottenWith(database.prisma, scope, [memory.id]);
  const held = await statements(database, scope);
  expect(also.length).toBeGreaterThan(0);
  await forgetMemory(database, scope, memory.id, later);
  const left = held.filter((one) => one !== memory.statement && !also.includes(one));
  expect(await statements(database, scope)).toEqual(left);
  expect(await rowsHolding(database, word)).toEqual([]);
  await database.prisma.user.delete({ where: { id: scope.ownerId } });
});
