import { randomUUID } from "node:crypto";
import { builtActions, callAction } from "./call-action";

export interface Account {
  name: string;
  email: string;
  password: string;
  /** The cookie header of a signed-in browser. */
  cookie: string;
}

export function action(name: string) {
  const found = builtActions().find((each) => each.name === name);
  if (!found) throw new Error(`The build has no server action ${name}`);
  return found;
}

/** Makes an account through the doors that the pages use, and signs in. */
export async function makeAccount(url: string, name = "Maya"): Promise<Account> {
  const email = `${name.toLowerCase()}-${randomUUID()}@example.org`;
  const password = "seven tall birches";
  const made = await callAction(url, action("signUp"), [{ name, email, password, timeZone: "Europe/Berlin" }]);
  if (!made.value?.ok) throw new Error(`Signing up gave ${made.status}: ${made.text}`);
  return { name, email, password, cookie: await signIn(url, { email, password }) };
}

/** Signs in; gives the cookie header. Throws when refused. */
export async function signIn(url: string, given: { email: string; password: string }): Promise<string> {
  const csrf = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const answer = await fetch(`${url}/api/auth/callback/password`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookieHeader(csrf) },
    body: new URLSearchParams({ ...given, csrfToken, json: "true" }),
  });
  const cookie = cookieHeader(answer);
  if (!cookie.includes("session-token=")) throw new Error(`Signing in gave ${answer.status}: ${await answer.text()}`);
  return cookie;
}

const cookieHeader = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");

/** The cookie header as a browser takes it. */
export const browserCookies = (url: string, cookie: string) =>
  cookie.split("; ").map((pair) => {
    const at = pair.indexOf("=");
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url, httpOnly: true, sameSite: "Lax" as const };
  });
