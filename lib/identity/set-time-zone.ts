import type { Db } from "@/lib/db/types";
import { timeZoneSchema } from "@/lib/identity/schema";
import type { OwnerScope } from "@/lib/scope";

/** Sets the owner's time zone (IANA name), by which "last Friday" is understood. Throws a ZodError for an unknown one. */
export async function setTimeZone(db: Db, scope: OwnerScope, timeZone: string): Promise<void> {
  const data = { timeZone: timeZoneSchema.parse(timeZone) };
  await db.user.update({ where: { id: scope.ownerId }, data, select: { id: true } });
}
