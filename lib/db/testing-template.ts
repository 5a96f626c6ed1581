import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openDatabase } from "@/lib/db/open-database";

/**
 * Once before the embedded database tests: a migrated, empty database in a folder, which each test file copies. Making one
 * costs seconds, copying one a tenth of a second. Vitest calls what this returns after the last test.
 */
export default async function makeTemplate(): Promise<() => void> {
  const parent = mkdtempSync(path.join(tmpdir(), "kith-template-"));
  const folder = path.join(parent, "postgres");
  const { close } = await openDatabase({ folder });
  await close();
  process.env.KITH_TEST_TEMPLATE = folder;
  return () => rmSync(parent, { recursive: true, force: true });
}
