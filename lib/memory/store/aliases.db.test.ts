import { afterAll, beforeAll, expect, test } from "vitest";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { recall } from "@/lib/memory/recall/recall";
import { resolvePerson } from "@/lib/memory/store/resolve-person";
import { openThread } from "@/lib/memory/testing";

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

test("a brother by either name is one person, two of one name are two, and recall finds him by each", async () => {
  const { prisma } = database;
  const maya = await makeOwner(database);
  const noor = await makeOwner(database);
  const person = (name: string, relation?: string, { scope } = maya) =>
    resolvePerson(prisma, scope, { kind: "person", name, relation });
  const robert = await person("Robert", "brother");
  expect(await person("Bob", "brother")).toBe(robert);
  expect(await person("Bob")).toBe(robert);
  expect(await person("Rob", "colleague")).not.toBe(robert);
  expect(await person("Bob", "brother", noor)).not.toBe(robert);

  const thread = await openThread(database, maya);
  await thread.say("My brother Robert collects stamps.");
  await thread.remember();
  const options = { now: thread.now(), timeZone: "UTC", userName: "Maya" };
  for (const asked of ["What does Bob collect?", "What does my brother do?", "Tell me about Robert."]) {
    const { items } = await recall(prisma, maya.scope, asked, options);
    expect([asked, items[0]?.text]).toEqual([asked, expect.stringContaining("stamps")]);
  }
});
