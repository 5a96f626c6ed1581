import type { Db } from "@/lib/db/types";

/** One e-mail link. `token` is a hash; the token itself is only in the mail. */
export interface VerificationToken {
  identifier: string;
  token: string;
  expires: Date;
}

/** Keeps the hash of an e-mail link's token, and sweeps those that ran out. */
export async function keepVerificationToken(db: Db, given: VerificationToken, now: Date): Promise<VerificationToken> {
  await db.verificationToken.deleteMany({ where: { expires: { lt: now } } });
  const { identifier, token, expires } = given;
  return db.verificationToken.create({ data: { identifier, token, expires } });
}

/** Takes a token out and gives it, or null. Of two who use one link together only one gets it. */
export async function takeVerificationToken(
  db: Db,
  { identifier, token }: Pick<VerificationToken, "identifier" | "token">,
): Promise<VerificationToken | null> {
  const kept = await db.verificationToken.findUnique({ where: { identifier_token: { identifier, token } } });
  const { count } = await db.verificationToken.deleteMany({ where: { identifier, token } });
  return count === 1 ? kept : null;
}
