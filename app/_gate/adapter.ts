import "server-only";
import type { Adapter, AdapterUser } from "next-auth/adapters";
import { now } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { createUser } from "@/lib/identity/create-user";
import { nameSchema } from "@/lib/identity/schema";
import { keepVerificationToken, takeVerificationToken } from "@/lib/identity/verification-tokens";
import { newId } from "@/lib/ids";

const select = { id: true, email: true, emailVerified: true, name: true, image: true } as const;
const prisma = async () => (await database()).prisma;

/** What next-auth needs of the database for providers and e-mail links. Sessions are not its business here. */
export const adapter = {
  async createUser(given: Omit<AdapterUser, "id">) {
    const name = [given.name, given.email.split("@")[0]]
      .map((text) => nameSchema.safeParse(text))
      .find((one) => one.success);
    // Only proved addresses come this far: the signIn callback refuses others.
    const emailVerified = given.emailVerified ?? now();
    const { userId } = await createUser(await database(), {
      name: name?.data ?? "Friend",
      email: given.email.toLowerCase(),
      emailVerified,
      image: given.image,
      passwordHash: null,
    });
    return (await prisma()).user.findUniqueOrThrow({ where: { id: userId }, select });
  },
  // Asked only to add a provider to whoever is signed in already, which is not offered: the cookie alone is no proof of that.
  getUser: async () => null,
  getUserByEmail: async (email: string) =>
    (await prisma()).user.findUnique({ where: { email: email.toLowerCase() }, select }),
  async getUserByAccount({ provider, providerAccountId }: { provider: string; providerAccountId: string }) {
    const where = { provider_providerAccountId: { provider, providerAccountId } };
    return (await (await prisma()).account.findUnique({ where, select: { user: { select } } }))?.user ?? null;
  },
  updateUser: async ({ id, emailVerified }: Partial<AdapterUser> & Pick<AdapterUser, "id">) =>
    (await prisma()).user.update({ where: { id }, data: { emailVerified }, select }),
  async linkAccount({
    userId,
    provider,
    providerAccountId,
  }: {
    userId: string;
    provider: string;
    providerAccountId: string;
  }) {
    await (await prisma()).account.create({ data: { id: newId(), userId, provider, providerAccountId } });
  },
  createVerificationToken: async (token: { identifier: string; token: string; expires: Date }) =>
    keepVerificationToken(await prisma(), token, now()),
  useVerificationToken: async (given: { identifier: string; token: string }) =>
    takeVerificationToken(await prisma(), given),
} satisfies Adapter;
