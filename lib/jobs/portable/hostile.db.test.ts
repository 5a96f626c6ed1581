import { afterAll, beforeAll, expect, test } from "vitest";
import { dumpRows } from "@/lib/db/testing-dump";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { openTalk, statements } from "@/lib/jobs/testing";
import { forgetMemory } from "@/lib/memory/forget-memory";
import { receiveFile } from "@/lib/portable/receive/receive-file";
import { bring, bytesOf, exportAll } from "@/lib/portable/testing";
import type { OwnerScope } from "@/lib/scope";

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const now = new Date("2026-11-28T12:00:00Z");
type Line = Record<string, unknown> & { type: string };

async function talkOf(scope: OwnerScope) {
  const talk = openTalk(database, scope);
  await talk.say("I live in Berlin. I'm allergic to peanuts.");
  await talk.remember();
  return (await exportAll(database, scope))
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
}
const toText = (lines: Line[]) => {
  const counted = lines.map((line, i) => (line.type === "end" ? { ...line, lines: i } : line));
  return counted.map((line) => `${JSON.stringify(line)}\n`).join("");
};
const change = (lines: Line[], type: string, columns: object) =>
  lines.map((line) => (line.type === type ? { ...line, ...columns } : line));
const rowsOf = async (ownerId: string) =>
  (await dumpRows(database)).filter((row) => row.includes(ownerId) && !/^public\.(Import|User) /.test(row));

test("a line that is wrong is named, and nothing of the file has been written", async () => {
  const maya = await makeOwner(database);
  const lines = await talkOf(maya.scope);
  const text = toText(lines);
  const at = lines.findIndex((line) => line.type === "memory") + 1;
  const raw = (bytes: (line: string) => string) =>
    text
      .split("\n")
      .map((line, i) => (i === at - 1 ? bytes(line) : line))
      .join("\n");
  const wrong: [string | Uint8Array, RegExp][] = [
    [raw(() => "{"), new RegExp(`^Line ${at}: It is not JSON`)],
    [raw(() => '{"type":"secret"}'), new RegExp(`^Line ${at}: .*does not know`)],
    [raw((line) => line.replace(/"confidence":[\d.]+/, '"confidence":7')), new RegExp(`^Line ${at}: .*confidence`)],
    [raw((line) => line.replace(/"statement":"/, '"statement":"\\u0000')), new RegExp(`^Line ${at}: .*stored`)],
    [raw((line) => `${line}\n${" ".repeat(4)}${"x".repeat(5_000_000)}`), new RegExp(`^Line ${at + 1}: .*too long`)],
    [text.split("\n").slice(0, -2).join("\n"), /cut short/],
    [text.split("\n").slice(0, 5).concat(text.split("\n").slice(6)).join("\n"), /Lines are missing/],
    [
      Buffer.concat([
        Buffer.from(text.slice(0, 3000)),
        Buffer.from([0xff, 0xfe, 0xc3, 0x28]),
        Buffer.from(text.slice(3000)),
      ]),
      /^Line \d+: .*UTF-8/,
    ],
    [text.replace('"version":1', '"version":2'), /later version/],
    [toText([lines[0]!, ...lines]), /out of order/],
  ];
  for (const [file, why] of wrong) {
    const other = await makeOwner(database, "Noor");
    const before = await rowsOf(other.userId);
    const outcome = await bring(database, other.scope, file);
    expect(outcome.status).toBe("failed");
    expect(outcome.error).toMatch(why);
    expect(outcome.added).toBe(0);
    expect(await rowsOf(other.userId)).toEqual(before);
  }
});

test("somebody else's ids in a file change nothing of theirs and bring nothing of theirs", async () => {
  const maya = await makeOwner(database);
  const lines = await talkOf(maya.scope);
  const before = await rowsOf(maya.userId);
  const noor = await makeOwner(database, "Noor");
  const message = lines.find((line) => line.type === "message")!;
  const person = lines.find((line) => line.type === "person")!;
  const mine = { id: newId(), conversationId: newId() };
  const conversation = lines.find((line) => line.type === "conversation")!;
  const memory = lines.find((line) => line.type === "memory")! as Line & { evidence: object[] };
  const forged = toText([
    lines[0]!,
    lines[1]!,
    // Claims of an owner are not columns, and are dropped.
    { ...conversation, title: "Taken over", ownerId: maya.userId },
    { ...message, id: mine.id, text: "Let me in.", ownerId: maya.userId },
    { ...memory, id: newId(), subjectId: person.id, statement: "Maya is a spy.", ownerId: maya.userId },
    lines.at(-1)!,
  ]);
  const outcome = await bring(database, noor.scope, forged);
  expect(outcome.status).toBe("done");
  expect(await rowsOf(maya.userId)).toEqual(before);
  expect(await statements(database, noor.scope)).toEqual([]);
  expect(JSON.stringify(await rowsOf(noor.userId))).not.toMatch(/Berlin|peanut/);
});

test("what breaks a rule of the database is told with its line, and the rest is taken", async () => {
  const maya = await makeOwner(database);
  const lines = await talkOf(maya.scope);
  const noor = await makeOwner(database, "Noor");
  const at = lines.findIndex((line) => line.type === "session") + 1;
  const outcome = await bring(database, noor.scope, toText(change(lines, "session", { fromSeq: 9, toSeq: 2 })));
  expect(outcome.status).toBe("done");
  expect(outcome.refusals).toContainEqual({ line: at, why: "It breaks a rule that the database holds to." });
  expect(await statements(database, noor.scope)).toEqual(["Maya is allergic to peanuts.", "Maya lives in Berlin."]);
});

test("a memory whose words do not stand in its message is refused", async () => {
  const maya = await makeOwner(database);
  const lines = await talkOf(maya.scope);
  const noor = await makeOwner(database, "Noor");
  const outcome = await bring(database, noor.scope, toText(change(lines, "message", { text: "Something else." })));
  expect(outcome.refusals.map(({ why }) => why)).toContain("What it rests on is not here.");
  expect(await statements(database, noor.scope)).toEqual([]);
});

test("a memory about the person that only the companion's words bear is refused, as the database does at the end", async () => {
  const maya = await makeOwner(database);
  const lines = await talkOf(maya.scope);
  const noor = await makeOwner(database, "Noor");
  const outcome = await bring(database, noor.scope, toText(change(lines, "message", { role: "assistant" })));
  expect(outcome.status).toBe("done");
  expect(outcome.refusals.map(({ why }) => why)).toContain("It breaks a rule that the database holds to.");
  expect(await statements(database, noor.scope)).toEqual([]);
});

test("tombstones work on in another account, and what an account has forgotten no file brings back", async () => {
  const maya = await makeOwner(database);
  await talkOf(maya.scope);
  const old = await exportAll(database, maya.scope);
  const where = { ownerId: maya.userId, statement: { contains: "peanuts" } };
  const { id } = await database.prisma.memory.findFirstOrThrow({ where });
  await forgetMemory(database, maya.scope, id, now);
  const outcome = await bring(database, maya.scope, old);
  expect(outcome.refusals.map(({ why }) => why)).toContain("You had Kith forget this.");
  expect(await statements(database, maya.scope)).toEqual(["Maya lives in Berlin."]);

  const noor = await makeOwner(database, "Maya");
  await bring(database, noor.scope, await exportAll(database, maya.scope));
  const talk = openTalk(database, noor.scope, { from: new Date(now.getTime() + 3_600_000) });
  await talk.say("I'm allergic to peanuts.");
  await talk.remember();
  expect(await statements(database, noor.scope)).toEqual(["Maya lives in Berlin."]);
  expect(await statements(database, noor.scope, "review")).toEqual(["Maya is allergic to peanuts."]);
});

test("what Kith cannot take in is refused as it comes, and leaves nothing", async () => {
  const { scope } = await makeOwner(database);
  const files = ["", '{"a":1}', "[1,2]", Buffer.from([0, 1, 2, 3]), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x10])];
  for (const file of files) {
    const given = { fileName: "x", body: bytesOf(file), now };
    await expect(receiveFile(database, scope, given)).rejects.toMatchObject({ code: "invalid" });
  }
  const large = { fileName: "x", body: bytesOf(Buffer.alloc(2_000_000, 65)), now, maxBytes: 1_000_000 };
  await expect(receiveFile(database, scope, large)).rejects.toMatchObject({ code: "too_large" });
  expect(await database.prisma.import.count({ where: { ownerId: scope.ownerId } })).toBe(0);
});
