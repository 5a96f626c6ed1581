import { afterAll, beforeAll, expect, test } from "vitest";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { SIGN_IN_SECONDS } from "@/lib/identity/constants";
import { endSignIn } from "@/lib/identity/end-sign-in";
import { readSignIn } from "@/lib/identity/read-sign-in";
import { setMemoryOn } from "@/lib/identity/set-memory-on";
import { setTimeZone } from "@/lib/identity/set-time-zone";
import { startSignIn } from "@/lib/identity/start-sign-in";

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const now = new Date("2026-03-01T10:00:00Z");
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);

test("a sign-in names its person until it is ended, and ends alone", async () => {
  const { prisma } = database;
  const { userId } = await makeOwner(database, "Maya");
  const [phone, laptop] = [await startSignIn(prisma, userId, now), await startSignIn(prisma, userId, now)];
  expect(await readSignIn(prisma, phone, now)).toMatchObject({ userId, name: "Maya", role: "user", signInId: phone });
  await endSignIn(prisma, phone);
  await endSignIn(prisma, phone);
  expect(await readSignIn(prisma, phone, now)).toBeNull();
  expect(await readSignIn(prisma, laptop, now)).not.toBeNull();
});

test("a sign-in runs out, and the next one sweeps it", async () => {
  const { prisma } = database;
  const { userId } = await makeOwner(database);
  const first = await startSignIn(prisma, userId, now);
  expect(await readSignIn(prisma, first, after(SIGN_IN_SECONDS - 1))).not.toBeNull();
  expect(await readSignIn(prisma, first, after(SIGN_IN_SECONDS))).toBeNull();
  const second = await startSignIn(prisma, userId, after(SIGN_IN_SECONDS));
  expect((await prisma.signIn.findMany({ where: { userId } })).map((row) => row.id)).toEqual([second]);
});

test("a sign-in does not outlive its account", async () => {
  const { prisma } = database;
  const { userId } = await makeOwner(database);
  const id = await startSignIn(prisma, userId, now);
  await prisma.user.delete({ where: { id: userId } });
  expect(await readSignIn(prisma, id, now)).toBeNull();
});

test("settings change the owner's row and nobody else's", async () => {
  const { prisma } = database;
  const [maya, noor] = [await makeOwner(database, "Maya"), await makeOwner(database, "Noor")];
  await setMemoryOn(prisma, maya.scope, false);
  await setTimeZone(prisma, maya.scope, "Asia/Kathmandu");
  await expect(setTimeZone(prisma, maya.scope, "Nowhere/None")).rejects.toThrow();
  const settings = async (id: string) =>
    prisma.user.findUniqueOrThrow({ where: { id }, select: { memoryOn: true, timeZone: true } });
  expect(await settings(maya.userId)).toEqual({ memoryOn: false, timeZone: "Asia/Kathmandu" });
  expect(await settings(noor.userId)).toEqual({ memoryOn: true, timeZone: "UTC" });
});
