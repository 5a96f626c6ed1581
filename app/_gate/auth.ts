import "server-only";
import type { NextAuthOptions } from "next-auth";
import { providers } from "@/app/_gate/providers";
import { database } from "@/lib/db/client";
import { authSecret, env } from "@/lib/env";
import { SIGN_IN_SECONDS } from "@/lib/identity/constants";
import { endSignIn } from "@/lib/identity/end-sign-in";
import { startSignIn } from "@/lib/identity/start-sign-in";

declare module "next-auth" {
  interface Session {
    signInId?: string;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    signInId?: string;
  }
}

/**
 * Sign-in by next-auth. The cookie is an encrypted token that holds nothing but the id of a SignIn row; the row is what
 * counts (see viewer). Made at each use, because the secret may be set after this module was loaded.
 */
export function authOptions() {
  return {
    secret: authSecret(),
    useSecureCookies: env.NEXTAUTH_URL?.startsWith("https://"),
    session: { strategy: "jwt", maxAge: SIGN_IN_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in", verifyRequest: "/check-email" },
    providers: providers(),
    callbacks: {
      async jwt({ token, user }) {
        if (!user) return { signInId: token.signInId };
        const { prisma } = await database();
        return { signInId: await startSignIn(prisma, user.id, new Date()) };
      },
      session: ({ session, token }) => ({ expires: session.expires, signInId: token.signInId }),
    },
    events: {
      async signOut({ token }) {
        if (!token?.signInId) return;
        const { prisma } = await database();
        await endSignIn(prisma, token.signInId);
      },
    },
  } satisfies NextAuthOptions;
}
