import { afterAll, beforeAll, expect, test } from "vitest";
import { rowsHolding } from "@/lib/db/testing-dump";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { openTalk, statements } from "@/lib/jobs/testing";
import { readAllMessages } from "@/lib/memory/recall/read-all-messages";
import { recall } from "@/lib/memory/recall/recall";

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const options = { now: new Date("2026-06-01T12:00:00Z"), timeZone: "UTC", userName: "Maya" };

test("what is said while memory is off stands in its message and nowhere else, then and later", async () => {
  const { scope } = await makeOwner(database);
  const talk = openTalk(database, scope);
  await talk.say("I like tea.", { reply: "Tea is lovely." });
  const off = { remember: false, reply: "Papayas are sweet." };
  await talk.say("Is a papaya good? I'm allergic to papayas.", off);
  await talk.say("I live in Oslo.", { reply: "Oslo is cold." });
  await talk.remember();
  expect(await talk.cursor()).toBe(6);
  expect(await statements(database, scope)).toEqual(["Maya likes tea.", "Maya lives in Oslo."]);
  const holding = await rowsHolding(database, "papaya");
  expect(holding.map((row) => row.split(" ")[0])).toEqual(["public.Message", "public.Message"]);

  const { items } = await recall(database.prisma, scope, "Am I allergic to papayas? Is a papaya sweet?", options);
  expect(items.length).toBeGreaterThan(0);
  expect(JSON.stringify(items)).not.toMatch(/papaya/i);
  const all = await readAllMessages(database.prisma, scope, { exclude: [], maxChars: 1e6 });
  expect(all!.map((item) => item.text)).toEqual(["I like tea.", "Tea is lovely.", "I live in Oslo.", "Oslo is cold."]);
});

test("a conversation held wholly with memory off moves the cursor and leaves nothing else", async () => {
  const { scope } = await makeOwner(database);
  const talk = openTalk(database, scope);
  for (const text of ["I live in Oslo. I'm so sad!", "I like tea. You helped me with my CV."])
    await talk.say(text, { remember: false });
  expect(await talk.remember()).toEqual({ added: 0, changed: 0 });
  expect(await talk.cursor()).toBe(4);
  const { prisma } = database;
  const where = { ownerId: scope.ownerId };
  const counts = await Promise.all([
    ...[prisma.memory.count({ where }), prisma.person.count({ where }), prisma.episode.count({ where })],
    ...[prisma.indexEntry.count({ where }), prisma.posting.count({ where }), prisma.profile.count({ where })],
    ...[prisma.summary.count({ where }), prisma.messageMood.count({ where }), prisma.sharedMoment.count({ where })],
  ]);
  expect(counts).toEqual(counts.map(() => 0));
});
