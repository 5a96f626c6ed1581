import type { Import } from "@/lib/db/generated/client";
import type { Database, Db } from "@/lib/db/types";
import { isAppError } from "@/lib/errors";
import { takeConversations } from "@/lib/portable/conversations/take-conversations";
import { takeFacts } from "@/lib/portable/facts/take-facts";
import { takeKith } from "@/lib/portable/kith/take-kith";
import { advance, Overtaken, type Place } from "@/lib/portable/work/progress";
import type { OwnerScope } from "@/lib/scope";

export interface Working {
  now: () => Date;
  /** Stop soon after this instant (milliseconds of `performance.now`); what is done stays done. */
  until: number;
  /** Asks for a conversation to be remembered, inside the transaction that writes it. */
  remember: (tx: Db, conversationId: string) => Promise<void>;
}

/** What a way of taking in a file is given. Returns whether there is more to do. */
export type Take = (
  database: Database,
  scope: OwnerScope,
  row: Import,
  place: Place,
  work: Working,
) => Promise<boolean>;

const WHERE = { kith: "Line", list: "Line", chatgpt: "Conversation", claude: "Conversation" };

const TAKES: Record<NonNullable<Import["kind"]>, Take> = {
  kith: takeKith,
  chatgpt: takeConversations,
  claude: takeConversations,
  list: takeFacts,
};

/**
 * Takes in a brought file from where it stands, until it is done or the time is over. Safe to repeat and to run late: each piece
 * is written with the place that says so. A file that is wrong ends it with a sentence for the person; one that is gone is a
 * no-op. Returns whether there is more to do. Throws when the database does; the queue then tries again.
 */
export async function workImport(
  database: Database,
  scope: OwnerScope,
  importId: string,
  work: Working,
): Promise<{ more: boolean }> {
  const { ownerId } = scope;
  const row = await database.prisma.import.findFirst({ where: { id: importId, ownerId, status: "running" } });
  if (!row?.kind) return { more: false };
  const place: Place = { id: row.id, phase: row.phase, cursor: row.cursor, line: row.line };
  try {
    if (await TAKES[row.kind](database, scope, row, place, work)) return { more: true };
    await advance(database, scope, place, work.now(), async (tx) => {
      await end(tx, scope, importId, { status: "done", endedAt: work.now() });
      return {};
    });
  } catch (error) {
    if (error instanceof Overtaken) return { more: false };
    if (!isAppError(error) || (error.code !== "invalid" && error.code !== "too_large")) throw error;
    const where = row.kind === "kith" || place.line ? `${WHERE[row.kind]} ${place.line + 1}: ` : "";
    await database.prisma.$transaction((tx) =>
      end(tx, scope, importId, { status: "failed", error: `${where}${error.userMessage}`, endedAt: work.now() }),
    );
  }
  // PGlite has nobody who clears away deleted rows.
  if (database.embedded) await database.pool.query('VACUUM "ImportChunk"');
  return { more: false };
}

/** Ends an import that fails again and again for a reason nobody foresaw. What it has brought in stays. */
export async function giveUp({ prisma }: Pick<Database, "prisma">, scope: OwnerScope, importId: string, now: Date) {
  const error = "Kith could not go on with it. Bring the file again to go on where it stopped.";
  await prisma.$transaction((tx) => end(tx, scope, importId, { status: "failed", error, endedAt: now }));
}

type Ending = { status: "done"; endedAt: Date } | { status: "failed"; error: string; endedAt: Date };

async function end(tx: Db, { ownerId }: OwnerScope, id: string, data: Ending): Promise<void> {
  await tx.import.updateMany({ where: { id, ownerId, status: "running" }, data: { ...data, updatedAt: data.endedAt } });
  await tx.importChunk.deleteMany({ where: { ownerId, importId: id } });
}
