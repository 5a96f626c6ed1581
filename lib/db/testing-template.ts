import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { openDatabase } from "@/lib/db/open-database";
import { onServer, serverDatabase } from "@/lib/db/testing-server";

/**
 * Once before the database tests: a migrated, empty database (a folder, or a database on the server), which each test file
 * copies. Making one costs seconds, copying one a tenth of a second. Vitest calls what this returns after the last test.
 */
export default async function makeTemplate({ name }: TestProject): Promise<() => Promise<void>> {
  return name === "db-server" ? onTheServer() : inAFolder();
}

async function inAFolder() {
  const parent = mkdtempSync(path.join(tmpdir(), "kith-template-"));
  const folder = path.join(parent, "postgres");
  const { close } = await openDatabase({ folder });
  await close();
  process.env.KITH_TEST_TEMPLATE_EMBEDDED = folder;
  return async () => rmSync(parent, { recursive: true, force: true });
}

async function onTheServer() {
  const name = `kith_template_${randomUUID().replaceAll("-", "")}`;
  await onServer(`CREATE DATABASE "${name}"`);
  // A template must have nobody connected when it is copied, so it is closed here.
  const { close } = await openDatabase({ url: serverDatabase(name), folder: null });
  await close();
  process.env.KITH_TEST_TEMPLATE_SERVER = name;
  return () => onServer(`DROP DATABASE "${name}" WITH (FORCE)`);
}
