import type { PgBoss } from "pg-boss";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dumpRows } from "@/lib/db/testing-dump";
import { makeOwner } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { hashPassword } from "@/lib/identity/password";
import { enqueueForOwner } from "@/lib/jobs/enqueue-for-owner";
import { enqueueImport } from "@/lib/jobs/enqueue-import";
import { enqueueRemember } from "@/lib/jobs/enqueue-remember";
import { importFile, enqueueStalledImports } from "@/lib/jobs/handlers/import-file";
import { rememberConversation } from "@/lib/jobs/handlers/remember-conversation";
import { FADE } from "@/lib/jobs/queue";
import { drain } from "@/lib/jobs/work";
import { confirmOwner } from "@/lib/portable/account/confirm-owner";
import { deleteAccount } from "@/lib/portable/account/delete-account";
import { listImports } from "@/lib/portable/list-imports";
import { readChunks } from "@/lib/portable/read-chunks";
import { receiveFile } from "@/lib/portable/receive/receive-file";
import { removeImport } from "@/lib/portable/remove-import";
import { startImport } from "@/lib/portable/start-import";
import { bytesOf, exportAll } from "@/lib/portable/testing";
import { chatgptExport } from "@/lib/portable/testing-exports";
import { liveALittle } from "@/lib/jobs/portable/testing-life";
import { openWithQueue } from "@/lib/jobs/testing";

let database: Database;
let boss: PgBoss;
beforeAll(async () => void ({ database, boss } = await openWithQueue()));
afterAll(() => database.close());

const now = new Date("2026-11-28T12:00:00Z");

test("an account that is deleted is in no row of any table, jobs and half an import too; others stay as they were", async () => {
  const { prisma } = database;
  const other = await makeOwner(database, "Noor");
  const maya = await makeOwner(database);
  const { ownerId } = maya.scope;
  await liveALittle(database, maya.scope, (conversationId) =>
    rememberConversation(database, { ownerId, conversationId }, () => new Date()),
  );
  const body = bytesOf(JSON.stringify(chatgptExport()));
  const file = await receiveFile(database, maya.scope, { fileName: "x.json", body, now });
  const start = { importId: file.id, remember: false, now };
  await startImport(database, maya.scope, start, (tx) => enqueueImport(boss, tx, maya.scope, file.id));
  const talk = await prisma.conversation.findFirstOrThrow({ where: { ownerId } });
  await enqueueRemember(boss, prisma, maya.scope, talk.id);
  await enqueueForOwner(boss, FADE, maya.scope);
  await prisma.signIn.create({ data: { userId: ownerId, expiresAt: now } });
  await prisma.account.create({ data: { userId: ownerId, provider: "github", providerAccountId: "1" } });
  const email = `${ownerId}@example.test`;
  await prisma.verificationToken.create({ data: { identifier: email, token: "t", expires: now } });
  for (const row of [
    { ownerId, actorId: ownerId, targetId: talk.id },
    { ownerId: other.userId, actorId: ownerId },
  ])
    await prisma.auditEvent.create({ data: { ...row, action: "memory.look" } });

  const ids = new Set((await exportAll(database, maya.scope)).match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g));
  const rest = (await dumpRows(database)).filter((row) => row.includes(other.userId) && !row.includes(ownerId));
  const receipt = await deleteAccount(database, maya.scope, now);
  expect(receipt.counts).toMatchObject({ conversations: 3, people: expect.any(Number) });
  expect(receipt.counts.memories).toBeGreaterThan(3);
  const left = await dumpRows(database);
  expect(left.filter((row) => [...ids, ownerId].some((id) => row.includes(id)))).toEqual([]);
  expect(left.filter((row) => /peanut|Lisbon|Nova|zeppelin|walnut/i.test(row))).toEqual([]);
  expect(rest.filter((row) => !left.includes(row))).toEqual([]);
  expect(left.filter((row) => row.includes(receipt.id))).toHaveLength(1);
  // A job somebody had taken before finds nobody.
  expect(await importFile(boss, database, { ownerId, importId: file.id }, () => now)).toEqual({ more: false });
});

test("the password is asked for, or the address where there is none", async () => {
  const { scope, userId } = await makeOwner(database);
  const { prisma } = database;
  const confirm = (typed: string) => confirmOwner(prisma, scope, typed, null, now);
  await confirm(`${userId}@EXAMPLE.test `);
  await prisma.user.update({ where: { id: userId }, data: { passwordHash: await hashPassword("seven tall birches") } });
  await expect(confirm(`${userId}@example.test`)).rejects.toMatchObject({ code: "invalid" });
  await confirm("seven tall birches");
  for (let i = 0; i < 10; i++) await confirm("wrong").catch(() => undefined);
  await expect(confirm("seven tall birches")).rejects.toMatchObject({ code: "throttled" });
});

test("an import whose worker was killed is found by the sweep and brought to its end, nothing twice", async () => {
  const { scope, userId } = await makeOwner(database);
  const many = Array.from({ length: 12 }, (_, i) => chatgptExport(`Talk ${i}`, `id-${i}`)[0]);
  const body = bytesOf(JSON.stringify(many));
  const { id } = await receiveFile(database, scope, { fileName: "x.json", body, now });
  await startImport(database, scope, { importId: id, remember: true, now }, async () => {});
  const job = { ownerId: userId, importId: id };
  await importFile(boss, database, job, () => now, { budgetMs: 0 });
  // Killed in the middle of a conversation: its rows go back with the place.
  const kill = await database.pool.query(`
    CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF (SELECT count(*) FROM "Conversation" WHERE "ownerId" = NEW."ownerId") > 5 THEN RAISE EXCEPTION 'killed'; END IF;
      RETURN NEW; END $$;
    CREATE TRIGGER die BEFORE INSERT ON "Conversation" FOR EACH ROW EXECUTE FUNCTION die();`);
  expect(kill).toBeTruthy();
  await expect(importFile(boss, database, job, () => now)).rejects.toThrow();
  expect((await database.prisma.import.findUniqueOrThrow({ where: { id } })).status).toBe("running");
  await database.pool.query('DROP TRIGGER die ON "Conversation"; DROP FUNCTION die();');
  expect(await database.prisma.conversation.count({ where: { ownerId: userId } })).toBe(6);
  expect(await enqueueStalledImports(boss, database, new Date(now.getTime() + 1))).toBe(1);
  expect((await drain(boss, database, 60_000)).failed).toBe(0);
  const row = await database.prisma.import.findUniqueOrThrow({ where: { id } });
  expect(row).toMatchObject({ status: "done", added: 12, known: 0, refused: 0 });
  expect(await database.prisma.conversation.count({ where: { ownerId: userId } })).toBe(12);
  expect(await database.prisma.message.count({ where: { ownerId: userId } })).toBe(36);
});

test("another owner's import is not there: neither begun, nor removed, nor worked, nor read", async () => {
  const maya = await makeOwner(database);
  const noor = await makeOwner(database, "Noor");
  const { id } = await receiveFile(database, maya.scope, { fileName: "x.txt", body: bytesOf("I like tea."), now });
  const start = () => startImport(database, noor.scope, { importId: id, remember: true, now }, async () => {});
  await expect(start()).rejects.toMatchObject({ code: "not_found" });
  await expect(removeImport(database.prisma, noor.scope, id)).rejects.toMatchObject({ code: "not_found" });
  expect(await importFile(boss, database, { ownerId: noor.userId, importId: id }, () => now)).toEqual({ more: false });
  expect(await listImports(database.prisma, noor.scope)).toEqual([]);
  expect(await readChunks(database.prisma, noor.scope, id, 0).next()).toMatchObject({ done: true });
  expect(await listImports(database.prisma, maya.scope)).toMatchObject([{ id, status: "ready", kind: "list" }]);
});
