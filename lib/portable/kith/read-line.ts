import type { z } from "zod";
import { AppError } from "@/lib/errors";
import { PORTABLE_VERSION } from "@/lib/portable/constants";
import { accountLine, endLine, headerLine } from "@/lib/portable/schema";
import { TABLES, tableOf, type Table } from "@/lib/portable/tables";

export type KithLine =
  | { type: "kith" }
  | ({ type: "account" } & Omit<z.output<typeof accountLine>, "type">)
  | { type: "end"; lines: number }
  | { type: "row"; table: Table; row: Record<string, unknown> };

// A NUL, escaped as JSON has it; an even number of backslashes before it makes it text.
const NUL = /(?<!\\)(?:\\\\)*\\u0000/;

/** One line of Kith's export, judged. Throws invalid with what is wrong, without the line's words. */
export function readLine(text: string): KithLine {
  if (NUL.test(text)) throw wrong("holds a character that cannot be stored");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrong("is not JSON");
  }
  const type = typeof value === "object" && value !== null && "type" in value ? value.type : undefined;
  if (type === "kith") {
    if (Number((value as { version?: unknown }).version) > PORTABLE_VERSION)
      throw wrong("comes from a later version of Kith: bring this one up to date first");
    judge(headerLine, value);
    return { type };
  }
  if (type === "account") return judge(accountLine, value);
  if (type === "end") return judge(endLine, value);
  const table = typeof type === "string" ? tableOf(type) : undefined;
  if (!table) throw wrong("is of a kind that Kith does not know");
  return { type: "row", table, row: judge(table.row, value) };
}

/** Where a line may stand: the header, the account, the tables in their order, the end. */
export function placeOf(line: KithLine): number {
  if (line.type === "kith") return 0;
  if (line.type === "account") return 1;
  return line.type === "end" ? TABLES.length + 2 : TABLES.indexOf(line.table) + 2;
}

function judge<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = parse(schema, value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw wrong(`has something wrong in ${issue?.path.join(".") || "it"}`);
}

function parse<T>(schema: z.ZodType<T>, value: unknown) {
  try {
    return schema.safeParse(value);
  } catch (error) {
    if (error instanceof RangeError) throw wrong("is nested too deeply");
    throw error;
  }
}

const wrong = (what: string) => new AppError("invalid", `a line ${what}`, { userMessage: `It ${what}.` });
