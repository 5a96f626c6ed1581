import { afterAll, beforeAll, expect, test } from "vitest";
import { dumpRows } from "@/lib/db/testing-dump";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { openTalk } from "@/lib/jobs/testing";
import { correctMemory } from "@/lib/memory/correct-memory";
import { forgetConversation } from "@/lib/memory/forget-conversation";
import { forgetMemory } from "@/lib/memory/forget-memory";
import { recall } from "@/lib/memory/recall/recall";
import { undoMemory } from "@/lib/memory/undo-memory";
import { seeded } from "@/lib/seeded";

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const now = new Date("2026-06-01T12:00:00Z");
const REFUSED = { code: "not_found" };
const rowsOf = async ({ userId }: { userId: string }) =>
  (await dumpRows(database)).filter((row) => row.includes(userId));

test.each([1, 2])(
  "three owners at once, each trying the others' ids: seed %i",
  async (seed) => {
    const random = seeded(seed);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const owners = await Promise.all(
      ["Maya", "Noor", "Ines"].map(async (name) => {
        const { scope, userId } = await makeOwner(database, name);
        return { name, scope, userId, talk: openTalk(database, scope) };
      }),
    );
    const things = ["peanuts", "cats", "pollen", "wool"];
    const memoryIds = async (ownerId: string) =>
      (await database.prisma.memory.findMany({ where: { ownerId }, select: { id: true } })).map((row) => row.id);
    for (let step = 0; step < 5; step++) {
      const actor = pick(owners);
      const other = pick(owners.filter((owner) => owner !== actor));
      await Promise.all(owners.map(({ talk }) => talk.say(`I'm allergic to ${pick(things)}.`)));
      await Promise.all(owners.map(({ talk }) => talk.remember()));
      const id = pick(await memoryIds(other.userId));
      const before = await rowsOf(other);
      const attack = pick([
        () => forgetMemory(database, actor.scope, id, now),
        () => undoMemory(database, actor.scope, id, now),
        () => correctMemory(database, actor.scope, id, "Mine.", now),
        () => forgetConversation(database, actor.scope, other.talk.conversationId, now),
      ]);
      await expect(attack()).rejects.toMatchObject(REFUSED);
      expect(await rowsOf(other)).toEqual(before);

      const own = await memoryIds(actor.userId);
      const question = `Am I allergic to ${pick(things)}?`;
      const { items } = await recall(database.prisma, actor.scope, question, {
        ...{ now, timeZone: "UTC", userName: actor.name },
      });
      for (const item of items) {
        if (item.kind === "memory") expect(own).toContain(item.id);
        for (const { conversationId } of item.evidence) expect(conversationId).toBe(actor.talk.conversationId);
      }
      if (own.length > 2) await forgetMemory(database, actor.scope, pick(own), now);
      expect(await rowsOf(other)).toEqual(before);
    }
  },
  60_000,
);
