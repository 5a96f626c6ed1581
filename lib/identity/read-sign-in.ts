import type { Db } from "@/lib/db/types";
import type { Viewer } from "@/lib/identity/types";

/** Who a sign-in row belongs to, or null when it was ended or has run out. */
export async function readSignIn(db: Db, signInId: string, now: Date): Promise<Omit<Viewer, "scope"> | null> {
  const row = await db.signIn.findUnique({
    where: { id: signInId, expiresAt: { gt: now } },
    select: {
      id: true,
      user: {
        select: { id: true, name: true, email: true, role: true, timeZone: true, memoryOn: true, deepRecall: true },
      },
    },
  });
  if (!row) return null;
  const { id: userId, ...person } = row.user;
  return { ...person, userId, signInId: row.id };
}
