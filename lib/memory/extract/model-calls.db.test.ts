import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { startScriptedModel } from "@/lib/ai/testing";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";

let database: Database;
let server: Awaited<ReturnType<typeof startScriptedModel>>;
beforeAll(async () => void ([database, server] = await Promise.all([openTestDatabase(), startScriptedModel()])));
beforeEach(() => server.reset());
afterAll(async () => {
  // The next file must not find the code as it was loaded for this one's server.
  vi.unstubAllEnvs();
  vi.resetModules();
  await server.stop();
  await database.close();
});

/** A thread of a new owner's, with the code as a process has it that starts with the scripted model, or without one. */
async function openWith(model: boolean) {
  vi.resetModules();
  vi.unstubAllEnvs();
  vi.stubEnv("OPENAI_BASE_URL", model ? server.baseURL : undefined);
  vi.stubEnv("CHAT_MODEL", model ? "scripted" : undefined);
  const { openThread } = await import("@/lib/memory/testing");
  const owner = await makeOwner(database);
  return { ...(await openThread(database, owner)), ownerId: owner.userId };
}

const sizes = async () => (await server.requests()).map(({ body }) => JSON.stringify(body.messages).length);

test("without a model remembering asks none, with one it asks once an episode, also where a statement takes another's place", async () => {
  const alone = await openWith(false);
  await alone.say("I live in Berlin.");
  await alone.remember();
  expect(await server.requests()).toEqual([]);

  const thread = await openWith(true);
  await thread.say("I live in Berlin.");
  expect(await thread.remember()).toMatchObject({ author: "model", modelCalls: 1, added: 1 });
  await thread.say("I live in Lisbon now.");
  expect(await thread.remember()).toMatchObject({ modelCalls: 1, changed: 1 });
  const { ownerId } = thread;
  const rows = await database.prisma.memory.findMany({ where: { ownerId }, orderBy: { recordedAt: "asc" } });
  expect(rows.map(({ status }) => status)).toEqual(["superseded", "active"]);

  const before = await database.prisma.episode.count({ where: { ownerId } });
  await thread.say("The boiler in the cellar broke again, and the plumber wants to replace the whole heating.");
  await thread.say("The boiler is thirty years old and the heating bills were terrible this winter.");
  const evening = new Date(thread.now().getTime() + 5 * 3_600_000);
  await thread.say("My sister Ines is training for the marathon in Porto in October.", evening);
  await server.reset();
  const { modelCalls } = await thread.remember();
  const episodes = (await database.prisma.episode.count({ where: { ownerId } })) - before + 1;
  expect(modelCalls).toBeGreaterThanOrEqual(2);
  expect(modelCalls).toBeLessThanOrEqual(episodes);
  expect(await server.requests()).toHaveLength(modelCalls);
});

test("what a model reads for one message does not grow with what was said before", async () => {
  const thread = await openWith(true);
  const measure = async () => {
    await server.reset();
    await thread.say("I bake rye bread on Sundays.");
    await thread.remember();
    return Math.max(...(await sizes()));
  };
  for (let i = 0; i < 20; i++)
    await thread.say(`On day ${i} I walked round the lake with Ines and we talked about the garden.`);
  await thread.remember();
  const early = await measure();
  for (let i = 0; i < 150; i++)
    await thread.say(`On day ${i} I walked round the hill with Noor and we talked about the roof.`);
  await thread.remember();
  expect(await measure()).toBeLessThan(early * 1.5);
});

test("what was asked of a model that then failed is booked, and the built-in extractor reads the same turns", async () => {
  const thread = await openWith(true);
  await thread.say("I'm allergic to peanuts.");
  await server.script({ behaviour: "error500" }, { behaviour: "error500" }, { behaviour: "error500" });
  expect(await thread.remember()).toMatchObject({ author: "builtin", modelCalls: 1, added: 1 });
});
