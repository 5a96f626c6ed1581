import { signIn } from "next-auth/react";

/** Signs this browser in; gives a code for `sentenceFor` when that failed, null when it worked. */
export async function signInWithPassword(email: string, password: string): Promise<string | null> {
  try {
    const answer = await signIn("password", { email, password, redirect: false });
    return answer?.ok ? null : (answer?.error ?? "Unavailable");
  } catch {
    // The server could not be reached, or did not answer as it should.
    return "Unavailable";
  }
}
