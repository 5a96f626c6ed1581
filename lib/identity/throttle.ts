import { createHmac } from "node:crypto";
import type { Db } from "@/lib/db/types";
import { authSecret } from "@/lib/env";
import { AppError } from "@/lib/errors";
import {
  THROTTLE_WINDOW_MS,
  TRIES_PER_ACCOUNT,
  TRIES_PER_ADDRESS,
  TRIES_UNKNOWN_ADDRESS,
} from "@/lib/identity/constants";

export interface Attempt {
  /** What is tried: each door has its own count. */
  door: "sign-in" | "sign-up" | "link" | "delete";
  email: string;
  /** Null when unknown; then everyone unknown shares one, larger, count. */
  address: string | null;
}

/**
 * Counts a try before it is made, and throws AppError `throttled` when there were too many in this quarter of an hour. Counted in
 * the database, so that all processes count together and a restart forgets nothing; keys are hashed with the secret, so
 * that the table names neither people nor addresses.
 */
export async function countAttempt(db: Db, attempt: Attempt, now: Date): Promise<void> {
  const from = windowStart(now);
  const fromAddress = await increment(db, addressKey(attempt), from);
  if (fromAddress === 1) await sweep(db, from);
  const limit = attempt.address === null ? TRIES_UNKNOWN_ADDRESS : TRIES_PER_ADDRESS;
  const onAccount = fromAddress > limit ? 0 : await increment(db, accountKey(attempt), from);
  if (fromAddress <= limit && onAccount <= TRIES_PER_ACCOUNT) return;
  throw new AppError("throttled", `too many tries at ${attempt.door}: ${onAccount ? "account" : "address"}`, {
    userMessage: "Too many tries. Wait a few minutes.",
  });
}

/** After the right password: takes back what the owner's own mistypings counted against the account. */
export async function forgetAttempts(db: Db, attempt: Attempt): Promise<void> {
  await db.throttle.deleteMany({ where: { key: accountKey(attempt) } });
}

const windowStart = (now: Date) => new Date(Math.floor(now.getTime() / THROTTLE_WINDOW_MS) * THROTTLE_WINDOW_MS);

// One statement: two tries at the same instant are counted as two.
async function increment(db: Db, key: string, from: Date): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    INSERT INTO "Throttle" ("key", "windowStart", "count") VALUES (${key}, ${from}, 1)
    ON CONFLICT ("key", "windowStart") DO UPDATE SET "count" = "Throttle"."count" + 1
    RETURNING "count"`;
  return row!.count;
}

// Windows that are over. Locked rows are left to whoever sweeps them already.
async function sweep(db: Db, from: Date): Promise<void> {
  await db.$executeRaw`
    DELETE FROM "Throttle" WHERE ("key", "windowStart") IN
      (SELECT "key", "windowStart" FROM "Throttle" WHERE "windowStart" < ${from} FOR UPDATE SKIP LOCKED)`;
}

const addressKey = ({ door, address }: Attempt) => keyed("address", door, address ?? "");
const accountKey = ({ door, email, address }: Attempt) => keyed("account", door, email, address ?? "");

function keyed(...parts: string[]): string {
  return createHmac("sha256", authSecret() ?? "")
    .update(JSON.stringify(parts))
    .digest("base64url");
}
