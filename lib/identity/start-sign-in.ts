import type { Db } from "@/lib/db/types";
import { SIGN_IN_SECONDS } from "@/lib/identity/constants";
import { newId } from "@/lib/ids";

/** Records a signed-in browser and gives the row's id for its cookie. Sweeps this person's run-out rows on the way. */
export async function startSignIn(db: Db, userId: string, now: Date): Promise<string> {
  await db.signIn.deleteMany({ where: { userId, expiresAt: { lte: now } } });
  const expiresAt = new Date(now.getTime() + SIGN_IN_SECONDS * 1000);
  const row = await db.signIn.create({ data: { id: newId(now.getTime()), userId, createdAt: now, expiresAt } });
  return row.id;
}
