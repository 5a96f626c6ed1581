import type { Db } from "@/lib/db/types";

/**
 * Whether an e-mail link may open the account of this address. Not an account that somebody made with a password and whose address
 * was never proved: whoever made it would share it with the address's owner from then on.
 */
export async function mayUseLink(db: Db, email: string): Promise<boolean> {
  const user = await db.user.findUnique({ where: { email }, select: { passwordHash: true, emailVerified: true } });
  return !user || user.passwordHash === null || user.emailVerified !== null;
}
