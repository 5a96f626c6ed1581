import type { PgBoss } from "pg-boss";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { connectModels } from "@/lib/ai/models";
import { startScriptedModel } from "@/lib/ai/testing";
import { makeOwner } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { enqueueRemember } from "@/lib/jobs/enqueue-remember";
import { drawEpisodes } from "@/lib/jobs/handlers/draw-episodes";
import { rememberConversation } from "@/lib/jobs/handlers/remember-conversation";
import { openTalk, openWithQueue, rewording, statements } from "@/lib/jobs/testing";
import { drain } from "@/lib/jobs/work";
import { correctMemory } from "@/lib/memory/correct-memory";
import { forgetMemory } from "@/lib/memory/forget-memory";
import { keepMemory } from "@/lib/memory/keep-memory";
import { outdateMemory } from "@/lib/memory/outdate-memory";
import { undoMemory } from "@/lib/memory/undo-memory";

let database: Database;
let boss: PgBoss;
let server: Awaited<ReturnType<typeof startScriptedModel>>;
beforeAll(async () => {
  ({ database, boss } = await openWithQueue());
  server = await startScriptedModel();
});
beforeEach(async () => {
  await server.reset();
  connectModels(server.models());
});
afterEach(() => connectModels());
afterAll(async () => {
  await server.stop();
  await database.close();
});

const MINUTE = 60_000;

/** A talk whose episode the model reads when `draw` is called, a quarter of an hour after what was said last. */
async function talking() {
  const { scope } = await makeOwner(database);
  const talk = openTalk(database, scope);
  const { conversationId } = talk;
  const later = () => new Date(talk.clock().getTime() + 15 * MINUTE);
  const draw = async (...drawn: object[]) => {
    const memories = drawn.map((memory) => ({ ...PLAIN, ...memory }));
    await server.script({ when: "structured", text: JSON.stringify({ memories }) });
    return drawEpisodes(database, scope, conversationId, later);
  };
  const memory = (text: string) =>
    database.prisma.memory.findFirstOrThrow({
      where: { ownerId: scope.ownerId, statement: { contains: text } },
      orderBy: { recordedAt: "desc" },
    });
  const change = rewording(database, boss, scope, conversationId, new Date(talk.clock().getTime() + 5 * MINUTE));
  return { ...talk, scope, later, draw, memory, ...change };
}

/** What a drawn memory is unless a test says otherwise. */
const PLAIN = {
  ...{ kind: "fact", slot: null, from: null, to: null, precision: null, ends: false, people: [], sensitive: false },
  ...{ subject: { kind: "user", name: "Maya", relation: null }, confidence: 0.9, importance: 0.5 },
};

const quoting = (statement: string, evidence: [string, string][], more: object = {}) => ({
  ...{ statement, ...more },
  evidence: evidence.map(([turn, quote]) => ({ turn, quote })),
});

const texts = async (conversationId: string) =>
  (await database.prisma.message.findMany({ where: { conversationId, role: "user" }, orderBy: { seq: "asc" } })).map(
    (row) => row.text,
  );

test("words that were edited are said when they were edited: what is said again after it was forgotten is asked about", async () => {
  const { say, remember, draw, memory, scope, later, conversationId } = await talking();
  const { userMessageId } = await say("The weather is fine.");
  await say("I am allergic to peanuts.");
  await remember();
  await forgetMemory(database, scope, (await memory("peanuts")).id, later());
  const { edit: editLater } = rewording(database, boss, scope, conversationId, new Date(later().getTime() + MINUTE));
  await editLater(userMessageId, "I am allergic to peanuts.");
  await remember();
  expect(await statements(database, scope, "review")).toEqual(["Maya is allergic to peanuts."]);
  await draw(quoting("Maya is allergic to peanuts.", [["t1", "I am allergic to peanuts."]]));
  expect((await texts(conversationId))[0]).toBe("I am allergic to peanuts.");
  expect(await statements(database, scope, "review")).toEqual(["Maya is allergic to peanuts."]);
});

test("a home that an edit tells is newer than what was said before the edit", async () => {
  const { say, remember, draw, edit, scope } = await talking();
  const { userMessageId } = await say("Schönes Wetter.");
  await say("I live in Berlin.");
  await remember();
  await edit(userMessageId, "Ich wohne seit heute in Bern.");
  await remember();
  await draw(quoting("Maya lives in Bern.", [["t1", "Ich wohne seit heute in Bern."]], { slot: "residence" }));
  expect(await statements(database, scope)).toEqual(["Maya lives in Bern."]);
});

test("a statement is as new as the newest words it rests on, in whatever order they are given", async () => {
  for (const order of [
    ["t1", "t5"],
    ["t5", "t1"],
  ]) {
    const { say, remember, draw, scope } = await talking();
    await say("Lissabon ist schön.");
    await say("I live in Berlin.");
    await say("So, jetzt wohnen wir da.");
    await remember();
    const quotes: Record<string, string> = { t1: "Lissabon ist schön.", t5: "So, jetzt wohnen wir da." };
    await draw(
      quoting(
        "Maya lives in Lisbon.",
        order.map((id) => [id, quotes[id]!]),
        { slot: "residence" },
      ),
    );
    expect(await statements(database, scope)).toEqual(["Maya lives in Lisbon."]);
  }
});

test("what the person has corrected since is not ended by what was said before", async () => {
  const { say, remember, draw, memory, scope, clock } = await talking();
  await say("I live in Berlin.");
  await say("Ich bin nach Porto gezogen.");
  await remember();
  const { id } = await memory("Berlin");
  await correctMemory(database, scope, id, "Maya lives in Lisbon.", new Date(clock().getTime() + 5 * MINUTE));
  await draw(quoting("Maya lives in Porto.", [["t3", "Ich bin nach Porto gezogen."]], { slot: "residence" }));
  const active = await statements(database, scope);
  expect(active).toContain("Maya lives in Lisbon.");
  const current = await database.prisma.memory.findMany({
    where: { ownerId: scope.ownerId, status: "active", validTo: null },
  });
  expect(current.map(({ statement }) => statement)).toEqual(["Maya lives in Lisbon."]);
});

test("what was kept in review, and what the person has ended, stays so", async () => {
  const { say, remember, draw, memory, scope, clock } = await talking();
  await say("I live in Berlin. I work at Orion as a nurse. Please keep your answers short.");
  await remember();
  const berlin = await memory("Berlin");
  await database.prisma.memory.update({ where: { id: berlin.id }, data: { status: "review" } });
  await keepMemory(database, scope, berlin.id, clock());
  await outdateMemory(database, scope, (await memory("Orion")).id, null, clock());
  await outdateMemory(database, scope, (await memory("short")).id, null, clock());
  await draw(
    quoting("Maya lives in Berlin, in a flat in Kreuzberg.", [["t1", "I live in Berlin."]], { slot: "residence" }),
    quoting("Maya is employed as a nurse by Orion.", [["t1", "I work at Orion as a nurse."]], { slot: "employer" }),
  );
  expect(await statements(database, scope)).toEqual(["Maya lives in Berlin."]);
});

test("what two statements tell of the same words is all kept, and undoing one brings its first wording not back", async () => {
  const { say, remember, draw, memory, scope, clock } = await talking();
  await say("I live in Berlin. Third floor, with a balcony!");
  await remember();
  expect(await statements(database, scope)).toEqual(["Maya lives in Berlin."]);
  const words = "I live in Berlin. Third floor, with a balcony!";
  await draw(
    quoting("Maya lives in Berlin, on the third floor.", [["t1", words]], { slot: "residence" }),
    quoting("Maya has a flat with a balcony in Berlin.", [["t1", words]]),
  );
  expect(await statements(database, scope)).toEqual([
    "Maya has a flat with a balcony in Berlin.",
    "Maya lives in Berlin, on the third floor.",
  ]);
  await undoMemory(database, scope, (await memory("third floor")).id, clock());
  expect(await statements(database, scope)).toEqual(["Maya has a flat with a balcony in Berlin."]);
  expect(await database.prisma.memory.count({ where: { ownerId: scope.ownerId, endedReason: "reworded" } })).toBe(0);
});

test("where memory is off by now the model is shown nothing, and what a model writes that cannot be stored is given up", async () => {
  const { say, remember, draw, scope } = await talking();
  await say("Ich habe einen Hund.");
  await remember();
  await database.prisma.user.update({ where: { id: scope.ownerId }, data: { memoryOn: false } });
  await draw(quoting("Maya has a dog.", [["t1", "Ich habe einen Hund."]]));
  expect(await server.requests()).toEqual([]);
  await database.prisma.user.update({ where: { id: scope.ownerId }, data: { memoryOn: true } });
  await server.reset();
  await draw(quoting("Maya\u0000 has a\u0007 dog.", [["t1", "Ich habe einen Hund."]], { slot: "pet\u0000" }));
  expect(await statements(database, scope)).toEqual(["Maya has a dog."]);
});

test("two that read at once ask once, and a run that has died is taken over", async () => {
  const { say, remember, scope, later, conversationId } = await talking();
  await say("I have a brown dog.");
  await remember();
  await server.script({ when: "structured", behaviour: "slow", delayMs: 300 });
  const both = [1, 2].map(() => drawEpisodes(database, scope, conversationId, later));
  await Promise.all(both);
  expect(await server.requests()).toHaveLength(1);

  await say("I have a white cat.");
  await remember();
  const run = { ownerId: scope.ownerId, conversationId, fromSeq: 3, toSeq: 4, status: "running" as const, draws: true };
  const started = new Date(later().getTime() - 11 * MINUTE);
  await database.prisma.rememberRun.create({ data: { id: newId(), ...run, startedAt: started } });
  await drawEpisodes(database, scope, conversationId, later);
  expect(await server.requests()).toHaveLength(2);
});

test("while a model reads one person's topics, what another says is held at once", async () => {
  const slow = await talking();
  await slow.say("I have a brown dog.", { at: new Date(Date.now() - 60 * MINUTE) });
  await enqueueRemember(boss, database.prisma, slow.scope, slow.conversationId);
  await server.script({ when: "structured", behaviour: "slow", delayMs: 500 });
  // Its words are read by the rules, and the model's reading is queued behind what others say.
  const other = await talking();
  await other.say("I live in Lisbon.");
  await enqueueRemember(boss, database.prisma, other.scope, other.conversationId);
  const drained = drain(boss, database, 20_000);
  while (!(await server.requests()).length) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await statements(database, other.scope)).toEqual(["Maya lives in Lisbon."]);
  expect(await statements(database, slow.scope)).toEqual(["Maya has a brown dog."]);
  await drained;
});

test("over a session of hundreds of messages there is one session, and no more calls than episodes, however it is remembered", async () => {
  const { say, remember, draw, scope, conversationId, clock } = await talking();
  const topics = ["garden soil and tomatoes", "flight and hotel in Tokyo", "violin lessons and scales"];
  for (let i = 0; i < 95; i++) {
    await say(`Today I thought of my ${topics[Math.floor(i / 9) % 3]}, for the ${i}th time.`);
    // What comes first is remembered late and at once, the rest message by message.
    if (i < 75) continue;
    await rememberConversation(database, { ownerId: scope.ownerId, conversationId }, clock);
    await drawEpisodes(database, scope, conversationId, clock);
  }
  await remember();
  await draw();
  const where = { ownerId: scope.ownerId };
  expect(await database.prisma.chatSession.count({ where })).toBe(1);
  const episodes = await database.prisma.episode.findMany({ where, orderBy: { fromSeq: "asc" } });
  expect(episodes.map(({ fromSeq }) => fromSeq)).toEqual([1, ...episodes.slice(0, -1).map(({ toSeq }) => toSeq + 1)]);
  expect(episodes.at(-1)!.toSeq).toBe(190);
  expect((await server.requests()).length).toBeLessThanOrEqual(episodes.length);
  const { drawnSeq } = await database.prisma.conversation.findUniqueOrThrow({ where: { id: conversationId } });
  expect(drawnSeq).toBe(190);
});

test("hundreds of messages that are not to be remembered hide none that is", async () => {
  const { say, remember, draw, scope } = await talking();
  for (let i = 0; i < 101; i++) await say("Nothing to keep.", { remember: false });
  await say("Ich habe einen Hund.");
  await remember();
  await draw(quoting("Maya has a dog.", [["t1", "Ich habe einen Hund."]]));
  expect(await statements(database, scope)).toEqual(["Maya has a dog."]);
});

test("while a model reads a topic, what is said next in the same conversation is remembered, and is another topic", async () => {
  const { say, remember, scope, later, conversationId } = await talking();
  await say("I have a brown dog.");
  await remember();
  await server.script({ when: "structured", behaviour: "slow", delayMs: 700 });
  const drawing = drawEpisodes(database, scope, conversationId, later);
  while (!(await server.requests()).length) await new Promise((resolve) => setTimeout(resolve, 20));
  await say("I live in Lisbon.");
  await remember();
  expect(await statements(database, scope)).toContain("Maya lives in Lisbon.");
  await drawing;
  await drawEpisodes(database, scope, conversationId, later, { whole: true });
  const runs = await database.prisma.rememberRun.findMany({ where: { conversationId } });
  expect(runs.filter(({ status }) => status !== "done")).toEqual([]);
  const { drawnSeq } = await database.prisma.conversation.findUniqueOrThrow({ where: { id: conversationId } });
  expect(drawnSeq).toBe(4);
});

test("runs of the rules that failed are no failures of the model", async () => {
  const { say, remember, scope, later, conversationId } = await talking();
  await say("Ich habe einen Hund.");
  await remember();
  for (let i = 0; i < 4; i++) {
    const run = { ownerId: scope.ownerId, conversationId, fromSeq: 1, toSeq: 2, status: "failed" as const };
    await database.prisma.rememberRun.create({ data: { id: newId(), ...run, startedAt: later(), error: "away" } });
  }
  await drawEpisodes(database, scope, conversationId, later);
  expect(await server.requests()).toHaveLength(1);
});

test("a better wording keeps the question it answers, its time and its people, and undone it gives back what it had replaced", async () => {
  const { say, remember, draw, memory, scope, clock, conversationId } = await talking();
  await say("I live in Berlin.");
  await remember();
  await draw();
  await say("I live in Lisbon now. Third floor, in Alfama!");
  await remember();
  await server.script({
    when: "structured",
    text: JSON.stringify({
      memories: [
        {
          ...PLAIN,
          ...quoting("Maya lives in Lisbon now, on the third floor, in Alfama.", [
            ["t1", "I live in Lisbon now. Third floor, in Alfama!"],
          ]),
        },
      ],
    }),
  });
  await drawEpisodes(database, scope, conversationId, clock, { whole: true });
  expect(await memory("Alfama")).toMatchObject({ status: "active", slot: "residence", author: "model" });
  expect(await statements(database, scope)).toHaveLength(1);
  await undoMemory(database, scope, (await memory("Alfama")).id, clock());
  expect(await statements(database, scope)).toEqual(["Maya lives in Berlin."]);
});
