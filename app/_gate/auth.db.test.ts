import NextAuth from "next-auth";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { authOptions } from "@/app/_gate/auth";
import { openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { TRIES_PER_ACCOUNT } from "@/lib/identity/constants";
import { createUser } from "@/lib/identity/create-user";
import { hashPassword } from "@/lib/identity/password";
import { readSignIn } from "@/lib/identity/read-sign-in";

let database: Database;
const held = globalThis as unknown as { kithDatabase?: Promise<Database> };
const right = { email: "maya@example.org", password: "seven tall birches" };

beforeAll(async () => {
  vi.stubEnv("NEXTAUTH_SECRET", "a secret for this test alone, long enough");
  database = await openTestDatabase();
  held.kithDatabase = Promise.resolve(database);
  await createUser(database, { name: "Maya", email: right.email, passwordHash: await hashPassword(right.password) });
});
afterAll(async () => {
  held.kithDatabase = undefined;
  vi.unstubAllEnvs();
  await database.close();
});
beforeEach(async () => {
  await database.prisma.throttle.deleteMany();
  await database.prisma.signIn.deleteMany();
});

interface Answer {
  status: number;
  location?: string;
  body?: Record<string, string>;
}

/** A browser as far as cookies go, in front of next-auth's own request handler. */
function browser(options: object = {}) {
  const jar: Record<string, string> = {};
  const flags: Record<string, string> = {};
  const ask = async (nextauth: string[], body?: object): Promise<Answer> => {
    const answer: Answer = { status: 200 };
    let cookies: string[] = [];
    const res = {
      status: (status: number) => Object.assign(res, void (answer.status = status)),
      getHeader: () => cookies,
      setHeader(name: string, value: string | string[]) {
        if (name === "Set-Cookie") cookies = value as string[];
        if (name === "Location") answer.location = value as string;
        return res;
      },
      json: (given: Answer["body"]) => void (answer.body = given),
      send: (given: Answer["body"]) => void (answer.body = given),
      end: () => {},
    };
    const req = { query: { nextauth }, cookies: { ...jar }, headers: {}, method: body ? "POST" : "GET", body };
    await NextAuth(req as never, res as never, { ...authOptions(), ...options });
    for (const cookie of cookies) {
      const [, name = "", value = "", rest = ""] = /^([^=]+)=([^;]*);?(.*)$/.exec(cookie) ?? [];
      if (value) jar[name] = decodeURIComponent(value);
      else delete jar[name];
      flags[name] = rest;
    }
    return answer;
  };
  const csrfToken = async () => (await ask(["csrf"])).body?.csrfToken;
  const signIn = async (given: object) => {
    return ask(["callback", "password"], { ...given, csrfToken: await csrfToken(), json: "true" });
  };
  return { jar, flags, ask, signIn, csrfToken };
}

test("the right password makes a session whose cookie names a row and holds nothing of the person", async () => {
  const { jar, flags, ask, signIn } = browser();
  expect((await signIn(right)).body?.url).not.toContain("error");
  const row = await database.prisma.signIn.findFirstOrThrow();
  expect((await ask(["session"])).body).toEqual({ signInId: row.id, expires: expect.any(String) });
  expect(flags["next-auth.session-token"]).toMatch(/Path=\/; .*HttpOnly; SameSite=Lax/);
  const cookies = JSON.stringify(jar);
  expect(cookies).not.toContain(row.id);
  expect(cookies).not.toContain("maya");
});

test("over https cookies are sent nowhere else", async () => {
  const { flags, signIn } = browser({ useSecureCookies: true });
  await signIn(right);
  expect(flags["__Secure-next-auth.session-token"]).toMatch(/HttpOnly; Secure; SameSite=Lax/);
  expect(flags["__Host-next-auth.csrf-token"]).toMatch(/Path=\/; HttpOnly; Secure/);
});

test("signing out deletes the row, so that a kept copy of the cookie is worth nothing", async () => {
  const { jar, ask, signIn, csrfToken } = browser();
  await signIn(right);
  const copy = jar["next-auth.session-token"]!;
  await ask(["signout"], { csrfToken: await csrfToken() });
  expect(await database.prisma.signIn.count()).toBe(0);
  expect(jar).not.toHaveProperty(["next-auth.session-token"]);
  jar["next-auth.session-token"] = copy;
  const { signInId } = (await ask(["session"])).body!;
  expect(await readSignIn(database.prisma, signInId!, new Date())).toBeNull();
});

test("without the token against forged forms nobody is signed in", async () => {
  const { ask } = browser();
  await ask(["csrf"]);
  await ask(["callback", "password"], { ...right, csrfToken: "forged" });
  expect(await database.prisma.signIn.count()).toBe(0);
});

test("a wrong password, an unknown address and nonsense get one and the same answer", async () => {
  const tries = [
    { ...right, password: "seven tall birch" },
    { ...right, email: "nobody@example.org" },
    { email: "nonsense", password: "x" },
    {},
  ];
  const answers = [];
  for (const given of tries) {
    answers.push(await browser().signIn(given));
  }
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ status: 401, body: { url: expect.stringContaining("error=CredentialsSignin") } });
});

test("too many tries are said to be that, and the right password waits with them", async () => {
  for (let i = 0; i < TRIES_PER_ACCOUNT; i++) await browser().signIn({ ...right, password: "wrong password" });
  expect((await browser().signIn(right)).body?.url).toContain("error=Throttled");
  expect(await database.prisma.signIn.count()).toBe(0);
});

test("a cookie made with another secret is no session", async () => {
  const { ask, signIn } = browser();
  await signIn(right);
  vi.stubEnv("NEXTAUTH_SECRET", "another secret that signed nothing here");
  expect((await ask(["session"])).body).toEqual({});
  vi.stubEnv("NEXTAUTH_SECRET", "a secret for this test alone, long enough");
});

test("a provider's address must be proved, and is joined to no account that is there already", async () => {
  const { signIn, adapter } = { ...authOptions().callbacks, adapter: authOptions().adapter };
  const account = { type: "oauth" as const, provider: "google", providerAccountId: "1" };
  const user = { id: "1", email: "new@example.org" };
  const profile = (email_verified: boolean) => ({ email: user.email, email_verified });
  expect(await signIn({ user, account, profile: profile(true) })).toBe(true);
  expect(await signIn({ user, account, profile: profile(false) })).toBe("/sign-in?error=EmailNotVerified");
  expect(await signIn({ user, account, profile: {} })).toBe("/sign-in?error=EmailNotVerified");
  expect(await adapter.getUserByAccount(account)).toBeNull();
});

test("an e-mail link opens no account whose address was never proved, and works once", async () => {
  const { signIn } = authOptions().callbacks;
  const { adapter } = authOptions();
  const link = (email: string) =>
    signIn({ user: { id: email, email }, account: { type: "email", provider: "email", providerAccountId: email } });
  expect(await link(right.email)).toBe("/sign-in?error=OAuthAccountNotLinked");
  expect(await link("link@example.org")).toBe(true);
  const made = await adapter.createUser({ email: "link@example.org", emailVerified: null });
  expect(made).toMatchObject({ name: "link", email: "link@example.org", emailVerified: expect.any(Date) });
  expect(await link("link@example.org")).toBe(true);
  const token = { identifier: "link@example.org", token: "hash", expires: new Date(Date.now() + 60_000) };
  await adapter.createVerificationToken(token);
  const taken = await Promise.all([adapter.useVerificationToken(token), adapter.useVerificationToken(token)]);
  expect(taken.filter(Boolean)).toHaveLength(1);
});
