import type { Db } from "@/lib/db/types";

/** Signs one browser out. Ending what has ended already is no error. */
export async function endSignIn(db: Db, signInId: string): Promise<void> {
  await db.signIn.deleteMany({ where: { id: signInId } });
}
