import "server-only";
import type { NextAuthOptions } from "next-auth";
import { adapter } from "@/app/_gate/adapter";
import { describeError } from "@/app/_gate/describe-error";
import { maySignIn } from "@/app/_gate/may-sign-in";
import { providers } from "@/app/_gate/providers";
import { now } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { authSecret, env } from "@/lib/env";
import { SIGN_IN_SECONDS } from "@/lib/identity/constants";
import { endSignIn } from "@/lib/identity/end-sign-in";
import { startSignIn } from "@/lib/identity/start-sign-in";
import { log } from "@/lib/log";

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
    adapter,
    logger,
    callbacks: {
      signIn: maySignIn,
      async jwt({ token, user }) {
        if (!user) return { signInId: token.signInId };
        const { prisma } = await database();
        return { signInId: await startSignIn(prisma, user.id, now()) };
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

// Cookies of another secret, or none, are everyday; what next-auth calls errors goes to our log without its details, which may
// hold addresses.
const logger: NextAuthOptions["logger"] = {
  error: (code, details) => {
    const error = details instanceof Error ? details : details.error;
    if (code === "JWT_SESSION_ERROR") log.debug({ code }, "sign-in cookie refused");
    else log.error({ code, error: describeError(error) }, "next-auth");
  },
  warn: (code) => log.debug({ code }, "next-auth"),
};
