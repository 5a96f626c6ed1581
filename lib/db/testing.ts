import { randomUUID } from "node:crypto";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openDatabase } from "@/lib/db/open-database";
import { onServer, serverDatabase } from "@/lib/db/testing-server";
import type { Database } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { mintOwnerScope, type OwnerScope } from "@/lib/scope";

const kind = process.env.KITH_TEST_DB ?? "embedded";

/**
 * A fresh migrated database for one test file, a copy of the template: embedded, or on the server that TEST_DATABASE_URL
 * names (KITH_TEST_DB=server). `close` drops it.
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

async function openCopy(template: string): Promise<Database> {
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
