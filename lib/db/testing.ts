import { randomUUID } from "node:crypto";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { openDatabase } from "@/lib/db/open-database";
import type { Database } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { mintOwnerScope, type OwnerScope } from "@/lib/scope";

const kind = process.env.KITH_TEST_DB ?? "embedded";
const serverUrl = process.env.TEST_DATABASE_URL;

/**
 * A fresh migrated database for one test file: embedded (a copy of the template), or a new database on the server that
 * TEST_DATABASE_URL names (KITH_TEST_DB=server). `close` drops it.
 */
export async function openTestDatabase(): Promise<Database> {
  if (kind !== "server") return openCopy(process.env.KITH_TEST_TEMPLATE);
  if (!serverUrl) throw new Error("KITH_TEST_DB=server needs TEST_DATABASE_URL");
  const name = `kith_test_${randomUUID().replaceAll("-", "")}`;
  await onServer(`CREATE DATABASE "${name}"`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const opened = await openDatabase({ url: url.href, folder: null });
  return {
    ...opened,
    close: async () => {
      await opened.close();
      await onServer(`DROP DATABASE "${name}" WITH (FORCE)`);
    },
  };
}

async function openCopy(template: string | undefined): Promise<Database> {
  if (!template) throw new Error("KITH_TEST_TEMPLATE is not set: run these tests as the project db-embedded");
  const parent = mkdtempSync(path.join(tmpdir(), "kith-test-db-"));
  const folder = path.join(parent, "postgres");
  cpSync(template, folder, { recursive: true });
  const opened = await openDatabase({ folder });
  return {
    ...opened,
    close: async () => {
      await opened.close();
      rmSync(parent, { recursive: true, force: true });
    },
  };
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A new owner with a companion, for tests and benchmarks. */
export async function makeOwner(
  { prisma }: Pick<Database, "prisma">,
  name = "Maya",
  companionName = "Kith",
): Promise<{ scope: OwnerScope; userId: string; companionId: string }> {
  const userId = newId();
  const companionId = newId();
  await prisma.user.create({ data: { id: userId, name, email: `${userId}@example.test` } });
  await prisma.companion.create({ data: { id: companionId, ownerId: userId, name: companionName } });
  return { scope: mintOwnerScope(userId), userId, companionId };
}
