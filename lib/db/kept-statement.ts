import { createHash } from "node:crypto";

/**
 * Begins the SQL of a statement that each connection parses and plans once and then keeps, as PREPARE does. Only for a text
 * that is always the same: one built of lists would fill the server's memory with its variants.
 */
const KEPT = /^\s*\/\* kept \*\//;

/** The name a connection keeps the statement under; empty for one that is not kept. */
export const keptName = ({ sql }: { sql: string }): string =>
  KEPT.test(sql) ? `kith_${createHash("sha1").update(sql).digest("hex")}` : "";
