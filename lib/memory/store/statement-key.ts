import { createHash } from "node:crypto";
import { normaliseStatement } from "@/lib/memory/consolidate/normalise-statement";
import type { OwnerScope } from "@/lib/scope";

/**
 * A hash by which the same statement is known again, in whatever order or inflection of words. Salted by the owner, so
 * that a tombstone tells nothing about the words it stands for and cannot be compared between owners.
 */
export const statementKey = ({ ownerId }: OwnerScope, statement: string): string => saltedKey(ownerId, statement);

/** The keys under which the same statement may be stored: its own, and the one from before accents were folded. */
export const statementKeys = ({ ownerId }: OwnerScope, statement: string): string[] => saltedKeys(ownerId, statement);

/** The same with a salt given: of an account the owner's tombstones came from. */
export const saltedKeys = (salt: string, statement: string): string[] => [
  ...new Set([saltedKey(salt, statement), saltedKey(salt, statement, "kept")]),
];

function saltedKey(salt: string, statement: string, accents: "folded" | "kept" = "folded"): string {
  const words = normaliseStatement(statement, { accents }) || statement.trim().toLowerCase();
  return createHash("sha256").update(`${salt}\n${words}`).digest("base64url");
}
