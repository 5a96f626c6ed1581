import { env } from "@/lib/env";

/** Which ways in besides the password are configured, for the pages and for next-auth alike. */
export function offered() {
  return {
    github: Boolean(env.GITHUB_ID && env.GITHUB_SECRET),
    google: Boolean(env.GOOGLE_ID && env.GOOGLE_SECRET),
    // The mail holds our own address: taken from the request, anyone could have a link sent that leads to theirs.
    link: Boolean(env.EMAIL_SERVER && env.EMAIL_FROM && env.NEXTAUTH_URL),
  };
}
export type Offered = ReturnType<typeof offered>;
