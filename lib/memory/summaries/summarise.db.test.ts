import { afterAll, beforeAll, expect, test } from "vitest";
import { rowsHolding } from "@/lib/db/testing-dump";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { correctMemory } from "@/lib/memory/correct-memory";
import { forgetConversation } from "@/lib/memory/forget-conversation";
import { forgetMemory } from "@/lib/memory/forget-memory";
import { readSession } from "@/lib/memory/summaries/read-session";
import { readStory } from "@/lib/memory/summaries/read-story";
import { summarise } from "@/lib/memory/summaries/summarise";
import type { SummaryLevel, SummarySentence } from "@/lib/memory/summaries/types";
import { openThread } from "@/lib/memory/testing";
import { undoMemory } from "@/lib/memory/undo-memory";
import type { OwnerScope } from "@/lib/scope";

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const day = (date: string) => new Date(`${date}T09:00:00Z`);
const later = day("2026-12-01");

async function nodes({ ownerId }: OwnerScope, level: SummaryLevel, current = true) {
  const rows = await database.prisma.summary.findMany({
    where: { ownerId, level, ...(current ? { current } : {}) },
    orderBy: [{ fromAt: "asc" }, { version: "asc" }],
  });
  return rows.map((row) => ({ ...row, sentences: row.sentences as unknown as SummarySentence[] }));
}
const textsOf = (rows: { sentences: SummarySentence[] }[]) => rows.map((row) => row.sentences.map((one) => one.text));
const story = async (scope: OwnerScope) => (await readStory(database.prisma, scope)).map((one) => one.text);

/** Two conversations: March and April 2026. */
async function makeStory(name?: string) {
  const owner = await makeOwner(database, name);
  const march = await openThread(database, owner, { from: day("2026-03-02") });
  await march.say("I live in Berlin. I'm allergic to macadamia nuts.");
  await march.answer("Noted.");
  await march.remember();
  const april = await openThread(database, owner, { from: day("2026-04-15") });
  await april.say("I work as a nurse. Our bus stood still in the fog for ages.");
  await april.answer("Lovely.");
  await april.remember();
  return { ...owner, march, april };
}

const find = ({ ownerId }: OwnerScope, word: string) =>
  database.prisma.memory.findFirstOrThrow({ where: { ownerId, statement: { contains: word } } });

test("sessions stand under weeks, weeks under months, months under years, years under the story, each naming its sources", async () => {
  const { scope } = await makeStory();
  const [sessions, weeks, months, years, top] = await Promise.all(
    (["session", "week", "month", "year", "story"] as const).map((level) => nodes(scope, level)),
  );
  expect(sessions!.map((row) => row.parentKey)).toEqual(["2026-W10", "2026-W16"]);
  expect(weeks!.map((row) => row.key)).toEqual(["2026-W10", "2026-W16"]);
  expect(months!.map((row) => row.key)).toEqual(["2026-03", "2026-04"]);
  expect(weeks![0]!.children).toEqual([sessions![0]!.id]);
  expect(years![0]!.children.toSorted()).toEqual(months!.map((row) => row.id).toSorted());
  expect(top![0]!.children).toEqual([years![0]!.id]);
  const episodes = await database.prisma.episode.findMany({ where: { ownerId: scope.ownerId } });
  expect(episodes.map((row) => row.id)).toEqual(sessions!.flatMap((row) => row.children));

  expect(textsOf(weeks!)[0]!.toSorted()).toEqual(["Maya is allergic to macadamia nuts.", "Maya lives in Berlin."]);
  expect(textsOf(weeks!)[1]).toContain("Maya said: “Our bus stood still in the fog for ages”");
  const told = await story(scope);
  expect(told).toContain("Maya works as a nurse.");
  expect(told.join()).not.toContain("said:");
  for (const { sentences } of [...sessions!, ...weeks!, ...months!, ...years!, ...top!]) {
    for (const { memoryIds, messageIds, text } of sentences) {
      expect(messageIds.length).toBeGreaterThan(0);
      const memories = await database.prisma.memory.findMany({ where: { id: { in: memoryIds } } });
      if (memoryIds.length) expect(memories.map((row) => row.statement)).toEqual([text]);
    }
  }
});

test("nothing is built again while its children stay the same; a day's changes are one version, another day's the next", async () => {
  const { scope, march } = await makeStory();
  const all = () => database.prisma.summary.findMany({ where: { ownerId: scope.ownerId }, orderBy: { id: "asc" } });
  const before = await all();
  const sessionIds = (await nodes(scope, "session")).map((row) => row.key);
  await database.prisma.$transaction((tx) => summarise(tx, scope, { sessionIds }, later));
  expect(await all()).toEqual(before);

  await march.say("I play the cello.");
  await march.remember();
  expect((await nodes(scope, "week", false)).map((row) => row.version)).toEqual([1, 1]);
  await march.say("I'm learning Basque.", day("2026-03-03"));
  await march.remember();
  const weeks = (await nodes(scope, "week", false)).filter((row) => row.key === "2026-W10");
  expect(weeks.map(({ version, current }) => ({ version, current }))).toEqual([
    { version: 1, current: false },
    { version: 2, current: true },
  ]);
  expect(textsOf(weeks)[0]!.join()).not.toContain("Basque");
  expect(textsOf(weeks)[1]!.join()).toMatch(/cello.*Basque|Basque.*cello/);
});

test("the week is the one in the person's own time zone", async () => {
  const owner = await makeOwner(database);
  await database.prisma.user.update({ where: { id: owner.userId }, data: { timeZone: "Asia/Tokyo" } });
  const thread = await openThread(database, owner, { from: new Date("2026-11-22T22:00:00Z") });
  await thread.say("I live in Osaka.");
  await thread.remember();
  expect((await nodes(owner.scope, "week")).map((row) => row.key)).toEqual(["2026-W48"]);
});

test("a forgotten memory is in no version of any level, and what is left is told again", async () => {
  const { scope, march } = await makeStory();
  await march.say("I'm learning Basque.", day("2026-03-03"));
  await march.remember();
  const holding = async () => (await rowsHolding(database, "macadamia")).filter((row) => row.includes(scope.ownerId));
  expect((await holding()).filter((row) => row.startsWith("public.Summary")).length).toBeGreaterThan(6);
  await forgetMemory(database, scope, (await find(scope, "macadamia")).id, later);
  expect(await holding()).toEqual([]);
  const weeks = await nodes(scope, "week");
  expect(textsOf(weeks)[0]!.join()).toMatch(/Berlin/);
  expect((await story(scope)).join()).toMatch(/Berlin/);
});

test("undo takes the sentence back and does not quote the words in its place", async () => {
  const { scope } = await makeStory();
  await undoMemory(database, scope, (await find(scope, "macadamia")).id, later);
  for (const level of ["session", "week", "month", "year", "story"] as const) {
    expect(
      textsOf(await nodes(scope, level, false))
        .flat()
        .join(),
    ).not.toContain("macadamia");
  }
});

test("a corrected wording gives way to the new one on every level as it stands now", async () => {
  const { scope } = await makeStory();
  await correctMemory(database, scope, (await find(scope, "macadamia")).id, "Maya is allergic to pecans.", later);
  for (const level of ["session", "week", "month", "year", "story"] as const) {
    const told = textsOf(await nodes(scope, level)).flat();
    expect(told).toContain("Maya is allergic to pecans.");
    expect(told.join()).not.toContain("macadamia");
  }
});

test("what is no longer true leaves the story and stays in the week it was told", async () => {
  const { scope, april } = await makeStory();
  await april.say("I moved to Lisbon.", day("2026-04-16"));
  await april.remember();
  const told = await story(scope);
  expect(told.join()).toContain("Lisbon");
  expect(told.join()).not.toContain("Berlin");
  expect(textsOf(await nodes(scope, "week"))[0]!.join()).toContain("Berlin");
});

test("a deleted conversation takes its session and its words out of every level; an empty week goes", async () => {
  const { scope, march } = await makeStory();
  await forgetConversation(database, scope, march.conversationId, later);
  expect((await nodes(scope, "week")).map((row) => row.key)).toEqual(["2026-W16"]);
  expect((await nodes(scope, "month", false)).map((row) => row.key)).toEqual(["2026-04"]);
  const rows = (await rowsHolding(database, scope.ownerId)).filter((row) => row.startsWith("public.Summary"));
  expect(rows.join()).not.toMatch(/Berlin|macadamia/);
  expect(await story(scope)).toEqual(["Maya works as a nurse."]);
});

test("one owner's summaries hold nothing of another's, and forgetting leaves the other's alone", async () => {
  const maya = await makeStory("Maya");
  const noor = await makeStory("Noor");
  const before = await database.prisma.summary.findMany({ where: { ownerId: noor.userId }, orderBy: { id: "asc" } });
  const own = new Set(
    (await database.prisma.message.findMany({ where: { ownerId: noor.userId } })).map((message) => message.id),
  );
  const told = before.flatMap((row) => row.sentences as unknown as SummarySentence[]);
  expect(told.length).toBeGreaterThan(5);
  expect(told.flatMap((one) => one.messageIds).every((id) => own.has(id))).toBe(true);
  const sessionIds = (await nodes(noor.scope, "session")).map((row) => row.key);
  await database.prisma.$transaction((tx) => summarise(tx, maya.scope, { sessionIds }, later));
  await forgetMemory(database, maya.scope, (await find(maya.scope, "macadamia")).id, later);
  expect(await database.prisma.summary.findMany({ where: { ownerId: noor.userId }, orderBy: { id: "asc" } })).toEqual(
    before,
  );
  expect(JSON.stringify(await nodes(maya.scope, "session"))).not.toContain(sessionIds[0]);
});

test("however long a session goes on, a bounded part of it is read, and its summary stays short", async () => {
  const owner = await makeOwner(database);
  const thread = await openThread(database, owner);
  for (let i = 0; i < 130; i++) await thread.say(`Our red bus number ${i} stood still in thick fog by stop ${i * 7}.`);
  await thread.remember();
  const [session] = await database.prisma.chatSession.findMany({ where: { ownerId: owner.userId } });
  const read = await readSession(database.prisma, owner.scope, session!);
  expect(session!.toSeq).toBe(130);
  expect(read.filter((one) => !one.memoryIds.length).length).toBeGreaterThan(50);
  expect(new Set(read.filter((one) => !one.memoryIds.length).flatMap((one) => one.messageIds)).size).toBeLessThan(121);
  const [node] = await nodes(owner.scope, "session");
  expect(node!.sentences.length).toBeLessThanOrEqual(8);
  expect(
    node!.sentences
      .map((one) => one.text)
      .join(" ")
      .split(" ").length,
  ).toBeLessThanOrEqual(120);
});

test("sessions from before there were summaries are summed up with the next remembering", async () => {
  const { scope, userId, april } = await makeStory();
  await database.prisma.summary.deleteMany({ where: { ownerId: userId } });
  await april.say("I play the cello.", day("2026-05-01"));
  await april.remember();
  expect((await nodes(scope, "week")).map((row) => row.key)).toEqual(["2026-W10", "2026-W16", "2026-W18"]);
  expect((await story(scope)).join()).toContain("macadamia");
});
