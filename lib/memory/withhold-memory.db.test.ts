import { afterAll, beforeAll, expect, test } from "vitest";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { outdateMemory } from "@/lib/memory/outdate-memory";
import { readProfile } from "@/lib/memory/profile/read-profile";
import { recall } from "@/lib/memory/recall/recall";
import { readStory } from "@/lib/memory/summaries/read-story";
import { openThread } from "@/lib/memory/testing";
import { withholdMemory } from "@/lib/memory/withhold-memory";

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const now = new Date("2026-06-01T12:00:00Z");

async function open(...said: string[]) {
  const owner = await makeOwner(database);
  const thread = await openThread(database, owner);
  for (const text of said) await thread.say(text);
  await thread.remember();
  const { prisma } = database;
  const find = (words: string) =>
    prisma.memory.findFirstOrThrow({
      where: { ownerId: owner.userId, status: "active", statement: { contains: words } },
    });
  const ask = async (question: string) =>
    JSON.stringify(
      (await recall(prisma, owner.scope, question, { now, timeZone: "UTC", userName: "Maya" })).items.map(
        ({ text, evidence }) => [text, evidence],
      ),
    );
  const portrait = async () => (await readProfile(prisma, owner.scope)).user.map((sentence) => sentence.text).join(" ");
  return { ...owner, thread, find, ask, portrait };
}

test(
  "what is not to be mentioned leaves portrait, story and recall, answers only an exact question, and comes back",
  { timeout: 90_000 },
  async () => {
    const { scope, thread, find, ask, portrait } = await open(
      "I'm allergic to peanuts. I love cooking noodles.",
      "My boyfriend is Tom.",
    );
    await thread.answer("You are allergic to peanuts, so I leave them out.");
    await thread.remember();
    const { id } = await find("peanuts");
    expect(await ask("What noodles should I cook? Anything allergic?")).toContain("peanuts");
    expect(await portrait()).toContain("peanuts");

    await withholdMemory(database, scope, id, true, now);
    expect(await portrait()).not.toContain("peanuts");
    expect(JSON.stringify(await readStory(database.prisma, scope))).not.toContain("peanuts");
    const volunteered = await ask("What noodles should I cook? Anything allergic?");
    expect(volunteered).toContain("noodles");
    expect(volunteered).not.toContain("peanuts");
    expect(await ask("Am I allergic to peanuts?")).toContain("peanuts");
    await thread.say("I hate mondays.");
    await thread.remember();
    expect(await portrait()).not.toContain("peanuts");

    await withholdMemory(database, scope, id, false, now);
    expect(await portrait()).toContain("peanuts");
    expect(await ask("What noodles should I cook? Anything allergic?")).toContain("peanuts");
  },
);

test("what replaces a withheld memory is withheld as well; history cannot be", async () => {
  const { scope, thread, find, portrait } = await open("I live in Berlin.");
  const old = await find("Berlin");
  await withholdMemory(database, scope, old.id, true, now);
  await thread.say("I moved to Lisbon.");
  await thread.remember();
  expect((await find("Lisbon")).withheldAt).toEqual(now);
  expect(await portrait()).not.toMatch(/Lisbon|Berlin/);
  await withholdMemory(database, scope, old.id, false, now);
  await expect(withholdMemory(database, scope, old.id, true, now)).rejects.toMatchObject({ code: "conflict" });
});

test("what is outdated leaves the portrait and stays as history, with the day it ended", async () => {
  const { scope, find, portrait } = await open("I work at Orion since March 2025.");
  const { id, validFrom } = await find("Orion");
  expect(validFrom).not.toBeNull();
  const early = new Date("2024-01-01T00:00:00Z");
  await expect(outdateMemory(database, scope, id, early, now)).rejects.toMatchObject({ code: "invalid" });
  await expect(outdateMemory(database, scope, id, new Date("2027-01-01"), now)).rejects.toMatchObject({
    code: "invalid",
  });
  const until = new Date("2026-05-01T00:00:00Z");
  await outdateMemory(database, scope, id, until, now);
  const ended = { status: "superseded", endedReason: "ended", endedAt: now, validTo: until, supersededById: null };
  expect(await database.prisma.memory.findUniqueOrThrow({ where: { id } })).toMatchObject(ended);
  expect(await portrait()).not.toContain("Orion");
  await outdateMemory(database, scope, id, null, new Date("2026-07-01T00:00:00Z"));
  expect(await database.prisma.memory.findUniqueOrThrow({ where: { id } })).toMatchObject(ended);
});
