import type { Db } from "@/lib/db/types";
import { verifyPassword } from "@/lib/identity/password";
import { countAttempt, forgetAttempts, type Attempt } from "@/lib/identity/throttle";

/**
 * Whose address and password these are, or null. Wrong password, unknown address and an account without a password are
 * told apart neither by the answer nor by the time taken. Throws AppError `throttled`.
 */
export async function checkCredentials(
  db: Db,
  { email, password }: { email: string; password: string },
  address: string | null,
  now: Date,
): Promise<{ userId: string } | null> {
  const attempt: Attempt = { door: "sign-in", email, address };
  await countAttempt(db, attempt, now);
  const user = await db.user.findUnique({ where: { email }, select: { id: true, passwordHash: true } });
  if (!(await verifyPassword(user?.passwordHash ?? null, password)) || !user) return null;
  await forgetAttempts(db, attempt);
  return { userId: user.id };
}
