import { createHash } from "node:crypto";
import type { Db } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { calendarDay } from "@/lib/memory/recall/elapsed";
import type { SummaryLevel, SummarySentence } from "@/lib/memory/summaries/types";
import type { OwnerScope } from "@/lib/scope";

export interface NodeDraft {
  level: SummaryLevel;
  key: string;
  parentKey: string;
  fromAt: Date;
  toAt: Date;
  children: string[];
  /** Of what it is built from. */
  hash: string;
  sessionId?: string;
}

export interface Built {
  now: Date;
  timeZone: string;
}

export const hashOf = (content: unknown): string =>
  createHash("sha256").update(JSON.stringify(content)).digest("base64url");

/**
 * Writes a node whose children changed; `choose` runs only then. A version is kept for each day on which a node changed, like
 * the portrait's: within the day, and for a session's node always, the newest is written over.
 */
export async function saveNode(
  tx: Db,
  { ownerId }: OwnerScope,
  draft: NodeDraft,
  choose: () => SummarySentence[],
  { now, timeZone }: Built,
): Promise<void> {
  const { level, key, sessionId, ...rest } = draft;
  const last = await tx.summary.findFirst({ where: { ownerId, level, key, current: true } });
  if (last?.hash === draft.hash && last.parentKey === draft.parentKey) return;
  const data = { ...rest, sentences: choose() as object[] };
  const sameDay = last && calendarDay(last.createdAt, timeZone) === calendarDay(now, timeZone);
  const unchanged = last && JSON.stringify(last.sentences) === JSON.stringify(data.sentences);
  if (last && (level === "session" || sameDay || unchanged)) {
    await tx.summary.update({ where: { id: last.id }, data });
    return;
  }
  if (last) await tx.summary.update({ where: { id: last.id }, data: { current: false } });
  const version = (last?.version ?? 0) + 1;
  await tx.summary.create({
    data: { ...data, ownerId, level, key, version, sessionId, id: newId(now.getTime()), createdAt: now },
  });
}
