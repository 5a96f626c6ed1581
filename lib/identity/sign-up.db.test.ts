import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { checkCredentials } from "@/lib/identity/check-credentials";
import { createUser } from "@/lib/identity/create-user";
import { signUp } from "@/lib/identity/sign-up";

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());
beforeEach(async () => {
  await database.prisma.user.deleteMany();
  await database.prisma.throttle.deleteMany();
  await database.prisma.auditEvent.deleteMany();
});

const now = new Date("2026-03-01T10:00:00Z");
const maya = { name: "Maya", email: "maya@example.org", password: "seven tall birches", timeZone: "Asia/Kathmandu" };
const newUser = (email: string) => createUser(database, { name: "N", email, passwordHash: null });

test("of people who come first together exactly one is the admin", async () => {
  const made = await Promise.all(Array.from({ length: 12 }, (_, i) => newUser(`${i}@example.org`)));
  expect(made.filter((one) => one.role === "admin")).toHaveLength(1);
  expect(await database.prisma.user.count({ where: { role: "admin" } })).toBe(1);
  expect((await newUser("late@example.org")).role).toBe("user");
});

test("of two who take one address together one gets it, and nothing is left of the other", async () => {
  const outcomes = await Promise.allSettled([newUser("a@example.org"), newUser("a@example.org")]);
  expect(outcomes.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await database.prisma.companion.count()).toBe(1);
  expect(await database.prisma.auditEvent.count()).toBe(1);
});

test("a sign-up makes a person with a companion named Kith, memory on, and the password is right afterwards", async () => {
  const { userId } = await signUp(database, maya, null, now);
  const user = await database.prisma.user.findUniqueOrThrow({ where: { id: userId }, include: { companions: true } });
  expect(user).toMatchObject({ name: "Maya", timeZone: "Asia/Kathmandu", memoryOn: true, role: "admin" });
  expect(user.companions.map((companion) => companion.name)).toEqual(["Kith"]);
  expect(user.passwordHash).not.toContain(maya.password);
  expect(await checkCredentials(database.prisma, maya, null, now)).toEqual({ userId });
});

test("a taken address is refused with a sentence that leaves the reason open, and the account stays as it was", async () => {
  await signUp(database, maya, null, now);
  const before = await database.prisma.user.findMany();
  const again = signUp(database, { ...maya, password: "another long one" }, null, now);
  await expect(again).rejects.toMatchObject({
    code: "invalid",
    userMessage: "We could not create an account with these details. If you already have one, sign in.",
  });
  expect(await database.prisma.user.findMany()).toEqual(before);
});

test("sign-ups are throttled, before any account is made", async () => {
  const outcomes = await Promise.allSettled(
    Array.from({ length: 12 }, () => signUp(database, maya, "203.0.113.7", now)),
  );
  const codes = outcomes.map((one) => (one.status === "fulfilled" ? "made" : one.reason.code)).sort();
  expect(codes).toEqual(["made", ...Array(9).fill("invalid"), ...Array(2).fill("throttled")].sort());
});
