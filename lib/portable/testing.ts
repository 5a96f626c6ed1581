import type { Database } from "@/lib/db/types";
import { exportLines } from "@/lib/portable/export/export-lines";
import { listImports } from "@/lib/portable/list-imports";
import { receiveFile } from "@/lib/portable/receive/receive-file";
import { startImport } from "@/lib/portable/start-import";
import type { ImportView } from "@/lib/portable/types";
import { workImport } from "@/lib/portable/work/work-import";
import type { OwnerScope } from "@/lib/scope";

const AT = new Date("2026-11-28T12:00:00Z");

export async function* bytesOf(text: string | Uint8Array, size = 10_000): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** The whole export of an owner as text. */
export async function exportAll({ prisma }: Pick<Database, "prisma">, scope: OwnerScope, now = AT): Promise<string> {
  let text = "";
  for await (const line of exportLines(prisma, scope, now)) text += line;
  return text;
}

interface Bring {
  fileName?: string;
  remember?: boolean;
  now?: Date;
  /** Milliseconds a job may work; a small one makes many. */
  budget?: number;
  remembered?: string[];
}

/** Brings a file and takes it in to the end, as the queue would. */
export async function bring(
  database: Database,
  scope: OwnerScope,
  text: string | Uint8Array,
  { fileName = "file", remember = false, now = AT, budget = 1e9, remembered = [] }: Bring = {},
): Promise<ImportView> {
  const { id } = await receiveFile(database, scope, { fileName, body: bytesOf(text), now });
  await startImport(database, scope, { importId: id, remember, now }, async () => {});
  const work = {
    now: () => now,
    remember: async (_: unknown, conversation: string) => void remembered.push(conversation),
  };
  for (let tries = 0; tries < 10_000; tries++) {
    const { more } = await workImport(database, scope, id, { ...work, until: performance.now() + budget });
    if (!more) break;
  }
  return (await listImports(database.prisma, scope)).find((row) => row.id === id)!;
}
