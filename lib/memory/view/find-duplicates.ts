import { contentWords } from "@/lib/memory/consolidate/same-words";
import { isNegated } from "@/lib/memory/consolidate/normalise-statement";
import type { Db } from "@/lib/db/types";
import { analyse } from "@/lib/memory/lexical/analyse";
import type { DuplicateView } from "@/lib/memory/view/detail/types";
import type { MemoryView } from "@/lib/memory/view/types";
import type { OwnerScope } from "@/lib/scope";
import { jaccard } from "@/lib/memory/lexical/jaccard";

/** Share of the words of both that two statements must have in common, their subject's name aside. */
const NEAR = 0.6;
/** The rarest words look for candidates: a common one stands in thousands. */
const RAREST = 6;
const CANDIDATES = 40;
const MOST = 8;

/** Other memories of the same subject that say nearly the same, nearest first. */
export async function findDuplicates(
  db: Db,
  { ownerId }: OwnerScope,
  { id, statement, subject }: MemoryView,
): Promise<DuplicateView[]> {
  const terms = [...new Set(analyse(statement))];
  const candidates = await db.$queryRaw<{ id: string }[]>`
    SELECT e."memoryId"::text AS "id" FROM (
      SELECT "term" FROM "IndexTerm" WHERE "ownerId" = ${ownerId}::uuid AND "kind" = 'memory' AND "term" = ANY(${terms}::text[])
      ORDER BY "entries", "term" LIMIT ${RAREST}) AS t
    CROSS JOIN LATERAL (
      SELECT "entryId" FROM "Posting" WHERE "ownerId" = ${ownerId}::uuid AND "kind" = 'memory' AND "term" = t."term" LIMIT 2000) AS p
    CROSS JOIN LATERAL (SELECT "memoryId" FROM "IndexEntry" WHERE "id" = p."entryId" AND "ownerId" = ${ownerId}::uuid OFFSET 0) AS e
    WHERE e."memoryId" <> ${id}::uuid GROUP BY e."memoryId" ORDER BY count(*) DESC, e."memoryId" LIMIT ${CANDIDATES}`;
  const rows = await db.memory.findMany({
    where: {
      ...{ ownerId, subjectId: subject.id, status: { not: "superseded" } },
      id: { in: candidates.map((row) => row.id) },
    },
    select: { id: true, statement: true, recordedAt: true, _count: { select: { evidence: true } } },
  });
  const names = new Set(contentWords(subject.name));
  const words = (text: string) => new Set(contentWords(text).filter((word) => !names.has(word)));
  const mine = words(statement);
  return rows
    .map((row) => ({ row, likeness: jaccard(mine, words(row.statement)) }))
    .filter(({ row, likeness }) => likeness >= NEAR && isNegated(row.statement) === isNegated(statement))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST)
    .map(({ row: { _count, ...row } }) => ({ ...row, evidenceCount: _count.evidence }));
}
