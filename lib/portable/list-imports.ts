import type { Import } from "@/lib/db/generated/client";
import type { Db } from "@/lib/db/types";
import type { ImportView, Refusal } from "@/lib/portable/types";
import type { OwnerScope } from "@/lib/scope";

const SHOWN = 20;
/** Kith's own file is gone through three times, and then indexed. */
const PHASES = ["check", "rows", "links", "index"] as const;

/** The owner's imports, the newest first. */
export async function listImports(db: Db, { ownerId }: OwnerScope): Promise<ImportView[]> {
  const rows = await db.import.findMany({
    where: { ownerId, status: { not: "receiving" } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: SHOWN,
  });
  return rows.map((row) => ({
    ...{ id: row.id, kind: row.kind, fileName: row.fileName, bytes: row.bytes, remember: row.remember },
    ...{ status: row.status, share: shareOf(row), added: row.added, known: row.known, refused: row.refused },
    refusals: row.refusals as unknown as Refusal[],
    ...{ error: row.error, createdAt: row.createdAt, endedAt: row.endedAt },
  }));
}

function shareOf({ kind, status, phase, cursor, bytes }: Import): number {
  if (status === "done") return 1;
  const within = bytes ? cursor / bytes : 0;
  return kind === "kith" ? (PHASES.indexOf(phase) + (phase === "index" ? 0 : within)) / PHASES.length : within;
}
