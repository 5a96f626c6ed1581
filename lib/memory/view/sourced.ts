import type { Db } from "@/lib/db/types";
import type { SourcedView } from "@/lib/memory/profile/types";
import { isReworded } from "@/lib/memory/view/is-reworded";
import { readPastVersions } from "@/lib/memory/view/read-past-versions";
import type { OwnerScope } from "@/lib/scope";

const PIECES = 3;
const EXCERPT = 160;

/** Statements by memory id with their sources, in no order; one that is forgotten is not there. */
export async function readSourced(db: Db, scope: OwnerScope, ids: string[]): Promise<Map<string, SourcedView>> {
  const { ownerId } = scope;
  if (!ids.length) return new Map();
  const rows = await db.memory.findMany({
    where: { ownerId, id: { in: ids } },
    select: {
      ...{ id: true, statement: true, kind: true, status: true, recordedAt: true, author: true },
      evidence: {
        take: PIECES,
        orderBy: { message: { createdAt: "desc" } },
        select: {
          ...{ quote: true, start: true },
          message: { select: { id: true, conversationId: true, seq: true, role: true, createdAt: true } },
        },
      },
    },
  });
  const edited = rows.flatMap(({ id, author }) => (author === "person" ? [id] : []));
  const past = await readPastVersions(db, scope, edited);
  const answers = rows.flatMap(({ evidence }) => {
    const message = evidence[0]?.message;
    return message?.role === "assistant" ? [{ conversationId: message.conversationId, seq: message.seq - 1 }] : [];
  });
  const asked = answers.length
    ? await db.message.findMany({
        where: { ownerId, role: "user", OR: answers },
        select: { conversationId: true, seq: true, text: true },
      })
    : [];
  const textAt = new Map(asked.map(({ conversationId, seq, text }) => [`${conversationId}:${seq}`, text]));
  return new Map(
    rows.map(({ evidence, status, author, ...row }) => {
      const first = evidence[0]?.message;
      const text = first?.role === "assistant" ? textAt.get(`${first.conversationId}:${first.seq - 1}`) : undefined;
      const view: SourcedView = {
        ...row,
        current: status === "active" || status === "archived",
        evidence: evidence.map(({ quote, start, message }) => ({
          ...{ quote, start, messageId: message.id, conversationId: message.conversationId, at: message.createdAt },
          speaker: message.role === "user" ? "user" : "companion",
        })),
        reworded: isReworded({ author, statement: row.statement }, past.get(row.id) ?? []),
        answering: text ? excerpt(text) : null,
      };
      return [row.id, view];
    }),
  );
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT).trimEnd().toWellFormed()}…` : line;
}
