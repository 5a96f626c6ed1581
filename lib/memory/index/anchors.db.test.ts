import { afterAll, beforeAll, expect, test } from "vitest";
import { rowsHolding } from "@/lib/db/testing-dump";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import type { Anchors } from "@/lib/memory/anchors/types";
import { forgetMemory } from "@/lib/memory/forget-memory";
import { reindexMessages } from "@/lib/memory/index/reindex-messages";
import { recall } from "@/lib/memory/recall/recall";
import { RECIPE } from "@/lib/memory/recall/recipe";
import { openThread } from "@/lib/memory/testing";
import type { OwnerScope } from "@/lib/scope";

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const find = (scope: OwnerScope, word: string) =>
  database.prisma.memory.findFirstOrThrow({ where: { ownerId: scope.ownerId, statement: { contains: word } } });
const entryOf = (messageId: string) => database.prisma.indexEntry.findFirstOrThrow({ where: { messageId } });
const besideOf = async (messageId: string) => {
  const { id } = await entryOf(messageId);
  const rows = await database.prisma.posting.findMany({ where: { entryId: id, term: { startsWith: "~" } } });
  return rows.map((row) => row.term).sort();
};

async function tell(name: string) {
  const owner = await makeOwner(database, name);
  const thread = await openThread(database, owner);
  await thread.say("My sister Ottilie called this morning.");
  await thread.answer("How lovely.");
  const later = await thread.say("She wants to paint the kitchen because the old colour is dull.");
  const bare = await thread.say("Her train was late because of the snow.");
  await thread.remember();
  return { ...owner, thread, later, bare };
}

test("what a pronoun means is kept beside the message, found by, forgotten with what named it, and one owner's alone", async () => {
  const maya = await tell("Maya");
  const noor = await tell("Noor");
  const { references, relations, links } = (await entryOf(maya.later.messageId)).anchors as unknown as Anchors;
  expect(references).toMatchObject([{ said: "She", means: "Ottilie" }]);
  expect(relations[0]).toMatchObject({ subject: "Ottilie" });
  expect(links).toMatchObject([{ kind: "cause" }]);
  expect(await besideOf(maya.later.messageId)).toEqual(["~because", "~ottili"]);

  expect(await besideOf(maya.bare.messageId)).toEqual(["~because", "~ottili"]);

  const asked = { now: maya.thread.now(), timeZone: "UTC", userName: "Maya" };
  const recipe = { ...RECIPE, weights: { ...RECIPE.weights, anchors: 0.5 } };
  const found = async (scope: OwnerScope) =>
    (await recall(database.prisma, scope, "What is Ottilie planning?", { ...asked, recipe })).items.find(
      (item) => item.why.anchors,
    );
  expect((await found(maya.scope))?.evidence[0]?.messageId).toBe(maya.later.messageId);

  // Somebody else's messages are not indexed anew, whoever names them.
  const stranger = await makeOwner(database);
  const before = await entryOf(noor.later.messageId);
  await reindexMessages(database.prisma, stranger.scope, []);
  expect(await entryOf(noor.later.messageId)).toEqual(before);

  await forgetMemory(database, maya.scope, (await find(maya.scope, "Ottilie")).id, maya.thread.now());
  for (const { id } of await database.prisma.memory.findMany({
    where: { ownerId: maya.scope.ownerId, statement: { contains: "Ottilie" } },
  }))
    await forgetMemory(database, maya.scope, id, maya.thread.now());
  const rest = await rowsHolding(database, "ottili");
  expect(rest.filter((row) => row.includes(maya.userId))).toEqual([]);
  expect(rest.length).toBeGreaterThan(5);
  // What was drawn from the one is blank now; nothing was drawn from the other, and its words stand.
  expect(await besideOf(maya.later.messageId)).toEqual([]);
  expect(await besideOf(maya.bare.messageId)).toEqual(["~because"]);
  expect(await besideOf(noor.later.messageId)).toEqual(["~because", "~ottili"]);
  expect(await found(maya.scope)).toBeUndefined();
});
