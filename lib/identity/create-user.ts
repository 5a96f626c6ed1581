import type { Database } from "@/lib/db/types";
import { AppError } from "@/lib/errors";
import { newId } from "@/lib/ids";

export interface NewUser {
  name: string;
  email: string;
  /** Argon2id PHC string; null for people who come through a provider or an e-mail link. */
  passwordHash: string | null;
  emailVerified?: Date | null;
  image?: string | null;
  timeZone?: string;
}

// Any fixed number: whoever makes an account holds this lock until it is made.
const LOCK = 7_254_816_001n;

/**
 * Makes a person, their companion "Kith" and the audit row, all or nothing. The first person of an empty installation becomes
 * its admin; accounts are made one at a time, so that of two who come first together only one is. Throws AppError
 * `conflict` when the address has an account.
 */
export async function createUser(
  { prisma }: Pick<Database, "prisma">,
  { emailVerified = null, image = null, timeZone = "UTC", ...given }: NewUser,
): Promise<{ userId: string; role: "user" | "admin" }> {
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`;
    const taken = await tx.user.findUnique({ where: { email: given.email }, select: { id: true } });
    if (taken) throw new AppError("conflict", "the address has an account");
    const role = (await tx.user.findFirst({ select: { id: true } })) ? "user" : "admin";
    const userId = newId();
    await tx.user.create({ data: { id: userId, ...given, emailVerified, image, timeZone, role } });
    await tx.companion.create({ data: { id: newId(), ownerId: userId, name: "Kith" } });
    await tx.auditEvent.create({
      data: {
        id: newId(),
        actorId: userId,
        ownerId: userId,
        action: "account.create",
        targetId: userId,
        meta: { role },
      },
    });
    return { userId, role };
  });
}
