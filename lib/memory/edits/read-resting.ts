import { createHash } from "node:crypto";
import type { Db } from "@/lib/db/types";
import type { OwnerScope } from "@/lib/scope";

/** What a memory rests on in one message. */
interface Ground {
  id: string;
  start: number;
  quote: string;
  createdAt: Date;
}

export interface Resting {
  memory: Awaited<ReturnType<typeof readRows>>[number];
  here: Ground[];
  /** How many pieces of evidence stand in other messages. */
  elsewhere: number;
  /** Ids of earlier wordings that rest on the very same words: what becomes of it becomes of them. */
  wordings: string[];
}

export interface OnMessage {
  resting: Resting[];
  /** Dropped in review and about to be erased. */
  dropped: string[];
}

const readRows = (db: Db, { ownerId }: OwnerScope, messageId: string) =>
  db.memory.findMany({
    where: { ownerId, evidence: { some: { messageId } } },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    include: { evidence: true, subject: true },
  });

/** The memories that rest on a message, newest first, with what they rest on there. */
export async function readResting(db: Db, scope: OwnerScope, messageId: string): Promise<OnMessage> {
  const rows = await readRows(db, scope, messageId);
  const dropped = rows.filter((row) => row.endedReason === "dropped").map((row) => row.id);
  const all = rows
    .filter((row) => row.endedReason !== "dropped")
    .map((memory): Resting => {
      const here = memory.evidence.filter((piece) => piece.messageId === messageId);
      return { memory, here, elsewhere: memory.evidence.length - here.length, wordings: [] };
    });
  const byId = new Map(all.map((one) => [one.memory.id, one]));
  const heads = all.filter((one) => !headOf(one, byId));
  for (const one of all) headOf(one, byId)?.wordings.push(one.memory.id);
  return { resting: heads, dropped };
}

/** The memory at the end of its line that rests on the very same words. */
function headOf(one: Resting, byId: Map<string, Resting>): Resting | null {
  let head: Resting | null = null;
  for (let here: Resting | undefined = one; here;) {
    const heir = byId.get(here.memory.supersededById ?? "");
    if (!heir || heir === head || heir === one || !restsOnSame(one, heir)) return head;
    head = here = heir;
  }
  return head;
}

const restsOnSame = (one: Resting, other: Resting): boolean =>
  one.here.every((piece) => other.here.some(({ start, quote }) => start === piece.start && quote === piece.quote));

/** Names what a preview was made of: the message as it stands, and all that rests on it. */
export function versionOf(message: { text: string; editedAt: Date | null }, { resting, dropped }: OnMessage): string {
  const grounds = resting.map(({ memory, here, elsewhere, wordings }) => [
    ...[memory.id, memory.status, memory.supersededById, elsewhere > 0, wordings],
    here.map(({ start, quote }) => [start, quote]),
  ]);
  const seen = [message.text, message.editedAt?.getTime(), grounds, dropped];
  return createHash("sha256").update(JSON.stringify(seen)).digest("base64url");
}
