import type { Db } from "@/lib/db/types";
import { foldAccents } from "@/lib/ai/built-in/fold-accents";
import { mapId, mapInside, type Plan } from "@/lib/portable/kith/plan";
import { applyCompanions, adoptPeople } from "@/lib/portable/kith/own-rows";
import { saveMemories } from "@/lib/portable/kith/save-memories";
import { rowsOf, type Row } from "@/lib/portable/rows";
import type { Table } from "@/lib/portable/tables";
import type { Refusal } from "@/lib/portable/types";
import type { OwnerScope } from "@/lib/scope";

/** A row of the file with the line it stands on. */
export interface Given {
  line: number;
  row: Row;
}

export interface Outcome {
  added: number;
  /** Here already, and left as it is here. */
  known: number;
  refusals: Refusal[];
}

const DRAWN_ANEW = "Portraits, summaries and what is learnt are drawn anew from everything in this account.";
const ELSEWHERE = "What it belongs to is not here.";
const FORGETFUL = "Prompts from before something was forgotten are not taken in.";
const TAKEN = "Something else stands in its place in this account.";

/**
 * Writes rows of one table for an owner, whatever owner they came from. What is there already is left as it is; what cannot stand
 * is told. May add to `plan.ids`. Runs in the caller's transaction, which holds the owner's lock.
 */
export async function applyRows(tx: Db, scope: OwnerScope, plan: Plan, table: Table, given: Given[]): Promise<Outcome> {
  const outcome: Outcome = { added: 0, known: 0, refusals: [] };
  const refuse = (rows: Given[], why: string) => outcome.refusals.push(...rows.map(({ line }) => ({ line, why })));
  if (table.model === "Companion") return applyCompanions(tx, scope, plan, given, outcome);
  let rows = given.map(({ line, row }) => ({ line, row: mapRow(scope, plan, table, row) }));
  if (table.drawn && !plan.fresh && !rows.every(({ row }) => row.level === "session")) {
    const drawn = rows.filter(({ row }) => row.level !== "session");
    const kept = rows.filter(({ row }) => row.level === "session");
    const there = await known(tx, scope, table, drawn);
    outcome.known += there.length;
    refuse(
      drawn.filter((one) => !there.includes(one)),
      DRAWN_ANEW,
    );
    rows = kept;
  }
  if (table.model === "Person") rows = await adoptPeople(tx, scope, plan, rows, outcome);

  const there = await known(tx, scope, table, rows);
  outcome.known += there.length;
  rows = rows.filter((one) => !there.includes(one));
  const { standing, orphans } = await withParents(tx, scope, table, rows);
  refuse(orphans, ELSEWHERE);
  if (!standing.length) return outcome;
  if (
    !plan.fresh &&
    table.model === "KeptPrompt" &&
    (await tx.tombstone.count({ where: { ownerId: scope.ownerId } }))
  ) {
    refuse(standing, FORGETFUL);
    return outcome;
  }
  if (table.model === "Episode") {
    const { clear, taken } = await apartFromOthers(tx, scope, standing);
    refuse(taken, TAKEN);
    return insert(tx, scope, table, clear, outcome);
  }
  if (table.model === "Memory") return saveMemories(tx, scope, standing, outcome);
  if (table.model === "SharedMoment") {
    const { said, unsaid } = await whatWasSaid(tx, scope, standing);
    refuse(unsaid, "Its words do not stand in the message it names.");
    return insert(tx, scope, table, said, outcome);
  }
  return insert(tx, scope, table, standing, outcome);
}

async function insert(tx: Db, { ownerId }: OwnerScope, table: Table, given: Given[], outcome: Outcome) {
  const data = given.map(({ row }) => ({ ...row, ownerId }));
  const { key } = table;
  if (!key) {
    const { count } = await rowsOf(tx, table.model).createMany({ data, skipDuplicates: true });
    outcome.added += count;
    outcome.known += given.length - count;
    return outcome;
  }
  const made = await rowsOf(tx, table.model).createManyAndReturn({
    data,
    skipDuplicates: true,
    select: { [key]: true },
  });
  const written = new Set(made.map((row) => row[key]));
  outcome.added += written.size;
  for (const { line, row } of given) if (!written.has(row[key])) outcome.refusals.push({ line, why: TAKEN });
  return outcome;
}

function mapRow(scope: OwnerScope, plan: Plan, table: Table, row: Row): Row {
  const mapped = { ...row };
  const map = (value: unknown) => (typeof value === "string" ? mapId(scope, plan, value) : value);
  if (table.key) mapped[table.key] = map(row[table.key]);
  for (const { column } of table.references) mapped[column] = map(row[column]);
  for (const column of table.inside) mapped[column] = mapInside(scope, plan, row[column]);
  if (table.model === "Memory") {
    const parts = row as { evidence: Row[]; mentions: Row[] };
    mapped.evidence = parts.evidence.map((one) => ({ ...one, id: map(one.id), messageId: map(one.messageId) }));
    mapped.mentions = parts.mentions.map((one) => ({ personId: map(one.personId) }));
  }
  // An older file's keys still have their accents.
  if (table.model === "Person") {
    mapped.nameKey = foldAccents(row.nameKey as string);
    mapped.aliases = (row.aliases as string[]).map(foldAccents);
  }
  if (table.model === "Conversation") mapped.drawnSeq = row.rememberedSeq;
  if (table.model === "Message" && row.status === "streaming") mapped.status = "interrupted";
  if (table.model === "Tombstone" && row.keyedBy === scope.ownerId) mapped.keyedBy = null;
  return mapped;
}

/** Which of these the owner has. */
async function known(tx: Db, { ownerId }: OwnerScope, { model, key }: Table, given: Given[]): Promise<Given[]> {
  if (!given.length) return [];
  if (model === "ReviewStep") {
    const memoryIds = given.map(({ row }) => row.memoryId);
    const steps = await rowsOf(tx, model).findMany({ where: { ownerId, memoryId: { in: memoryIds } } });
    const same = (a: Row, b: Row) => a.memoryId === b.memoryId && Number(a.at) === Number(b.at);
    return given.filter(({ row }) => steps.some((step) => same(step, row)));
  }
  // One row an owner.
  if (!key) return (await rowsOf(tx, model).count({ where: { ownerId } })) ? given : [];
  const ids = given.map(({ row }) => row[key]);
  const rows = await rowsOf(tx, model).findMany({ where: { ownerId, [key]: { in: ids } }, select: { [key]: true } });
  const held = new Set(rows.map((row) => row[key]));
  return given.filter(({ row }) => held.has(row[key]));
}

/** Rows whose parents the owner has; a name of something that is not there is left out where the row can do without. */
async function withParents(tx: Db, { ownerId }: OwnerScope, table: Table, given: Given[]) {
  let standing = given;
  const orphans: Given[] = [];
  for (const { column, to, needed } of table.references) {
    // Memories are tied to each other when all are here (`linkMemories`).
    if (table.model === "Memory" && to === "Memory") continue;
    const ids = [...new Set(standing.map(({ row }) => row[column]).filter((id) => id !== null))];
    if (!ids.length) continue;
    const rows = await rowsOf(tx, to).findMany({ where: { ownerId, id: { in: ids } }, select: { id: true } });
    const held = new Set(rows.map((row) => row.id));
    const lacks = ({ row }: Given) => row[column] !== null && !held.has(row[column]);
    if (needed) {
      orphans.push(...standing.filter(lacks));
      standing = standing.filter((one) => !lacks(one));
    } else standing = standing.map((one) => (lacks(one) ? { ...one, row: { ...one.row, [column]: null } } : one));
  }
  return { standing, orphans };
}

async function whatWasSaid(tx: Db, { ownerId }: OwnerScope, given: Given[]) {
  const ids = given.map(({ row }) => row.messageId as string);
  const messages = await tx.message.findMany({ where: { ownerId, id: { in: ids } }, select: { id: true, text: true } });
  const texts = new Map(messages.map((message) => [message.id, message.text]));
  const stands = ({ row }: Given) => {
    const { messageId, quote, start } = row as { messageId: string; quote: string; start: number };
    return texts.get(messageId)?.slice(start, start + quote.length) === quote;
  };
  return { said: given.filter(stands), unsaid: given.filter((one) => !stands(one)) };
}

/** Episodes where the session has not been cut into others meanwhile. */
async function apartFromOthers(tx: Db, { ownerId }: OwnerScope, given: Given[]) {
  const ids = given.map(({ row }) => row.id as string);
  const others = await tx.episode.findMany({
    where: { ownerId, sessionId: { in: given.map(({ row }) => row.sessionId as string) }, id: { notIn: ids } },
    select: { sessionId: true, fromSeq: true, toSeq: true },
  });
  const meets = ({ row }: Given) =>
    others.some(
      (other) =>
        other.sessionId === row.sessionId && other.fromSeq <= Number(row.toSeq) && Number(row.fromSeq) <= other.toSeq,
    );
  return { clear: given.filter((one) => !meets(one)), taken: given.filter(meets) };
}
