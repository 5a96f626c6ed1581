import { BUILT_IN_NAME } from "@/lib/ai/constants";
import type { Db } from "@/lib/db/types";
import type { DayCost } from "@/lib/memory/health/types";
import type { OwnerScope } from "@/lib/scope";

/**
 * Tokens by day of the person's calendar since `from`, oldest first; days without any are left out. What the built-in
 * companion wrote asked no model and is not counted. Embedding is not counted by any provider's protocol, and not here.
 */
export function readCosts(db: Db, { ownerId }: OwnerScope, from: Date, timeZone: string): Promise<DayCost[]> {
  return db.$queryRaw<DayCost[]>`
    SELECT to_char("day", 'YYYY-MM-DD') AS "day", sum("prompt")::int AS "prompt", sum("reply")::int AS "reply",
      sum("memory")::int AS "memory", sum("calls")::int AS "calls"
    FROM (
      SELECT ("createdAt" AT TIME ZONE ${timeZone})::date AS "day", "promptTokens" AS "prompt", "replyTokens" AS "reply",
        "recallTokens" AS "memory", 1 + "recallCalls" AS "calls"
      FROM "Trace" WHERE "ownerId" = ${ownerId}::uuid AND "createdAt" >= ${from} AND "model" <> ${BUILT_IN_NAME}
      UNION ALL
      SELECT ("startedAt" AT TIME ZONE ${timeZone})::date, 0, 0, "tokens", "modelCalls"
      FROM "RememberRun" WHERE "ownerId" = ${ownerId}::uuid AND "startedAt" >= ${from} AND "modelCalls" > 0
    ) AS spent GROUP BY "day" ORDER BY "day"`;
}
