import type { Db } from "@/lib/db/types";
import { notFound } from "@/lib/errors";
import { PORTABLE_VERSION } from "@/lib/portable/constants";
import { rowsOf, type Row } from "@/lib/portable/rows";
import { evidenceRow } from "@/lib/portable/schema";
import { TABLES, type Table } from "@/lib/portable/tables";
import type { OwnerScope } from "@/lib/scope";

const PAGE = 200;

/**
 * Everything of one owner as lines of JSON (docs/export.md), each with its newline, a page of rows in memory at a time. In a
 * fixed order: two exports of the same rows differ in the first line's time alone. What is written meanwhile may be in it or
 * not. Throws not_found when the owner is gone.
 */
export async function* exportLines(db: Db, scope: OwnerScope, now: Date): AsyncGenerator<string> {
  const account = await db.user.findUnique({
    where: { id: scope.ownerId },
    select: { name: true, email: true, timeZone: true, memoryOn: true, createdAt: true },
  });
  if (!account) throw notFound("account");
  let lines = 0;
  const say = (line: object) => {
    lines++;
    return `${JSON.stringify(line)}\n`;
  };
  yield say({ type: "kith", version: PORTABLE_VERSION, exportedAt: now });
  yield say({ type: "account", ...account });
  for (const table of TABLES)
    for await (const row of rowsOfOwner(db, scope, table)) yield say({ type: table.type, ...row });
  yield say({ type: "end", lines });
}

const pick = (columns: string[]) => Object.fromEntries(columns.map((column) => [column, true]));

/** Children in an order of their own, whatever the database gives. */
const MEMORY_PARTS = {
  evidence: { select: pick(Object.keys(evidenceRow.shape)), orderBy: { id: "asc" } },
  mentions: { select: { personId: true }, orderBy: { personId: "asc" } },
};

async function* rowsOfOwner(db: Db, scope: OwnerScope, table: Table): AsyncGenerator<Row> {
  const { model, key, only = {} } = table;
  // Without a key of its own there is a running number, or one row.
  const order = key ?? (model === "ReviewStep" ? "id" : "ownerId");
  const parts = model === "Memory" ? MEMORY_PARTS : {};
  const select = { ...pick(table.columns), [order]: true, ...parts };
  let after: unknown;
  for (;;) {
    const page = await rowsOf(db, model).findMany({
      where: { ownerId: scope.ownerId, ...only, ...(after === undefined ? {} : { [order]: { gt: after } }) },
      orderBy: { [order]: "asc" },
      take: PAGE,
      select,
    });
    for (const row of page) yield inOrder(table, row, scope);
    if (page.length < PAGE) return;
    after = page.at(-1)![order];
  }
}

function inOrder({ columns, model }: Table, row: Row, { ownerId }: OwnerScope): Row {
  const out = Object.fromEntries(columns.map((column) => [column, row[column]]));
  // Whose id the key was salted with has to come along, or it fits nothing elsewhere.
  if (model === "Tombstone" && out.statementKey) out.keyedBy ??= ownerId;
  return out;
}
