import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { authSecret } from "@/lib/env";
import { ensureAuthSecret, keptSecret } from "@/lib/identity/secret";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "kith-secret-"));
  vi.stubEnv("NEXTAUTH_SECRET", undefined);
  vi.stubEnv("AUTH_TRUST_HOST", undefined);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

test("a secret is made once, kept, and readable by its owner only", async () => {
  const secret = await keptSecret(folder);
  expect(Buffer.from(secret, "base64url")).toHaveLength(32);
  const file = path.join(folder, "secret");
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  await chmod(file, 0o644);
  expect(await keptSecret(folder)).toBe(secret);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test("many that start together agree on one secret and leave nothing else behind", async () => {
  const place = path.join(folder, "new", "data");
  const secrets = await Promise.all(Array.from({ length: 20 }, () => keptSecret(place)));
  expect(new Set(secrets).size).toBe(1);
  expect(await readdir(place)).toEqual(["secret"]);
});

test("a damaged secret is said, not replaced: replacing it would sign everyone out unasked", async () => {
  await writeFile(path.join(folder, "secret"), "short");
  await expect(keptSecret(folder)).rejects.toThrow("damaged");
  expect(await readFile(path.join(folder, "secret"), "utf8")).toBe("short");
});

test("on one's own machine a secret is made; a given one wins and no file is written", async () => {
  await ensureAuthSecret(true, folder);
  expect(authSecret()).toBe(await keptSecret(folder));
  await rm(path.join(folder, "secret"));
  vi.stubEnv("NEXTAUTH_SECRET", "given by the operator, long enough");
  await ensureAuthSecret(true, folder);
  expect(authSecret()).toBe("given by the operator, long enough");
  expect(await readdir(folder)).toEqual([]);
});

test("hosted without a secret is an error that says what to set", async () => {
  await expect(ensureAuthSecret(false, folder)).rejects.toThrow("NEXTAUTH_SECRET");
  expect(await readdir(folder)).toEqual([]);
});
