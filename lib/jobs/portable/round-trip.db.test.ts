import { afterAll, beforeAll, expect, test } from "vitest";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { rememberConversation } from "@/lib/jobs/handlers/remember-conversation";
import { fillVectors } from "@/lib/memory/index/fill-vectors";
import { recall } from "@/lib/memory/recall/recall";
import { bring, exportAll } from "@/lib/portable/testing";
import { liveALittle } from "@/lib/jobs/portable/testing-life";
import { TABLES } from "@/lib/portable/tables";
import type { OwnerScope } from "@/lib/scope";

let here: Database;
let there: Database;
beforeAll(async () => {
  here = await openTestDatabase();
  there = await openTestDatabase();
});
afterAll(async () => {
  await here.close();
  await there.close();
});

async function makeMaya(database: Database) {
  const made = await makeOwner(database);
  const { ownerId } = made.scope;
  const remember = (conversationId: string) =>
    rememberConversation(database, { ownerId, conversationId }, () => new Date());
  await liveALittle(database, made.scope, remember);
  return made;
}

/** Without what belongs to the account and the day: docs/export.md says what that is. */
const bare = (text: string) => text.split("\n").filter((line) => !/^\{"type":"(kith|account)"/.test(line));
const typesIn = (text: string) =>
  new Set(text.split("\n").flatMap((line) => (line ? [(JSON.parse(line) as { type: string }).type] : [])));

async function find({ prisma }: Database, scope: OwnerScope, question: string) {
  // As the job that looks for entries without a vector does.
  await fillVectors(prisma, scope);
  const options = { now: new Date(), timeZone: "UTC", userName: "Maya" };
  const { items } = await recall(prisma, scope, question, options);
  return items.map(({ kind, text }) => `${kind} ${text}`);
}

test("an export taken in by an empty installation, and exported again, is the same to the byte", async () => {
  const { scope } = await makeMaya(here);
  const text = await exportAll(here, scope);
  expect([...typesIn(text)].sort()).toEqual(["kith", "account", "end", ...TABLES.map(({ type }) => type)].sort());
  expect(text).not.toMatch(/zeppelin/);

  const other = await makeOwner(there, "Somebody");
  const outcome = await bring(there, other.scope, text, { fileName: "kith.jsonl" });
  expect(outcome).toMatchObject({ status: "done", refusals: [], known: 0, kind: "kith", share: 1 });
  expect(bare(await exportAll(there, other.scope))).toEqual(bare(text));
  const user = await there.prisma.user.findUniqueOrThrow({ where: { id: other.userId } });
  expect(user).toMatchObject({ name: "Maya", email: `${other.userId}@example.test` });

  const question = "What am I allergic to, and where does my sister live?";
  const [before, after] = [await find(here, scope, question), await find(there, other.scope, question)];
  expect(after.length).toBeGreaterThan(0);
  expect(after).toEqual(before);
  expect(await there.prisma.importChunk.count()).toBe(0);

  const again = await bring(there, other.scope, text);
  expect(again).toMatchObject({ status: "done", added: 0, refused: 0 });
  expect(bare(await exportAll(there, other.scope))).toEqual(bare(text));
});

test("in one installation another account gets rows of its own, and the first keeps every one of its own", async () => {
  const maya = await makeMaya(here);
  const text = await exportAll(here, maya.scope);
  const other = await makeOwner(here, "Somebody");
  const outcome = await bring(here, other.scope, text);
  expect(outcome).toMatchObject({ status: "done", refusals: [] });
  expect(await exportAll(here, maya.scope)).toBe(text);
  const theirs = await exportAll(here, other.scope);
  // The same lines when ids are put out of sight, and no id of the first account among them.
  const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
  const faceless = (lines: string) =>
    bare(lines)
      .map((line) => line.replace(ids, "ID"))
      .sort();
  expect(faceless(theirs)).toEqual(faceless(text));
  const own = new Set(text.match(ids));
  const salts = new Set([maya.userId]);
  const clientIds = new Set([...text.matchAll(/"clientId":"([^"]+)"/g)].map((match) => match[1]!));
  const shared = new Set(theirs.match(ids)!.filter((id) => own.has(id) && !salts.has(id) && !clientIds.has(id)));
  expect([...shared]).toEqual([]);
  const again = await bring(here, other.scope, text);
  expect(again).toMatchObject({ status: "done", added: 0, refused: 0 });
});

test("an account that holds something keeps what it has; the file's rows come beside it", async () => {
  const maya = await makeMaya(here);
  const text = await exportAll(here, maya.scope);
  const busy = await makeMaya(there);
  const before = new Set(bare(await exportAll(there, busy.scope)));
  const outcome = await bring(there, busy.scope, text);
  expect(outcome.status).toBe("done");
  expect(outcome.added).toBeGreaterThan(10);
  const after = bare(await exportAll(there, busy.scope));
  const gone = [...before].filter((line) => !after.includes(line) && !/"type":"(summary|end)"/.test(line));
  expect(gone).toEqual([]);
  const companions = await there.prisma.companion.count({ where: { ownerId: busy.userId } });
  expect(companions).toBe(1);
  const where = { ownerId: busy.userId, kind: "user" as const };
  expect(await there.prisma.person.count({ where })).toBe(1);
  expect(await find(there, busy.scope, "What am I allergic to?")).not.toEqual([]);
});
