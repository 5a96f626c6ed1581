import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { THROTTLE_WINDOW_MS, TRIES_PER_ACCOUNT, TRIES_PER_ADDRESS } from "@/lib/identity/constants";
import { countAttempt, forgetAttempts, type Attempt } from "@/lib/identity/throttle";

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());
beforeEach(async () => void (await database.prisma.throttle.deleteMany()));

const now = new Date("2026-03-01T10:07:00Z");
const maya: Attempt = { door: "sign-in", email: "maya@example.org", address: "203.0.113.7" };
const count = (attempt: Attempt, at = now) => countAttempt(database.prisma, attempt, at);
const times = (n: number, of: (i: number) => Promise<void>) =>
  Promise.allSettled(Array.from({ length: n }, (_, i) => of(i)));
const refused = (outcomes: PromiseSettledResult<void>[]) => outcomes.filter((one) => one.status === "rejected");

test("of tries at the same instant exactly the allowed number passes", async () => {
  const outcomes = await times(TRIES_PER_ACCOUNT + 5, () => count(maya));
  expect(refused(outcomes)).toHaveLength(5);
  await expect(count(maya)).rejects.toMatchObject({
    code: "throttled",
    userMessage: "Too many tries. Wait a few minutes.",
  });
});

test("each account, address and door has its own count", async () => {
  await times(TRIES_PER_ACCOUNT, () => count(maya));
  await expect(count(maya)).rejects.toMatchObject({ code: "throttled" });
  await count({ ...maya, email: "noor@example.org" });
  await count({ ...maya, address: "203.0.113.8" });
  await count({ ...maya, door: "sign-up" });
});

test("one address that tries many accounts is stopped, and then counts against no account", async () => {
  const outcomes = await times(TRIES_PER_ADDRESS + 3, (i) => count({ ...maya, email: `${i}@example.org` }));
  expect(refused(outcomes)).toHaveLength(3);
  expect(await database.prisma.throttle.count()).toBe(TRIES_PER_ADDRESS + 1);
});

test("the next window starts anew and sweeps what is over", async () => {
  await times(TRIES_PER_ACCOUNT + 1, () => count(maya));
  const later = new Date(now.getTime() + THROTTLE_WINDOW_MS);
  await count(maya, later);
  const rows = await database.prisma.throttle.findMany();
  expect(rows.map((row) => row.windowStart)).toEqual(Array(2).fill(new Date("2026-03-01T10:15:00Z")));
});

test("after the right password one's own mistypings are forgotten, the address's count is not", async () => {
  await times(TRIES_PER_ACCOUNT, () => count(maya));
  await forgetAttempts(database.prisma, maya);
  await count(maya);
  const counts = (await database.prisma.throttle.findMany()).map((row) => row.count).sort((a, b) => a - b);
  expect(counts).toEqual([1, TRIES_PER_ACCOUNT + 1]);
});

test("the table names neither people nor addresses", async () => {
  await count(maya);
  const kept = JSON.stringify(await database.prisma.throttle.findMany());
  expect(kept).not.toContain("maya");
  expect(kept).not.toContain("203.0");
});
