import type { Author } from "@/lib/db/generated/enums";
import { Prisma } from "@/lib/db/generated/client";
import type { Db } from "@/lib/db/types";
import { searchTerms } from "@/lib/memory/consolidate/occasion-kin";
import { analyse } from "@/lib/memory/lexical/analyse";
import type { Candidate, Neighbour } from "@/lib/memory/types";
import { statementKeys } from "@/lib/memory/store/statement-key";
import { toWhen } from "@/lib/memory/store/to-when";
import type { OwnerScope } from "@/lib/scope";
import { jaccard } from "@/lib/memory/lexical/jaccard";

const MOST_ALIKE = 12;
const SAME_SLOT = 12;
const MOST_EVIDENCE = 50;

/**
 * The stored memories a candidate has to be weighed against: the same words, the same question (subject and slot), and
 * those that share most terms. Bounded whatever the number of memories. `similarity` is the Jaccard index of the terms.
 */
export async function readNeighbours(
  db: Db,
  scope: OwnerScope,
  subjectId: string,
  candidate: Candidate,
): Promise<Neighbour[]> {
  const { ownerId } = scope;
  const terms = searchTerms(candidate.statement).slice(0, 64);
  const alike = terms.length ? await sharingTerms(db, ownerId, terms) : [];
  const rows = await db.memory.findMany({
    where: {
      ownerId,
      OR: [
        { id: { in: alike } },
        { statementKey: { in: statementKeys(scope, candidate.statement) } },
        ...(candidate.slot
          ? [
              {
                subjectId,
                slot: candidate.slot,
                status: { in: ["active" as const, "review" as const, "archived" as const] },
              },
            ]
          : []),
      ],
    },
    include: {
      subject: true,
      evidence: {
        orderBy: { message: { createdAt: "desc" } },
        take: MOST_EVIDENCE,
        select: { message: { select: { createdAt: true, editedAt: true } } },
      },
    },
    orderBy: { recordedAt: "desc" },
    take: MOST_ALIKE + SAME_SLOT,
  });
  const wanted = new Set(analyse(candidate.statement));
  return rows.map((row) => ({
    id: row.id,
    statement: row.statement,
    kind: row.kind,
    status: row.status,
    subject: { kind: row.subject.kind, name: row.subject.name, relation: row.subject.relation ?? undefined },
    slot: row.slot ?? undefined,
    valid: toWhen(row),
    recordedAt: lastSaid(row),
    similarity: jaccard(wanted, new Set(analyse(row.statement))),
  }));
}

interface Stored {
  author: Author;
  recordedAt: Date;
  evidence: { message: { createdAt: Date; editedAt: Date | null } }[];
}

/**
 * What an import brings was said long before it was recorded, and was true when it was last said; what the person wrote
 * themself they said when they wrote it.
 */
function lastSaid({ author, recordedAt, evidence }: Stored): Date {
  const times = evidence.map(({ message }) => (message.editedAt ?? message.createdAt).getTime());
  if (author === "person" || !times.length) times.push(recordedAt.getTime());
  return new Date(Math.max(...times));
}

async function sharingTerms(db: Db, ownerId: string, terms: string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ memoryId: string }[]>`
    SELECT e."memoryId"::text AS "memoryId"
    FROM "Posting" p JOIN "IndexEntry" e ON e."id" = p."entryId"
    WHERE p."ownerId" = ${ownerId}::uuid AND p."kind" = 'memory' AND p."term" IN (${Prisma.join(terms)})
    GROUP BY e."memoryId" ORDER BY count(*) DESC, max(e."at") DESC LIMIT ${MOST_ALIKE}`;
  return rows.map((row) => row.memoryId);
}
