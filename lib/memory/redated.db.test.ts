import { afterAll, beforeAll, expect, test } from "vitest";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { forgetMemory } from "@/lib/memory/forget-memory";
import { readProfile } from "@/lib/memory/profile/read-profile";
import { recall } from "@/lib/memory/recall/recall";
import { pack } from "@/lib/memory/recall/pack";
import { openThread } from "@/lib/memory/testing";
import { readReview } from "@/lib/memory/view/read-review";
import type { OwnerScope } from "@/lib/scope";

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const DAY = 86_400_000;
const from = new Date("2026-10-24T09:00:00Z");

/** Each message is remembered before the next, thirty days later. */
async function telling(...said: string[]) {
  const owner = await makeOwner(database);
  const thread = await openThread(database, owner);
  for (const [i, text] of said.entries()) {
    await thread.say(text, new Date(from.getTime() + i * 30 * DAY));
    await thread.remember();
  }
  return { ...owner, thread };
}

const rows = ({ ownerId }: OwnerScope) =>
  database.prisma.memory.findMany({
    where: { ownerId },
    include: { mentions: { select: { person: { select: { name: true } } } }, evidence: { select: { quote: true } } },
    orderBy: { recordedAt: "asc" },
  });

test("what gets another day is told anew with it, about the same people; the old day is history", async () => {
  const { scope } = await telling(
    "I have a meeting with my sister Ana in Oslo on 15 December.",
    "The meeting was moved to 22 December.",
  );
  const plans = (await rows(scope)).filter(({ kind }) => kind === "plan");
  expect(plans).toMatchObject([
    { statement: "Maya has a meeting with Maya's sister Ana in Oslo on 15 December 2026.", status: "superseded" },
    {
      statement: "Maya has a meeting with Maya's sister Ana in Oslo on 22 December 2026.",
      status: "active",
      evidence: [{ quote: "The meeting was moved to 22 December" }],
    },
  ]);
  expect(plans[0]!.supersededById).toBe(plans[1]!.id);
  expect(plans[1]!.mentions.map(({ person }) => person.name)).toContain("Ana");
});

test("a day in whose words it was forgotten is asked about", async () => {
  const { scope, thread } = await telling("I fly to Oslo on 22 December.");
  const [flight] = await rows(scope);
  await forgetMemory(database, scope, flight!.id, new Date(from.getTime() + DAY));
  await thread.say("I fly to Oslo on 15 December.", new Date(from.getTime() + 2 * DAY));
  await thread.remember();
  await thread.say("My flight got moved to 22 December.", new Date(from.getTime() + 30 * DAY));
  await thread.remember();
  expect((await rows(scope)).map(({ status, statement }) => `${status} ${statement}`)).toEqual([
    "active Maya flies to Oslo on 15 December 2026.",
    "review Maya flies to Oslo on 22 December 2026.",
  ]);
});

test("after a move without a place the address is told with doubt, and asked about", async () => {
  const { scope } = await telling("I live in Leeds.", "We moved house last month.");
  const now = new Date(from.getTime() + 31 * DAY);
  const { cards } = await readReview(database.prisma, scope, now);
  expect(cards).toMatchObject([
    {
      statement: "Maya and others moved to another address in October 2026.",
      conflict: { statement: "Maya lives in Leeds." },
    },
  ]);
  const { items } = await recall(database.prisma, scope, "Where do I live?", {
    now,
    timeZone: "UTC",
    userName: "Maya",
  });
  const home = items.find(({ text }) => text === "Maya lives in Leeds.");
  expect(home?.memory?.doubted).toBe(true);
  expect(pack(items, { budgetTokens: 500, now, timeZone: "UTC" }).text).toMatch(/may not hold.*\) Maya lives in Leeds/);
});

test("where somebody started working after leaving stands in the portrait", async () => {
  const { scope } = await telling(
    "I work at Vega Labs.",
    "I don't work at Vega Labs anymore, I started at St Mary's Hospital.",
  );
  const { prisma } = database;
  const profile = await readProfile(prisma, scope);
  expect(JSON.stringify(profile)).toContain("Maya started working at St Mary's Hospital.");
  expect(JSON.stringify(profile)).not.toContain("Vega");
  expect((await rows(scope)).filter(({ sensitive }) => sensitive)).toEqual([]);
});
