import type { Author } from "@/lib/db/generated/enums";
import type { Db } from "@/lib/db/types";
import { toWhen } from "@/lib/memory/store/to-when";
import type { Candidate, Evidence, Twin } from "@/lib/memory/types";
import type { OwnerScope } from "@/lib/scope";

const MOST = 40;

/** The memories that another reader than `author` drew from words the candidate quotes too, newest first; at most 40. */
export async function readTwins(
  db: Db,
  { ownerId }: OwnerScope,
  candidate: Candidate,
  author: Author,
): Promise<Twin[]> {
  const messageIds = [...new Set(candidate.evidence.map(({ messageId }) => messageId))];
  if (!messageIds.length || candidate.kind === "manner") return [];
  const rows = await db.memory.findMany({
    where: { ownerId, author: { not: author }, evidence: { some: { messageId: { in: messageIds } } } },
    include: { subject: true, evidence: { select: { messageId: true, quote: true, start: true } } },
    orderBy: { recordedAt: "desc" },
    take: MOST,
  });
  return rows
    .filter((row) => row.evidence.some((one) => candidate.evidence.some((other) => overlap(one, other))))
    .map(({ subject, ...row }) => ({
      ...{ id: row.id, statement: row.statement, kind: row.kind, status: row.status },
      subject: { kind: subject.kind, name: subject.name, relation: subject.relation ?? undefined },
      ...{ slot: row.slot ?? undefined, valid: toWhen(row), recordedAt: row.recordedAt, similarity: 1 },
      sensitive: row.sensitive,
      // What was kept in review is certain.
      kept: row.pinned || row.author === "person" || row.sourceGoneAt !== null || row.confidence === 1,
      endedByPerson: row.status === "superseded" && row.endedReason === "ended" && row.supersededById === null,
    }));
}

const overlap = (a: Evidence, b: Evidence): boolean =>
  a.messageId === b.messageId && a.start < b.start + b.quote.length && b.start < a.start + a.quote.length;
