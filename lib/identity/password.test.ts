import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "@/lib/identity/password";

test("a password is kept as argon2id with OWASP's cost and a salt of its own", async () => {
  const [one, two] = await Promise.all([hashPassword("seven tall birches"), hashPassword("seven tall birches")]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(two);
  expect(await verifyPassword(one, "seven tall birches")).toBe(true);
  expect(await verifyPassword(one, "seven tall birche")).toBe(false);
});

test("nobody's password is never right, and takes as long to refuse as somebody's", async () => {
  const stored = await hashPassword("seven tall birches");
  const time = async (of: string | null) => {
    const startedAt = performance.now();
    expect(await verifyPassword(of, "wrong password")).toBe(false);
    return performance.now() - startedAt;
  };
  await time(null);
  const somebody: number[] = [];
  const nobody: number[] = [];
  for (let round = 0; round < 15; round++) {
    somebody.push(await time(stored));
    nobody.push(await time(null));
  }
  const median = (all: number[]) => all.sort((a, b) => a - b)[7]!;
  // A lookup alone would be thousands of times faster; a machine under load may make either one somewhat slower.
  expect(median(nobody)).toBeGreaterThan(median(somebody) / 2);
  expect(median(nobody)).toBeLessThan(median(somebody) * 2);
});
