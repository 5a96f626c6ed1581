import type { Db } from "@/lib/db/types";
import type { Model } from "@/lib/portable/tables";

type Where = Record<string, unknown>;
export type Row = Record<string, unknown>;

/** What of a Prisma delegate is used here for any table, by name. */
interface Rows {
  findMany(given: { where: Where; select?: Where; orderBy?: Where | Where[]; take?: number }): Promise<Row[]>;
  createManyAndReturn(given: { data: Row[]; skipDuplicates?: boolean; select?: Where }): Promise<Row[]>;
  createMany(given: { data: Row[]; skipDuplicates?: boolean }): Promise<{ count: number }>;
  updateMany(given: { where: Where; data: Row }): Promise<{ count: number }>;
  deleteMany(given: { where: Where }): Promise<{ count: number }>;
  count(given: { where: Where }): Promise<number>;
}

/** The rows of the table of that name. */
export const rowsOf = (db: Db, model: Model | "Evidence" | "MemoryPerson"): Rows =>
  db[`${model[0]!.toLowerCase()}${model.slice(1)}` as "memory"] as unknown as Rows;
