import "server-only";
import type { CallbacksOptions } from "next-auth";
import { clientAddress } from "@/app/_gate/client-address";
import { describeError } from "@/app/_gate/describe-error";
import { now } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { isAppError } from "@/lib/errors";
import { mayUseLink } from "@/lib/identity/may-use-link";
import { emailSchema } from "@/lib/identity/schema";
import { countAttempt } from "@/lib/identity/throttle";
import { log } from "@/lib/log";

/**
 * next-auth's signIn callback: whether whoever proved who they are, or asks for a link to do so, may go on. Providers must
 * have proved the address. An address that has an account is never joined to another silently.
 */
export const maySignIn: CallbacksOptions["signIn"] = async ({ user, account, profile, email }) => {
  if (account?.type === "credentials") return true;
  if (account?.type === "oauth") {
    const proved = profile && "email_verified" in profile && profile.email_verified === true;
    return proved && user.email ? true : "/sign-in?error=EmailNotVerified";
  }
  const address = emailSchema.safeParse(user.email);
  if (!address.success) return "/sign-in?error=EmailSignin";
  const { prisma } = await database();
  if (email?.verificationRequest) {
    try {
      await countAttempt(prisma, { door: "link", email: address.data, address: await clientAddress() }, now());
    } catch (error) {
      if (isAppError(error) && error.code === "throttled") return "/sign-in?error=Throttled";
      log.error({ action: "link", error: describeError(error) }, "action");
      return "/sign-in?error=Unavailable";
    }
    return true;
  }
  return (await mayUseLink(prisma, address.data)) || "/sign-in?error=OAuthAccountNotLinked";
};
