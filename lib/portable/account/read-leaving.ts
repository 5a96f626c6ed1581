import type { Db } from "@/lib/db/types";
import { countAll } from "@/lib/portable/account/delete-account";
import type { Leaving } from "@/lib/portable/types";
import type { OwnerScope } from "@/lib/scope";

/** What the person is told before they delete their account. */
export async function readLeaving(db: Db, scope: OwnerScope): Promise<Leaving> {
  const { ownerId } = scope;
  const user = await db.user.findUniqueOrThrow({ where: { id: ownerId }, select: { passwordHash: true, role: true } });
  const others = await db.user.count({ where: { id: { not: ownerId } } });
  const admins = await db.user.count({ where: { id: { not: ownerId }, role: "admin" } });
  return {
    counts: await countAll(db, scope),
    by: user.passwordHash ? "password" : "email",
    lastAdmin: user.role === "admin" && others > 0 && admins === 0,
  };
}
