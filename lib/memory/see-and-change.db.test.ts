import { afterAll, beforeAll, expect, test } from "vitest";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { archiveMemories } from "@/lib/memory/archive-memories";
import { correctMemory } from "@/lib/memory/correct-memory";
import { forgetMemories } from "@/lib/memory/forget-memories";
import { mergeMemories } from "@/lib/memory/merge-memories";
import { pinMemories } from "@/lib/memory/pin-memories";
import { restoreMemory } from "@/lib/memory/restore-memory";
import { reviseMemory } from "@/lib/memory/revise-memory";
import { listMemories, listMemoryIds } from "@/lib/memory/store/list-memories";
import { openThread } from "@/lib/memory/testing";
import { readSourced } from "@/lib/memory/view/sourced";
import type { MemoryFilter } from "@/lib/memory/view/types";
import { readMemoryDetail } from "@/lib/memory/view/read-memory-detail";
import type { OwnerScope } from "@/lib/scope";

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const later = new Date("2026-06-01T12:00:00Z");
const minutes = (count: number) => new Date(later.getTime() + count * 60_000);

async function telling(...said: string[]) {
  const owner = await makeOwner(database);
  const thread = await openThread(database, owner);
  for (const text of said) {
    await thread.say(text);
    await thread.remember();
  }
  return { ...owner, thread };
}
const find = (scope: OwnerScope, word: string) =>
  database.prisma.memory.findFirstOrThrow({
    where: { ownerId: scope.ownerId, statement: { contains: word }, status: { not: "superseded" } },
  });
const detail = (scope: OwnerScope, id: string) => readMemoryDetail(database.prisma, scope, id);

test("the list filters by what is true when, by where it was said, and the rest, and pages on the server", async () => {
  const { scope, thread } = await telling(
    "I live in Berlin. I'm allergic to peanuts.",
    "I moved to Lisbon.",
    "I like tea.",
    "I love hiking.",
    "I hate olives.",
  );
  const set = async (word: string, data: object) =>
    database.prisma.memory.update({ where: { id: (await find(scope, word)).id }, data });
  await set("tea", { validFrom: minutes(-9), validTo: minutes(-1), confidence: 0.5 });
  await set("hiking", { validFrom: minutes(60), useCount: 2, lastUsedAt: minutes(-5), importance: 0.99 });
  await archiveMemories(database, scope, [(await find(scope, "olives")).id], later);
  const found = async (filter: MemoryFilter) => {
    const { items, total } = await listMemories(database.prisma, scope, filter, later);
    expect(total).toBe(items.length);
    expect(await listMemoryIds(database.prisma, scope, filter, later)).toEqual(items.map(({ id }) => id));
    return items.map(({ statement }) => /Berlin|Lisbon|peanuts|tea|hiking|olives/.exec(statement)?.[0]).sort();
  };
  expect(await found({})).toEqual(["Lisbon", "hiking", "olives", "peanuts", "tea"]);
  expect(await found({ status: "current" })).toEqual(["Lisbon", "peanuts"]);
  expect(await found({ status: "past" })).toEqual(["tea"]);
  expect(await found({ status: "planned" })).toEqual(["hiking"]);
  expect(await found({ status: "superseded" })).toEqual(["Berlin"]);
  expect(await found({ status: "archived" })).toEqual(["olives"]);
  expect(await found({ confidence: "unsure" })).toEqual(["tea"]);
  expect(await found({ lastUsed: "week" })).toEqual(["hiking"]);
  expect(await found({ sensitive: true })).toEqual(["peanuts"]);
  expect(await found({ q: "Berlin" })).toEqual(["Berlin"]);
  expect(await found({ q: "Berlin", status: "current" })).toEqual([]);
  expect((await found({ conversationId: thread.conversationId })).length).toBe(5);
  expect(await found({ conversationId: newId() })).toEqual([]);
  const [first] = (await listMemories(database.prisma, scope, { sort: "important" }, later)).items;
  expect(first?.statement).toContain("hiking");
});

test("every field changed makes a version, and an earlier one is restored in place of the current", async () => {
  const { scope } = await telling("I'm allergic to peanuts.");
  const old = await find(scope, "peanuts");
  const first = await correctMemory(database, scope, old.id, "Maya is allergic to cashews.", later);
  const valid = { validFrom: minutes(-60), validTo: null, validPrecision: "month" as const };
  const id = await reviseMemory(
    database,
    scope,
    first,
    { ...valid, kind: "trait", importance: 0.2, sensitive: false, pinned: true },
    minutes(1),
  );
  const after = await detail(scope, id);
  expect(after.memory).toMatchObject({ kind: "trait", importance: 0.2, sensitive: false, pinned: true });
  expect(after.memory).toMatchObject({ valid: { precision: "month" }, author: "person", confidence: 1 });
  expect(after.memory.why).toBe(
    "You changed its kind, when it is true, how much it matters and whether it is sensitive.",
  );
  expect(after.versions.map((version) => [version.statement, version.reason])).toEqual([
    ["Maya is allergic to cashews.", null],
    ["Maya is allergic to cashews.", "corrected"],
    [old.statement, "corrected"],
  ]);
  expect(await detail(scope, old.id)).toMatchObject({ current: { id } });
  expect(after.versions[2]?.kind).toBe(old.kind);

  const restored = await restoreMemory(database, scope, old.id, minutes(2));
  const back = await detail(scope, restored);
  expect(back.memory).toMatchObject({ statement: old.statement, kind: old.kind, status: "active", sensitive: true });
  expect(back.memory).toMatchObject({ pinned: true, why: "You restored it.", evidenceCount: 1 });
  expect(back.versions).toHaveLength(4);
  expect((await detail(scope, id)).current?.id).toBe(restored);
  await expect(reviseMemory(database, scope, id, { kind: "fact" }, later)).rejects.toMatchObject({ code: "conflict" });
});

test("a memory whose wording the person changed says so beside its quotes; one with other changes, or restored, does not", async () => {
  const { scope } = await telling("I'm allergic to peanuts.");
  const drawn = await find(scope, "peanuts");
  const reworded = async (id: string) => [
    (await detail(scope, id)).memory.reworded,
    (await readSourced(database.prisma, scope, [id])).get(id)?.reworded,
  ];
  expect(await reworded(drawn.id)).toEqual([false, false]);
  const weighed = await reviseMemory(database, scope, drawn.id, { importance: 0.3 }, later);
  expect(await reworded(weighed)).toEqual([false, false]);
  const statement = "Maya is allergic to cashews.";
  const worded = await reviseMemory(database, scope, weighed, { statement }, minutes(1));
  expect(await reworded(worded)).toEqual([true, true]);
  const marked = await reviseMemory(database, scope, worded, { sensitive: true }, minutes(2));
  expect(await reworded(marked)).toEqual([true, true]);
  const restored = await restoreMemory(database, scope, drawn.id, minutes(3));
  expect(await reworded(restored)).toEqual([false, false]);
});

test("what newer words replaced is current again when restored, on its own words", async () => {
  const { scope } = await telling("I live in Berlin.", "I moved to Lisbon.");
  const { versions } = await detail(scope, (await find(scope, "Lisbon")).id);
  const berlin = versions.find((version) => version.statement.includes("Berlin"))!;
  const id = await restoreMemory(database, scope, berlin.id, later);
  const { memory } = await detail(scope, id);
  expect(memory.evidence.map(({ quote }) => quote).join()).not.toContain("Lisbon");
  expect(memory).toMatchObject({ statement: berlin.statement, valid: { to: null } });
  const current = await listMemories(database.prisma, scope, {}, later);
  expect(current.items.map((item) => item.id)).toEqual([id]);
});

test("what is not about the user goes to another person; what only the companion said cannot", async () => {
  const { scope } = await telling("I'm allergic to peanuts.");
  const old = await find(scope, "peanuts");
  const revision = { subject: { name: "Tom" }, statement: "Tom is allergic to peanuts." };
  const id = await reviseMemory(database, scope, old.id, revision, later);
  const { memory } = await detail(scope, id);
  expect(memory.subject).toMatchObject({ kind: "person", name: "Tom" });
  const people = await database.prisma.memoryPerson.findMany({ where: { memoryId: id }, select: { personId: true } });
  expect(people).toEqual([{ personId: memory.subject.id }]);
  const { scope: other } = await makeOwner(database, "Noor");
  const taken = reviseMemory(database, other, id, { subject: { id: memory.subject.id } }, later);
  await expect(taken).rejects.toMatchObject({ code: "not_found" });
  await expect(reviseMemory(database, scope, id, { subject: { id: newId() } }, later)).rejects.toMatchObject({
    code: "not_found",
  });
});

test("duplicates are found, and merged into one that rests on both; the other stays as history", async () => {
  const { scope } = await telling("I'm allergic to peanuts.", "My sister lives in Oslo.", "I like green tea.");
  const keep = await find(scope, "peanuts");
  const otherId = await reviseMemory(
    database,
    scope,
    (await find(scope, "tea")).id,
    { statement: "Maya has an allergy to peanuts." },
    later,
  );
  expect((await detail(scope, keep.id)).duplicates.map(({ id }) => id)).toEqual([otherId]);
  await mergeMemories(database, scope, { keepId: keep.id, otherId }, later);
  const merged = await detail(scope, keep.id);
  expect(merged.memory.evidenceCount).toBe(2);
  expect(merged.duplicates).toEqual([]);
  expect(merged.versions.find((version) => version.id === otherId)).toMatchObject({ reason: "merged" });
  const separate = await restoreMemory(database, scope, otherId, minutes(1));
  expect((await detail(scope, keep.id)).memory.status).toBe("active");
  expect((await detail(scope, separate)).memory).toMatchObject({ status: "active", evidenceCount: 1 });
  await expect(mergeMemories(database, scope, { keepId: keep.id, otherId }, later)).rejects.toMatchObject({
    code: "conflict",
  });
});

test("many are pinned, archived and forgotten in one go; what is a stranger's is left alone", async () => {
  const { scope } = await telling("I like tea.", "I love hiking.", "I hate olives.");
  const ids = await listMemoryIds(database.prisma, scope, {}, later);
  const { scope: other } = await telling("I like coffee.");
  const [foreign] = await listMemoryIds(database.prisma, other, {}, later);
  const given = [...ids.slice(0, 2), foreign!];
  expect(await pinMemories(database, scope, given, true, later)).toBe(2);
  expect(await archiveMemories(database, scope, given, later)).toBe(2);
  expect(await forgetMemories(database, scope, given, later)).toMatchObject({ forgotten: 2 });
  expect(await listMemoryIds(database.prisma, scope, {}, later)).toEqual(ids.slice(2));
  expect(await listMemories(database.prisma, other, {}, later)).toMatchObject({ total: 1, items: [{ pinned: false }] });
  for (const change of [
    () => pinMemories(database, scope, [foreign!], true, later),
    () => archiveMemories(database, scope, [foreign!], later),
    () => forgetMemories(database, scope, [foreign!], later),
  ])
    await expect(change()).rejects.toMatchObject({ code: "not_found" });
});

test("what is forgotten while pages are read stands on them whole or not at all", async () => {
  const { scope } = await telling(
    "My sister lives in Oslo. My brother lives in Rome. My aunt lives in Lima. My cousin lives in Kyiv.",
  );
  const { items } = await listMemories(database.prisma, scope, {}, later);
  expect(items).toHaveLength(4);
  let busy = true;
  const broken: unknown[] = [];
  const reading = async () => {
    while (busy)
      for (const { statement, subject } of (await listMemories(database.prisma, scope, {}, later)).items)
        if (!subject) broken.push(statement);
  };
  const readers = Array.from({ length: 8 }, reading);
  for (const { id } of items) await forgetMemories(database, scope, [id], later);
  busy = false;
  await Promise.all(readers);
  expect(await database.prisma.person.count({ where: { ownerId: scope.ownerId, kind: "person" } })).toBe(0);
  expect(broken).toEqual([]);
});
