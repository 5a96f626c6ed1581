import { zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConversation } from "@/lib/conversation/read-conversation";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { rememberConversation } from "@/lib/jobs/handlers/remember-conversation";
import { statements } from "@/lib/jobs/testing";
import { forgetMemory } from "@/lib/memory/forget-memory";
import { keepWaiting } from "@/lib/memory/review/keep-waiting";
import { receiveFile } from "@/lib/portable/receive/receive-file";
import { bring, bytesOf } from "@/lib/portable/testing";
import { chatgptExport, claudeExport } from "@/lib/portable/testing-exports";
import type { OwnerScope } from "@/lib/scope";

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const now = new Date("2026-11-28T12:00:00Z");
const conversationsOf = ({ ownerId }: OwnerScope) =>
  database.prisma.conversation.findMany({ where: { ownerId }, orderBy: { createdAt: "asc" } });

test("a ChatGPT export comes in with its own times, without what was hidden or thrown away, and once", async () => {
  const { scope } = await makeOwner(database);
  const text = JSON.stringify(chatgptExport());
  const remembered: string[] = [];
  const outcome = await bring(database, scope, text, { remembered });
  expect(outcome).toMatchObject({ kind: "chatgpt", status: "done", added: 1, known: 0, refused: 0 });
  const [row] = await conversationsOf(scope);
  expect(row).toMatchObject({ title: "Travel plans", source: "chatgpt", lastSeq: 3, rememberedSeq: 3 });
  const { messages } = await readConversation(database.prisma, scope, row!.id);
  expect(messages.map(({ role, text, at, remembering }) => [role, text, at.getTime() / 1000, remembering])).toEqual([
    ["user", "I'm allergic to walnuts. I live in Utrecht.", 1_700_000_120, "off"],
    ["assistant", "Noted: walnuts.", 1_700_000_240, "off"],
    ["user", "Here is a picture 👩‍👧.", 1_700_000_360, "off"],
  ]);
  expect(remembered).toEqual([]);
  expect(await bring(database, scope, text)).toMatchObject({ added: 0, known: 1 });
  expect(await conversationsOf(scope)).toHaveLength(1);

  // A later export holds more of the same conversation.
  const [longer] = chatgptExport() as [{ current_node: string; mapping: Record<string, unknown> }];
  const n7 = { author: { role: "assistant" }, create_time: 1_700_000_420, content: { parts: ["Nice."] } };
  Object.assign(longer, { current_node: "n7" });
  longer.mapping.n7 = { parent: "n6", message: n7 };
  expect(await bring(database, scope, JSON.stringify([longer]))).toMatchObject({ added: 1 });
  const grown = await readConversation(database.prisma, scope, row!.id);
  expect(grown.messages.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
});

test("where it is asked for, what was said is remembered as said then", async () => {
  const { scope } = await makeOwner(database);
  const remembered: string[] = [];
  await bring(database, scope, JSON.stringify(chatgptExport()), { remember: true, remembered });
  expect(remembered).toHaveLength(1);
  const job = { ownerId: scope.ownerId, conversationId: remembered[0]! };
  await rememberConversation(database, job, () => now);
  expect(await statements(database, scope)).toEqual(["Maya is allergic to walnuts.", "Maya lives in Utrecht."]);
  await bring(database, scope, JSON.stringify(chatgptExport()), { remember: true, remembered });
  expect(remembered).toHaveLength(1);
});

test("a Claude export comes in; one in which nothing was said is told", async () => {
  const { scope } = await makeOwner(database);
  const outcome = await bring(database, scope, JSON.stringify([...claudeExport(), 7, { uuid: 1 }]));
  expect(outcome).toMatchObject({ kind: "claude", status: "done", added: 1, refused: 2 });
  expect(outcome.refusals.map(({ line }) => line)).toEqual([2, 3]);
  const [row] = await conversationsOf(scope);
  const { messages } = await readConversation(database.prisma, scope, row!.id);
  expect(messages.map(({ text }) => text)).toEqual(["My sister Ana grows tomatoes.", "How lovely."]);
});

test("the zip it came in does as well; one without conversations, and a damaged one, are refused and leave nothing", async () => {
  const { scope } = await makeOwner(database);
  const file = Buffer.from(JSON.stringify(chatgptExport()));
  const zip = zipSync({
    "chat.html": Buffer.alloc(200_000, 65),
    "conversations.json": file,
    "user.json": Buffer.from("{}"),
  });
  expect(await bring(database, scope, zip)).toMatchObject({ kind: "chatgpt", added: 1 });
  const wrong = [zipSync({ "other.json": file }), zip.subarray(0, zip.length - 400), zip.subarray(0, 700)];
  for (const bytes of wrong) {
    const given = { fileName: "x.zip", body: bytesOf(bytes), now };
    await expect(receiveFile(database, scope, given)).rejects.toMatchObject({ code: "invalid" });
  }
  expect(await database.prisma.importChunk.count({ where: { ownerId: scope.ownerId } })).toBe(0);
});

test("facts of a list wait in review and are used by nobody before; what was forgotten stays forgotten", async () => {
  const { scope } = await makeOwner(database);
  const list = "# About me\n\n- I'm allergic to walnuts.\n* User lives in Utrecht\n2. Speaks Frisian.\n";
  const outcome = await bring(database, scope, list, { fileName: "facts.txt" });
  expect(outcome).toMatchObject({ kind: "list", status: "done", added: 3, known: 0, refused: 0 });
  expect(await statements(database, scope)).toEqual([]);
  const waiting = ["Maya is allergic to walnuts.", "Maya lives in Utrecht", "Speaks Frisian."];
  expect(await statements(database, scope, "review")).toEqual(waiting);
  expect(await bring(database, scope, list)).toMatchObject({ added: 0, known: 3 });

  const where = { ownerId: scope.ownerId, statement: { contains: "walnuts" } };
  const { id } = await database.prisma.memory.findFirstOrThrow({ where });
  await keepWaiting(database, scope, id, now);
  expect(await statements(database, scope)).toEqual(["Maya is allergic to walnuts."]);
  await forgetMemory(database, scope, id, now);
  const again = await bring(database, scope, list);
  expect(again).toMatchObject({ added: 0, known: 2, refused: 1 });
  expect(again.refusals[0]!.why).toMatch(/forget/);
  expect(await statements(database, scope)).toEqual([]);
});

test("work that breaks off goes on where it was, and brings nothing in twice", async () => {
  const { scope } = await makeOwner(database);
  const many = Array.from({ length: 40 }, (_, i) => chatgptExport(`Talk ${i}`, `id-${i}`)[0]);
  // No time at all: each job does one conversation and hands on.
  const outcome = await bring(database, scope, JSON.stringify(many, null, 1), { budget: 0 });
  expect(outcome).toMatchObject({ status: "done", added: 40, known: 0, refused: 0 });
  const rows = await conversationsOf(scope);
  expect(new Set(rows.map(({ title }) => title)).size).toBe(40);
  expect(await database.prisma.message.count({ where: { ownerId: scope.ownerId } })).toBe(120);
});

test("a file that is cut short says so, and what came before stays and is told", async () => {
  const { scope } = await makeOwner(database);
  const text = JSON.stringify([...chatgptExport("One", "a"), ...chatgptExport("Two", "b")]);
  const outcome = await bring(database, scope, text.slice(0, -40));
  expect(outcome).toMatchObject({ status: "failed", added: 1 });
  expect(outcome.error).toMatch(/^Conversation 2: .*cut short/);
});
