import { AppError, isAppError } from "@/lib/errors";
import { LINE_MAX_BYTES } from "@/lib/portable/constants";
import { applyRows, type Given, type Outcome } from "@/lib/portable/kith/apply-rows";
import { checkIds, isFresh } from "@/lib/portable/kith/check-lines";
import { finishKith, settleSequences } from "@/lib/portable/kith/finish-kith";
import { isRefusal } from "@/lib/portable/kith/is-refusal";
import { linkMemories } from "@/lib/portable/kith/link-memories";
import { planSchema, type Plan } from "@/lib/portable/kith/plan";
import { placeOf, readLine, type KithLine } from "@/lib/portable/kith/read-line";
import { readChunks } from "@/lib/portable/read-chunks";
import { isUnread, splitLines } from "@/lib/portable/split-lines";
import { TABLES, type Table } from "@/lib/portable/tables";
import { advance } from "@/lib/portable/work/progress";
import type { Take } from "@/lib/portable/work/work-import";

const LINES = 200;
const BATCH_BYTES = 2 * 1024 * 1024;

interface Batch {
  /** What all lines of it are. */
  place: number;
  lines: { line: number; end: number; read: KithLine }[];
}

type Context = Parameters<Take>;
const NEXT = { check: "rows", rows: "links", links: "index" } as const;

/**
 * Takes in Kith's own export: every line is judged before the first is written; then rows, the ties between memories, and what
 * is derived. Returns whether there is more to do.
 */
export const takeKith: Take = async (...context) => {
  const [database, scope, row, place, { now, until }] = context;
  const plan = planSchema.parse(row.plan);
  while (place.phase !== "index") {
    const phase = place.phase;
    if (phase === "check" && place.cursor === 0) plan.fresh = await isFresh(database.prisma, scope);
    if (await passOver(context, plan)) return true;
    await advance(database, scope, place, now(), async (tx) => {
      if (phase === "rows") await settleSequences(tx, scope);
      return { phase: NEXT[phase], cursor: 0, line: 0, plan };
    });
    if (performance.now() > until) return true;
  }
  return finishKith(database, scope, plan, place, { now, until });
};

/** Reads the file once, from the cursor on. Returns whether time ran out before its end. */
async function passOver(context: Context, plan: Plan): Promise<boolean> {
  const [{ prisma }, scope, row, place, { until }] = context;
  const bytes = readChunks(prisma, scope, row.id, place.cursor);
  let batch: Batch | undefined;
  let size = 0;
  let last: KithLine | undefined;
  let line = place.line;
  try {
    for await (const { text, end } of splitLines(bytes, place.cursor, LINE_MAX_BYTES)) {
      line++;
      if (text.trim() === "") continue;
      const read = judge(readLine(text), last, line);
      last = read;
      size += text.length;
      const where = placeOf(read);
      if (batch && (batch.place !== where || batch.lines.length >= LINES || size > BATCH_BYTES)) {
        await take(context, plan, batch);
        batch = undefined;
        size = text.length;
        if (performance.now() > until) return true;
      }
      batch ??= { place: where, lines: [] };
      batch.lines.push({ line, end, read });
    }
  } catch (error) {
    // What is wrong is told with its line: the one that was read last, or, where it could not be read, the one behind it.
    if (isAppError(error)) place.line = isUnread(error) ? line : line - 1;
    throw error;
  }
  if (batch) await take(context, plan, batch);
  if (place.phase === "check" && !plan.ended) {
    place.line = line;
    throw new AppError("invalid", "cut short", { userMessage: "The file is cut short: its last line is missing." });
  }
  return false;
}

function judge(read: KithLine, before: KithLine | undefined, line: number): KithLine {
  const refuse = (why: string) => {
    throw new AppError("invalid", why, { userMessage: why });
  };
  if (line === 1 && read.type !== "kith") refuse("It is not the beginning of an export of Kith.");
  if (before && placeOf(before) > placeOf(read)) refuse("It stands out of order.");
  if (before?.type === "end" || (line > 1 && read.type === "kith")) refuse("It stands out of order.");
  if (read.type === "end" && read.lines !== line - 1) refuse("Lines are missing before it.");
  return read;
}

async function take(context: Context, plan: Plan, { place: where, lines }: Batch): Promise<void> {
  const [database, scope, , place, { now }] = context;
  const table = TABLES[where - 2];
  const given = lines.flatMap(({ line, read }) => (read.type === "row" ? [{ line, row: read.row }] : []));
  const next = { cursor: lines.at(-1)!.end, line: lines.at(-1)!.line };
  const first = lines[0]!.read;
  if (place.phase === "rows" && table) return write(context, plan, table, given, lines);
  await advance(database, scope, place, now(), async (tx) => {
    if (first.type === "end") plan.ended = true;
    if (place.phase === "check" && table)
      await checkIds(
        tx,
        scope,
        plan,
        table,
        given.map(({ row }) => row),
      );
    if (place.phase === "links" && table?.model === "Memory") await linkMemories(tx, scope, plan, given);
    if (place.phase === "rows" && first.type === "account" && plan.fresh) {
      const { name, timeZone, memoryOn } = first;
      await tx.user.update({ where: { id: scope.ownerId }, data: { name, timeZone, memoryOn }, select: { id: true } });
    }
    return { ...next, plan };
  });
}

/** Writes a batch; where the database refuses it, line by line, so that what is wrong is told with its line and the rest is taken. */
async function write(context: Context, plan: Plan, table: Table, given: Given[], lines: Batch["lines"]): Promise<void> {
  const [database, scope, , place, { now }] = context;
  const next = { cursor: lines.at(-1)!.end, line: lines.at(-1)!.line };
  const before = structuredClone(plan);
  try {
    await advance(database, scope, place, now(), async (tx) => ({
      ...(await applyRows(tx, scope, plan, table, given)),
      ...next,
      plan,
    }));
  } catch (error) {
    Object.assign(plan, before);
    if (!isRefusal(error)) throw error;
    if (given.length > 1) {
      for (const [i, one] of given.entries()) await write(context, plan, table, [one], [lines[i]!]);
      return;
    }
    const refused: Outcome = {
      ...{ added: 0, known: 0 },
      refusals: [{ line: next.line, why: "It breaks a rule that the database holds to." }],
    };
    await advance(database, scope, place, now(), async () => ({ ...refused, ...next, plan }));
  }
}
