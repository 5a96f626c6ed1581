import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

// OWASP's Password Storage Cheat Sheet, Argon2id: 19 MiB, two passes, one lane. Argon2id is the library's default algorithm.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The PHC string of a password (argon2id). About 20 ms of one core and 19 MiB. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

let decoy: Promise<string> | undefined;

/**
 * Whether this is the password. For an account that is not there, or has no password (`null`), as much work is done against a
 * hash that nothing matches, so that the time taken tells nobody which addresses have accounts.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(32).toString("base64"));
  const nobody = await decoy;
  const matches = await verify(stored ?? nobody, password);
  return matches && stored !== null;
}
