import type { Db } from "@/lib/db/types";
import { anchorTerms } from "@/lib/memory/anchors/anchor-terms";
import type { Entry } from "@/lib/memory/index/types";
import { countTerms } from "@/lib/memory/lexical/count-terms";
import type { OwnerScope } from "@/lib/scope";

const COLUMN = { message: "messageId", memory: "memoryId", episode: "episodeId" } as const;

/**
 * Writes index entries of one kind with their terms. Safe to repeat: an entry that is there is written anew, and its
 * vector is dropped, since the text it stood for may have changed. A handful of statements whatever the number of entries.
 */
export async function writeEntries(db: Db, { ownerId }: OwnerScope, entries: Entry[]): Promise<void> {
  const kind = entries[0]?.kind;
  if (!kind) return;
  const terms = entries.map((entry) => countTerms(entry.text));
  const lengths = terms.map((counts) => [...counts.values()].reduce((sum, count) => sum + count, 0));
  const target = COLUMN[kind];
  await db.indexEntry.deleteMany({ where: { ownerId, [target]: { in: entries.map((entry) => entry.targetId) } } });
  const rows = await db.indexEntry.createManyAndReturn({
    data: entries.map((entry, i) => ({
      ownerId,
      kind,
      [target]: entry.targetId,
      conversationId: entry.conversationId ?? null,
      seq: entry.seq ?? null,
      speaker: entry.speaker ? (entry.speaker === "user" ? ("user" as const) : ("assistant" as const)) : null,
      at: entry.at,
      asks: entry.text.includes("?"),
      length: lengths[i]!,
      ...(entry.anchors ? { anchors: entry.anchors as object } : {}),
    })),
    select: { id: true, messageId: true, memoryId: true, episodeId: true },
  });
  const idOf = new Map(rows.map((row) => [row[target], row.id]));
  const postings = entries.flatMap((entry, i) =>
    [...terms[i]!, ...besideOf(entry, terms[i]!)].map(([term, tf]) => ({
      term,
      tf,
      length: lengths[i]!,
      entryId: idOf.get(entry.targetId)!,
    })),
  );
  // Arrays keep it one statement: a row each would meet the limit on parameters.
  await db.$executeRaw`
    INSERT INTO "Posting" ("ownerId", "kind", "term", "entryId", "tf", "length")
    SELECT ${ownerId}::uuid, ${kind}::"IndexKind", p.* FROM unnest(
      ${postings.map((row) => row.term)}::text[],
      ${postings.map((row) => row.entryId)}::bigint[],
      ${postings.map((row) => row.tf)}::int[],
      ${postings.map((row) => row.length)}::int[]) AS p`;
}

/** An anchor's terms stand in the postings beside the entry's own, and make it no longer. */
const besideOf = ({ anchors }: Entry, own: Map<string, number>): Map<string, number> =>
  anchors ? anchorTerms(anchors, new Set(own.keys())) : new Map();
