import type { Db } from "@/lib/db/types";
import { chooseSentences, type Room } from "@/lib/memory/summaries/choose-sentences";
import { monthOfWeek, parentOf, STORY, weekOf } from "@/lib/memory/summaries/periods";
import { readSession } from "@/lib/memory/summaries/read-session";
import { hashOf, saveNode, type Built } from "@/lib/memory/summaries/save-node";
import type { SummaryLevel, SummarySentence } from "@/lib/memory/summaries/types";
import type { OwnerScope } from "@/lib/scope";

export interface Changed {
  sessionIds?: string[];
  /** Messages whose sessions changed. */
  messageIds?: string[];
  /** Sessions without a summary (from before there were any) that are summed up as well, newest first; none unless told. */
  missing?: number;
  /** Weeks that lost a session. */
  weeks?: string[];
}

const ROOM: Record<SummaryLevel, Room> = {
  session: { sentences: 8, words: 120 },
  week: { sentences: 10, words: 160 },
  month: { sentences: 12, words: 200 },
  year: { sentences: 14, words: 240 },
  story: { sentences: 14, words: 240 },
};
/** Children looked at under one node, the newest: more sessions than this no week has. */
const CHILDREN = 200;

/** Fewer statements than this make no summary by themselves. */
const FEW = 4;
/** What happened makes a story; what lasts stands in the portrait. */
const HAPPENED = 0.3;

/**
 * Rebuilds the summaries above what changed, from the bottom up: sessions, their weeks, months and years, and the running
 * story (Recursive Summarization, Wang et al. 2023, and HEMA's summary of summaries, made extractive; TaciTree's levels by
 * time). Each node is built from its children alone and only when their content changed, so the work is the same however
 * long the history. Runs inside the caller's transaction; makes no model call.
 */
export async function summarise(tx: Db, scope: OwnerScope, changed: Changed, now: Date): Promise<void> {
  const { ownerId } = scope;
  const owner = await tx.user.findUnique({ where: { id: ownerId }, select: { timeZone: true } });
  if (!owner) return;
  const built = { now, timeZone: owner.timeZone };
  const weeks = new Set(changed.weeks);
  for (const week of await buildSessions(tx, scope, await sessionsOf(tx, scope, changed), built)) weeks.add(week);
  const months = new Set([...weeks].map(monthOfWeek));
  const years = new Set([...months].map((month) => parentOf("month", month)));
  for (const week of weeks) await buildPeriod(tx, scope, "week", week, built);
  for (const month of months) await buildPeriod(tx, scope, "month", month, built);
  for (const year of years) await buildPeriod(tx, scope, "year", year, built);
  await buildPeriod(tx, scope, "story", STORY, built);
}

async function sessionsOf(tx: Db, { ownerId }: OwnerScope, { sessionIds = [], messageIds = [], missing = 0 }: Changed) {
  const ids = new Set(sessionIds);
  if (missing) {
    const bare = await tx.chatSession.findMany({
      where: { ownerId, summaries: { none: {} }, id: { notIn: sessionIds } },
      orderBy: { startedAt: "desc" },
      take: missing,
      select: { id: true },
    });
    for (const { id } of bare) ids.add(id);
  }
  if (messageIds.length) {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT DISTINCT s."id"::text AS "id" FROM "Message" m JOIN "ChatSession" s
      ON s."conversationId" = m."conversationId" AND m."seq" BETWEEN s."fromSeq" AND s."toSeq"
      WHERE m."ownerId" = ${ownerId}::uuid AND s."ownerId" = ${ownerId}::uuid AND m."id" = ANY(${messageIds}::uuid[])`;
    for (const { id } of rows) ids.add(id);
  }
  return tx.chatSession.findMany({
    where: { ownerId, id: { in: [...ids] } },
    include: { episodes: { select: { id: true }, orderBy: { fromSeq: "asc" } } },
  });
}

/** Writes the sessions' nodes; gives the weeks they belong, and belonged, to. */
async function buildSessions(
  tx: Db,
  scope: OwnerScope,
  sessions: Awaited<ReturnType<typeof sessionsOf>>,
  built: Built,
): Promise<Set<string>> {
  const weeks = new Set<string>();
  for (const session of sessions) {
    const { id, startedAt, endedAt, episodes } = session;
    const week = weekOf(startedAt, built.timeZone);
    const before = await tx.summary.findFirst({
      where: { ownerId: scope.ownerId, level: "session", key: id },
      select: { parentKey: true },
    });
    if (before) weeks.add(before.parentKey);
    weeks.add(week);
    const candidates = await readSession(tx, scope, session);
    const children = episodes.map((episode) => episode.id);
    const span = { fromAt: startedAt, toAt: endedAt, children, hash: hashOf([children, candidates]) };
    const draft = { ...span, level: "session" as const, key: id, parentKey: week, sessionId: id };
    await saveNode(tx, scope, draft, () => chooseSentences(candidates, ROOM.session), built);
  }
  return weeks;
}

const BELOW = { week: "session", month: "week", year: "month", story: "year" } as const;

async function buildPeriod(
  tx: Db,
  scope: OwnerScope,
  level: keyof typeof BELOW,
  key: string,
  built: Built,
): Promise<void> {
  const { ownerId } = scope;
  const children = await tx.summary.findMany({
    where: { ownerId, level: BELOW[level], parentKey: key, current: true },
    orderBy: [{ fromAt: "desc" }, { id: "asc" }],
    take: CHILDREN,
    select: { id: true, sentences: true, fromAt: true, toAt: true },
  });
  if (!children.length) {
    await tx.summary.deleteMany({ where: { ownerId, level, key } });
    return;
  }
  let candidates = children.flatMap((child) => child.sentences as unknown as SummarySentence[]);
  if (level !== "week") candidates = statedFirst(candidates);
  if (level === "story") candidates = await onlyCurrent(tx, scope, candidates);
  const times = children.flatMap((child) => [child.fromAt.getTime(), child.toAt.getTime()]);
  const draft = {
    ...{ level, key, parentKey: parentOf(level, key), children: children.map((child) => child.id) },
    ...{ fromAt: new Date(Math.min(...times)), toAt: new Date(Math.max(...times)) },
    hash: hashOf([children.map((child) => child.id), candidates]),
  };
  await saveNode(tx, scope, draft, () => chooseSentences(candidates, ROOM[level]), built);
}

/** Over months what was drawn tells more than what was said by the way; quotes stand in where little was drawn. */
function statedFirst(sentences: SummarySentence[]): SummarySentence[] {
  const stated = sentences.filter((sentence) => sentence.memoryIds.length);
  return stated.length >= FEW ? stated : sentences;
}

/** The story stands in every prompt: only what is held true now, of the user and their people, and never a bare quote. */
async function onlyCurrent(tx: Db, { ownerId }: OwnerScope, sentences: SummarySentence[]): Promise<SummarySentence[]> {
  const ids = sentences.flatMap((sentence) => sentence.memoryIds);
  const rows = await tx.memory.findMany({
    where: { ownerId, id: { in: ids }, status: "active", withheldAt: null },
    select: { id: true, kind: true },
  });
  const kinds = new Map(rows.map((row) => [row.id, row.kind]));
  return sentences
    .filter(
      ({ about, memoryIds }) => about !== "companion" && memoryIds.length && memoryIds.every((id) => kinds.has(id)),
    )
    .map((sentence) => {
      const told = sentence.memoryIds.some((id) => kinds.get(id) === "event" || kinds.get(id) === "plan");
      return told ? { ...sentence, weight: Math.min(1, sentence.weight + HAPPENED) } : sentence;
    });
}
