import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { checkCredentials } from "@/lib/identity/check-credentials";
import { TRIES_PER_ACCOUNT } from "@/lib/identity/constants";
import { createUser } from "@/lib/identity/create-user";
import { hashPassword } from "@/lib/identity/password";

let database: Database;
const now = new Date("2026-03-01T10:00:00Z");
const right = { email: "maya@example.org", password: "seven tall birches" };
const check = (given: typeof right) => checkCredentials(database.prisma, given, "203.0.113.7", now);

beforeAll(async () => {
  database = await openTestDatabase();
  const passwordHash = await hashPassword(right.password);
  await createUser(database, { name: "Maya", email: right.email, passwordHash });
  await createUser(database, { name: "Link", email: "link@example.org", passwordHash: null });
});
afterAll(() => database.close());
beforeEach(async () => void (await database.prisma.throttle.deleteMany()));

const wrong = {
  "wrong password": { ...right, password: "seven tall birch" },
  "unknown address": { ...right, email: "nobody@example.org" },
  "account without a password": { ...right, email: "link@example.org" },
};

test.each(Object.entries(wrong))("%s: no answer but no", async (_, given) => {
  expect(await check(given)).toBeNull();
});

test.each(Object.entries(wrong))("%s is throttled at the same count", async (_, given) => {
  for (let i = 0; i < TRIES_PER_ACCOUNT; i++) expect(await check(given)).toBeNull();
  await expect(check(given)).rejects.toMatchObject({ code: "throttled" });
});

test("an unknown address takes as long as a wrong password", async () => {
  const time = async (given: typeof right) => {
    await database.prisma.throttle.deleteMany();
    const startedAt = performance.now();
    await check(given);
    return performance.now() - startedAt;
  };
  const samples = { known: [] as number[], unknown: [] as number[] };
  await time(wrong["unknown address"]);
  for (let round = 0; round < 11; round++) {
    samples.known.push(await time(wrong["wrong password"]));
    samples.unknown.push(await time(wrong["unknown address"]));
  }
  const median = (all: number[]) => all.sort((a, b) => a - b)[5]!;
  expect(median(samples.unknown)).toBeGreaterThan(median(samples.known) / 2);
  expect(median(samples.unknown)).toBeLessThan(median(samples.known) * 2);
});

test("throttled, even the right password is not tried", async () => {
  for (let i = 0; i < TRIES_PER_ACCOUNT; i++) await check(wrong["wrong password"]);
  await expect(check(right)).rejects.toMatchObject({ code: "throttled" });
});
