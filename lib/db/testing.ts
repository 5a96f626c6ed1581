import { randomUUID } from "node:crypto";
import { cpSync } from "node:fs";
import { openDatabase } from "@/lib/db/open-database";
import { onServer, serverDatabase } from "@/lib/db/testing-server";
import type { Database } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { mintOwnerScope, type OwnerScope } from "@/lib/scope";

const kind = process.env.KITH_TEST_DB ?? "embedded";

/**
 * A migrated database with nothing in it, for one test file: embedded, or on the server that TEST_DATABASE_URL names
 * (KITH_TEST_DB=server). `close` gives it back.
 */
export async function openTestDatabase(): Promise<Database> {
  const template = process.env[`KITH_TEST_TEMPLATE_${kind.toUpperCase()}`];
  if (!template)
    throw new Error("No template database was made: run these tests as the project db-embedded or db-server");
  return kind === "server" ? openOnServer(template) : openCopy(template);
}

async function openOnServer(template: string): Promise<Database> {
  const name = `kith_test_${randomUUID().replaceAll("-", "")}`;
  await onServer(`CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  const opened = await openDatabase({ url: serverDatabase(name), folder: null });
  return {
    ...opened,
    close: async () => {
      await opened.close();
      await onServer(`DROP DATABASE "${name}" WITH (FORCE)`);
    },
  };
}

/** An emptied copy of the template that no test file holds. Opening one costs seconds of both cores, emptying it a tenth. */
let idle: Database | null = null;

async function openCopy(template: string): Promise<Database> {
  const opened = idle ?? (await copy(template));
  idle = null;
  return {
    ...opened,
    close: async () => {
      if (idle) return opened.close();
      await empty(opened);
      idle = opened;
    },
  };
}

/** The copy stands beside the template and is removed with it. */
async function copy(template: string): Promise<Database> {
  const folder = `${template}-${randomUUID()}`;
  cpSync(template, folder, { recursive: true });
  return openDatabase({ folder });
}

/** Takes every row, and the queue's own tables, out again. */
async function empty({ pool }: Database): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables
     WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  );
  await pool.query(`TRUNCATE ${rows.map(({ name }) => name).join(", ")} RESTART IDENTITY CASCADE`);
  await pool.query("DROP SCHEMA IF EXISTS pgboss CASCADE");
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
