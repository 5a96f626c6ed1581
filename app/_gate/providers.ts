import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import GitHub from "next-auth/providers/github";
import Google from "next-auth/providers/google";
import { describeError } from "@/app/_gate/describe-error";
import { emailLink } from "@/app/_gate/email-link";
import { offered } from "@/app/_gate/offered";
import { now } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { env } from "@/lib/env";
import { isAppError } from "@/lib/errors";
import { addressFrom } from "@/lib/identity/address";
import { checkCredentials } from "@/lib/identity/check-credentials";
import { credentialsSchema } from "@/lib/identity/schema";
import { log } from "@/lib/log";

/** E-mail and password always; the others as far as they are configured. */
export function providers(): NextAuthOptions["providers"] {
  const offers = offered();
  return [
    password,
    ...(offers.github ? [gitHub(env.GITHUB_ID!, env.GITHUB_SECRET!)] : []),
    ...(offers.google ? [Google({ clientId: env.GOOGLE_ID!, clientSecret: env.GOOGLE_SECRET! })] : []),
    ...(offers.link ? [emailLink(env.EMAIL_SERVER!, env.EMAIL_FROM!)] : []),
  ];
}

const password = Credentials({
  id: "password",
  name: "Password",
  credentials: { email: { label: "Email", type: "email" }, password: { label: "Password", type: "password" } },
  async authorize(given, request) {
    const parsed = credentialsSchema.safeParse({ email: given?.email, password: given?.password });
    if (!parsed.success) return null;
    try {
      const { prisma } = await database();
      const address = addressFrom(request.headers?.["x-forwarded-for"]);
      const found = await checkCredentials(prisma, parsed.data, address, now());
      log.info({ action: "sign-in", viewer: found?.userId ?? null, outcome: found ? "ok" : "failed" }, "action");
      return found && { id: found.userId };
    } catch (error) {
      // next-auth puts the message of what is thrown here into an address, so it may be only one of our own words.
      if (isAppError(error) && error.code === "throttled") {
        log.warn({ action: "sign-in", viewer: null, outcome: "failed", code: error.code }, "action");
        throw new Error("Throttled");
      }
      log.error({ action: "sign-in", viewer: null, outcome: "failed", error: describeError(error) }, "action");
      throw new Error("Unavailable");
    }
  },
});

/** GitHub's profile may show any text as the address; only its list of addresses says which is the person's and proved. */
function gitHub(clientId: string, clientSecret: string) {
  return GitHub({
    clientId,
    clientSecret,
    userinfo: {
      url: "https://api.github.com/user",
      async request({ client, tokens }) {
        const profile = await client.userinfo(tokens.access_token!);
        const answer = await fetch("https://api.github.com/user/emails", {
          headers: { Authorization: `Bearer ${tokens.access_token}`, Accept: "application/vnd.github+json" },
        });
        if (!answer.ok) throw new Error(`GitHub's list of addresses answered ${answer.status}`);
        const emails = (await answer.json()) as { email: string; primary: boolean; verified: boolean }[];
        const proved = emails.find((one) => one.primary && one.verified);
        return { ...profile, email: proved?.email, email_verified: Boolean(proved) };
      },
    },
  });
}
