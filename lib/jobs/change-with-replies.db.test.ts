import type { PgBoss } from "pg-boss";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { connectModels } from "@/lib/ai/models";
import { startScriptedModel } from "@/lib/ai/testing";
import { readConversation } from "@/lib/conversation/read-conversation";
import { rowsHolding } from "@/lib/db/testing-dump";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { drawEpisodes } from "@/lib/jobs/handlers/draw-episodes";
import { rememberConversation } from "@/lib/jobs/handlers/remember-conversation";
import { openQueue } from "@/lib/jobs/queue";
import { readQueueState } from "@/lib/jobs/read-queue-state";
import { sweep } from "@/lib/jobs/handlers/sweep";
import { rewording, statements } from "@/lib/jobs/testing";
import { openChat } from "@/lib/reply/testing";

let database: Database;
let boss: PgBoss;
let server: Awaited<ReturnType<typeof startScriptedModel>>;
beforeAll(async () => {
  database = await openTestDatabase();
  boss = await openQueue(database);
  server = await startScriptedModel();
});
beforeEach(() => server.reset());
afterEach(() => connectModels());
afterAll(async () => {
  await boss.stop({ graceful: false });
  await server.stop();
  await database.close();
});

/** Somebody who has told one thing and been answered. */
async function told(text: string) {
  const { scope } = await makeOwner(database);
  const chat = openChat(database, scope);
  const conversationId = newId();
  const { questionId, message } = await chat.say(text, { conversationId });
  const job = { ownerId: scope.ownerId, conversationId };
  const remember = async () => {
    await rememberConversation(database, job, chat.clock);
    await drawEpisodes(database, scope, conversationId, chat.clock, { whole: true });
  };
  await remember();
  // Half a minute after what was said and before what is said next, by the chat's clock.
  const change = rewording(database, boss, scope, conversationId, new Date(chat.clock().getTime() - 30_000));
  const read = async () => (await readConversation(database.prisma, scope, conversationId)).messages;
  return { scope, chat, conversationId, questionId, reply: message, change, read, remember };
}

test("with a model connected the preview says that the new words are read again, and the model reads them", async () => {
  connectModels(server.models());
  const { scope, questionId, change } = await told("I live in Wuppertal.");
  expect(await statements(database, scope)).toEqual(["Maya lives in Wuppertal."]);
  const before = (await server.requests()).length;
  const seen = await change.preview(questionId, "I live in Lisbon.");
  expect((await server.requests()).length).toBe(before);
  expect(seen).toMatchObject({ reads: "model", memories: [{ fate: "changes", becomes: null }] });
  await change.edit(questionId, "I live in Lisbon.");
  await change.work();
  const heir = await database.prisma.memory.findFirstOrThrow({
    where: { ownerId: scope.ownerId, status: "active" },
    include: { supersedes: true },
  });
  expect(heir).toMatchObject({ statement: "Maya lives in Lisbon.", author: "model" });
  expect(heir.supersedes.map(({ statement }) => statement)).toEqual(["Maya lives in Wuppertal."]);
});

test("where the model is away the rules read the new words", async () => {
  connectModels(server.models());
  const { scope, questionId, change } = await told("I live in Wuppertal.");
  await server.script({ when: "structured", behaviour: "error500", times: 9 });
  await change.edit(questionId, "I live in Lisbon.");
  await change.work();
  expect(await statements(database, scope)).toEqual(["Maya lives in Lisbon."]);
});

test("a reply to other words says so, and the last one is answered again behind it", async () => {
  const { chat, conversationId, questionId, reply, change, read } = await told("I live in Wuppertal.");
  await expect(chat.again(conversationId, reply.id)).rejects.toMatchObject({ code: "conflict" });
  await change.edit(questionId, "I live in Lisbon.");
  expect(await read()).toMatchObject([{ edited: true }, { earlierWording: true, edited: false }]);
  await chat.again(conversationId, reply.id);
  expect(await read()).toMatchObject([
    ...[{ edited: true, text: "I live in Lisbon." }, { earlierWording: true }, { earlierWording: false }],
  ]);
  await change.remove(questionId);
  expect((await read())[0]).toMatchObject({ deleted: true, edited: false, text: "", remembered: [] });
  await expect(chat.again(conversationId, (await read()).at(-1)!.id)).rejects.toMatchObject({ code: "conflict" });
});

test("prompts that were kept do not keep the old words", async () => {
  connectModels(server.models());
  const { scope, chat, conversationId, questionId, change } = await told("The code of my locker is xylophone seven.");
  await chat.say("What is the code of my locker?", { conversationId });
  await chat.say("What is the code of my locker?", { conversationId: newId() });
  const kept = async () =>
    (await rowsHolding(database, "xylophone")).filter((row) => row.includes(scope.ownerId) && /KeptPrompt/.test(row));
  expect((await kept()).length).toBeGreaterThan(1);
  await change.edit(questionId, "Good morning.");
  expect(await kept()).toEqual([]);
});

test("a lost job is found by the sweep, and until then the page and the health page say that it waits", async () => {
  const { scope, conversationId, questionId, change, read } = await told("I live in Wuppertal.");
  await change.edit(questionId, "I live in Lisbon.");
  await database.pool.query("DELETE FROM pgboss.job");
  expect((await read())[0]).toMatchObject({ remembering: "queued" });
  const state = await readQueueState(database.prisma, scope);
  expect(state.queued).toEqual({ conversations: 1, messages: 1 });
  expect(state.behind).toMatchObject([{ id: conversationId, messages: 1 }]);
  await sweep(boss, database, new Date(), { writersAlive: true });
  await change.work();
  expect(await statements(database, scope)).toEqual(["Maya lives in Lisbon."]);
  expect((await read())[0]).toMatchObject({ remembering: "done" });
  expect((await readQueueState(database.prisma, scope)).behind).toEqual([]);
});
