import type { Db } from "@/lib/db/types";
import { extract } from "@/lib/memory/extract/extract";
import type { Candidate, Turn } from "@/lib/memory/types";
import type { OwnerScope } from "@/lib/scope";

export interface Talkers {
  userName: string;
  companionName: string;
  timeZone: string;
}

export interface Draft extends Talkers {
  message: { id: string; conversationId: string; seq: number; role: "user" | "assistant"; createdAt: Date };
  text: string;
}

/** As many turns before a message as extraction looks at. */
const CONTEXT = 12;

/** What the built-in rules would draw from a message if it said this. Reads only; no model call. */
export async function readDraft(db: Db, scope: OwnerScope, draft: Draft): Promise<Candidate[]> {
  if (!draft.text) return [];
  const turn = toTurn({ ...draft.message, text: draft.text }, draft);
  const context = await readBefore(db, scope, draft.message, draft);
  const { candidates } = await extract(db, scope, { ...draft, episodes: [[turn]], context, byRuleOnly: true });
  return candidates;
}

/** The turns before a message in its conversation that may be remembered, oldest first. */
export async function readBefore(
  db: Db,
  { ownerId }: OwnerScope,
  { conversationId, seq }: Pick<Draft["message"], "conversationId" | "seq">,
  talkers: Talkers,
): Promise<Turn[]> {
  const rows = await db.message.findMany({
    where: {
      ...{ ownerId, conversationId, seq: { lt: seq }, remember: true, text: { not: "" } },
      OR: [{ role: "user" }, { status: "complete" }],
    },
    orderBy: { seq: "desc" },
    take: CONTEXT,
  });
  return rows.reverse().map((row) => toTurn(row, talkers));
}

/** A stored message as memory is given it. */
export const toTurn = (
  row: { id: string; seq: number; role: "user" | "assistant"; text: string; createdAt: Date },
  { userName, companionName }: Pick<Talkers, "userName" | "companionName">,
): Turn => ({
  ...{ messageId: row.id, seq: row.seq, text: row.text, at: row.createdAt },
  speaker: row.role === "user" ? "user" : "companion",
  speakerName: row.role === "user" ? userName : companionName,
});
