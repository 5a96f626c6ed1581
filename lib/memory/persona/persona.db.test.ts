import { afterAll, beforeAll, expect, test } from "vitest";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import { rowsHolding } from "@/lib/db/testing-dump";
import type { Database } from "@/lib/db/types";
import { forgetMemory } from "@/lib/memory/forget-memory";
import { lockPersona } from "@/lib/memory/persona/lock-persona";
import { noteModel } from "@/lib/memory/persona/note-model";
import { rollBackPersona } from "@/lib/memory/persona/roll-back-persona";
import { savePersona } from "@/lib/memory/persona/save-persona";
import { openThread } from "@/lib/memory/testing";
import { listPersonaLog } from "@/lib/memory/view/list-persona-log";
import { readPersona } from "@/lib/memory/view/read-persona";
import { newId } from "@/lib/ids";

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const at = (day: string) => new Date(`2026-04-${day}T12:00:00Z`);

async function open() {
  const owner = await makeOwner(database);
  const thread = await openThread(database, owner);
  const talk = async (asked: string, answer: string) => {
    await thread.say(asked);
    const turn = await thread.answer(answer);
    await thread.remember();
    return turn;
  };
  const log = async () => (await listPersonaLog(database.prisma, owner.scope)).items;
  const own = async () => (await readPersona(database.prisma, owner.scope)).statements.map((row) => row.statement);
  return { ...owner, thread, talk, log, own };
}

test(
  "the log tells what changed the companion: settings, its own words with what was asked, the model, forgetting",
  { timeout: 90_000 },
  async () => {
    const { scope, userId, thread, talk, log } = await open();
    const { messageId } = await talk("Where do you live?", "I live in a quiet library.");
    await savePersona(database, scope, { name: "Nova", persona: "Dry humour." }, at("01"));
    await savePersona(database, scope, { name: "Nova", persona: "Dry humour." }, at("02"));
    await database.prisma.trace.create({ data: { id: newId(), ownerId: userId, messageId, model: "first-model" } });
    await noteModel(database, scope, thread.conversationId, at("03"));
    await noteModel(database, scope, thread.conversationId, at("04"));
    const items = await log();
    expect(items.map(({ version, cause }) => [version, cause])).toEqual([
      [4, "model"],
      [3, "settings"],
      [2, "said"],
      [1, "made"],
    ]);
    expect(items[0]).toMatchObject({ model: "first-model", newest: true });
    expect(items[1]).toMatchObject({
      name: "Nova",
      nameBefore: "Kith",
      persona: [{ how: "added", text: "Dry humour." }],
    });
    expect(items[2]!.added).toMatchObject([
      {
        statement: "Kith lives in a quiet library.",
        answering: "Where do you live?",
        evidence: [{ speaker: "companion" }],
      },
    ]);
    await expect(
      database.prisma.personaVersion.updateMany({ where: { ownerId: userId }, data: { name: "x" } }),
    ).rejects.toThrow(/not changed/);

    await forgetMemory(database, scope, items[2]!.added[0]!.id, at("05"));
    expect((await log())[0]).toMatchObject({ cause: "memory", removed: [], forgotten: 1 });
    expect(await rowsHolding(database, "quiet library")).toEqual([]);
  },
);

test("locked, nothing learnt changes it; the person's own hand still does", async () => {
  const { scope, talk, log, own } = await open();
  await lockPersona(database, scope, true, at("01"));
  await lockPersona(database, scope, true, at("01"));
  await talk("Where do you live?", "I live in a quiet library.");
  expect(await own()).toEqual([]);
  await savePersona(database, scope, { name: "Nova", persona: "" }, at("02"));
  await lockPersona(database, scope, false, at("03"));
  await talk("And now?", "I live in a lighthouse.");
  expect(await own()).toEqual(["Kith lives in a lighthouse."]);
  expect((await log()).map(({ cause, locked }) => [cause, locked])).toEqual([
    ["said", false],
    ["lock", false],
    ["settings", true],
    ["lock", true],
    ["made", false],
  ]);
});

test("rolled back, it is what it was: what it said since ends as history, what had ended is believed again", async () => {
  const { scope, userId, talk, log, own } = await open();
  await talk("Where do you live?", "I live in a quiet library.");
  await savePersona(database, scope, { name: "Nova", persona: "Dry humour." }, at("01"));
  await talk("What do you like?", "I like old maps.");
  const [newest] = await log();
  await rollBackPersona(database, scope, 2, at("02"));
  expect(await readPersona(database.prisma, scope)).toMatchObject({ name: "Kith", persona: "" });
  expect(await own()).toEqual(["Kith lives in a quiet library."]);
  const ended = await database.prisma.memory.findFirstOrThrow({
    where: { ownerId: userId, statement: { contains: "maps" } },
  });
  expect(ended).toMatchObject({ status: "superseded", endedReason: "ended", endedAt: at("02") });

  await rollBackPersona(database, scope, newest!.version, at("03"));
  expect(await readPersona(database.prisma, scope)).toMatchObject({ name: "Nova", persona: "Dry humour." });
  expect((await own()).sort()).toEqual(["Kith likes old maps.", "Kith lives in a quiet library."]);
  expect(await log()).toHaveLength(newest!.version + 2);

  await expect(rollBackPersona(database, scope, 999, at("04"))).rejects.toMatchObject({ code: "not_found" });
  await expect(rollBackPersona(database, scope, newest!.version + 2, at("04"))).rejects.toMatchObject({
    code: "conflict",
  });
  const other = await makeOwner(database, "Noor");
  await expect(rollBackPersona(database, other.scope, 2, at("04"))).rejects.toMatchObject({ code: "not_found" });
});
