import type { Db } from "@/lib/db/types";
import { AppError } from "@/lib/errors";
import type { OwnerScope } from "@/lib/scope";

const WINDOW_MS = 60_000;
const MESSAGES_PER_WINDOW = 60;

/** Counts a message against its owner's minute. Throws throttled past the limit, which no person typing reaches. */
export async function countMessage(db: Db, { ownerId }: OwnerScope, now: Date): Promise<void> {
  const from = new Date(Math.floor(now.getTime() / WINDOW_MS) * WINDOW_MS);
  const [row] = await db.$queryRaw<{ count: number }[]>`
    INSERT INTO "Throttle" ("key", "windowStart", "count") VALUES (${`messages:${ownerId}`}, ${from}, 1)
    ON CONFLICT ("key", "windowStart") DO UPDATE SET "count" = "Throttle"."count" + 1
    RETURNING "count"`;
  if ((row?.count ?? 0) > MESSAGES_PER_WINDOW) throw new AppError("throttled", "too many messages in a minute");
}
