import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { connectModels } from "@/lib/ai/models";
import { startScriptedModel } from "@/lib/ai/testing";
import { receiveMessage } from "@/lib/conversation/receive-message";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import type { RecallMode } from "@/lib/memory/recall/recall-deeper";
import { openThread } from "@/lib/memory/testing";
import { reply } from "@/lib/reply/reply";
import type { OwnerScope } from "@/lib/scope";

const now = new Date("2026-04-02T09:00:00Z");
let database: Database;
let server: Awaited<ReturnType<typeof startScriptedModel>>;
let scope: OwnerScope;
beforeAll(async () => {
  [database, server] = await Promise.all([openTestDatabase(), startScriptedModel()]);
  const owner = await makeOwner(database);
  scope = owner.scope;
  const thread = await openThread(database, owner);
  await thread.say("My sister Ana plays the cello in an orchestra.");
  await thread.say("I'm allergic to peanuts and shellfish.");
  await thread.say("We painted the kitchen wall in pale green.");
  await thread.remember();
});
beforeEach(async () => {
  await server.reset();
  connectModels(server.models());
  // Deep recall's six seconds do not run out, however busy the machine is.
  const real = AbortSignal.timeout.bind(AbortSignal);
  const endless = (ms: number) => (ms === 6_000 ? new AbortController().signal : real(ms));
  vi.spyOn(AbortSignal, "timeout").mockImplementation(endless);
});
afterEach(() => {
  vi.restoreAllMocks();
  connectModels();
});
afterAll(async () => {
  await server.stop();
  await database.close();
});

async function ask(recallMode?: RecallMode, { memoryOn = true } = {}) {
  const conversationId = newId();
  const text = "What does my sister play?";
  const received = await receiveMessage(database, scope, {
    ...{ conversationId, clientId: newId(), text, at: now, remember: true },
  });
  /** The calls made by the time the first word was there. */
  let before: Promise<string[]> | undefined;
  await reply(
    database,
    scope,
    {
      ...{ conversationId, questionId: received.userMessageId, reply: received.reply, memoryOn, recallMode },
      ...{ now: () => now, enqueue: async () => undefined },
    },
    (event) => {
      if (event.type === "delta") before ??= doors();
    },
  );
  const { trace, ...message } = await database.prisma.message.findUniqueOrThrow({
    where: { id: received.reply.id },
    include: { trace: { include: { items: { where: { inPrompt: true }, orderBy: { rank: "asc" } } } } },
  });
  return { message, trace: trace!, before: await before, all: await doors() };
}

const doors = async () => (await server.requests()).map(({ door }) => door);
const say = (value: object) => ({ when: "structured", text: JSON.stringify(value) });

test("deep recall makes two calls before the first word and none after it, and the trace counts them", async () => {
  await server.script(say({ queries: ["Which zither does Ana own?"] }), say({ useful: ["i2"] }));
  const { message, trace, before, all } = await ask("deep");
  expect(message.status).toBe("complete");
  expect(before).toEqual(["structured", "structured", "chat"]);
  expect(all).toEqual(before);
  expect(trace).toMatchObject({ recallMode: "deep", recallCalls: 2, degraded: false });
  expect(trace.recallTokens).toBeGreaterThan(0);
});

test("what the model puts first stands first in the prompt, and what it wrote to search with is not in it", async () => {
  await server.script(say({ queries: ["Which zither does Ana own?"] }), say({ useful: ["i99", "i3"] }));
  await ask("deep");
  const [, shown, prompt] = (await server.requests()).map(({ body }) =>
    (body.messages as { content: string }[]).map(({ content }) => content).join("\n"),
  );
  const [, third] = /^i3 \| \S+ \| (.+)$/m.exec(shown!)!;
  expect(prompt).toContain(`[m1] ${third}`);
  expect(prompt).toContain("cello");
  expect(prompt).not.toContain("zither");
});

test.each([
  ["plain recall", "plain", {}],
  ["the operator's own choice, which is plain,", undefined, {}],
  ["deep recall while memory is off", "deep", { memoryOn: false }],
] as const)("%s asks a model for nothing but the reply", async (_, mode, more) => {
  const { message, trace, all } = await ask(mode, more);
  expect(message.status).toBe("complete");
  expect(all).toEqual(["chat"]);
  expect(trace).toMatchObject({ recallMode: "plain", recallCalls: 0, recallTokens: 0 });
});

test("deep recall without a connected model is plain recall", async () => {
  connectModels();
  const { message, trace, all } = await ask("deep");
  expect(message.text).toMatch(/cello/);
  expect(all).toEqual([]);
  expect(trace).toMatchObject({ recallMode: "plain", recallCalls: 0 });
});

test("a reply whose deep recall fails rests on plain recall and is not marked as having done without", async () => {
  const plain = (await ask("plain")).trace;
  await server.reset();
  await server.script({ when: "structured", behaviour: "error500", times: 9 });
  const { message, trace } = await ask("deep");
  expect(message).toMatchObject({ status: "complete", text: expect.stringContaining("cello") });
  expect(trace).toMatchObject({ degraded: false, recallMode: "deep", recallTokens: 0 });
  expect(trace.items.map(({ memoryId, messageId }) => memoryId ?? messageId).slice(0, 3)).toEqual(
    plain.items.map(({ memoryId, messageId }) => memoryId ?? messageId).slice(0, 3),
  );
});
