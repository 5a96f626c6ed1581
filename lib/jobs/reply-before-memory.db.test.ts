import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { PgBoss } from "pg-boss";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { connectModels, createModels } from "@/lib/ai/models";
import { startScriptedModel } from "@/lib/ai/testing";
import { makeOwner } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { enqueueRemember } from "@/lib/jobs/enqueue-remember";
import { openWithQueue, statements } from "@/lib/jobs/testing";
import { drain } from "@/lib/jobs/work";
import { openChat } from "@/lib/reply/testing";

/** In front of the scripted model: what is asked for memory is held back until it is let go, what is asked for a reply passes. */
async function startGate(behind: string) {
  let letGo!: () => void;
  let opened: Promise<void>;
  let held: number;
  const close = () => {
    held = 0;
    opened = new Promise((resolve) => (letGo = resolve));
  };
  close();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString("utf8");
    if (/"response_format"|JSON Schema:/.test(body)) {
      held += 1;
      await opened;
    }
    const answer = await fetch(behind + (request.url ?? ""), { method: "POST", body });
    response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "" });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    held: () => held,
    letGo: () => letGo(),
    close,
    stop: async () => {
      letGo();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

let database: Database;
let boss: PgBoss;
let server: Awaited<ReturnType<typeof startScriptedModel>>;
let gate: Awaited<ReturnType<typeof startGate>>;
beforeAll(async () => {
  ({ database, boss } = await openWithQueue());
  server = await startScriptedModel();
  gate = await startGate(server.baseURL);
});
beforeEach(async () => {
  await server.reset();
  gate.close();
  connectModels(createModels({ baseURL: gate.baseURL, chatModel: "scripted", timeoutMs: 2_000 }));
});
afterEach(() => connectModels());
afterAll(async () => {
  await gate.stop();
  await server.stop();
  await database.close();
});

/** Somebody who chats as in the app: each reply leaves the job that is to remember it. */
async function chatting({ from }: { from?: Date } = {}) {
  const { scope } = await makeOwner(database);
  const chat = openChat(database, scope, { enqueue: (tx, id) => enqueueRemember(boss, tx, scope, id), from });
  const jobs = async () => {
    const { rows } = await database.pool.query<{ state: string }>(
      `SELECT name || ' ' || state AS state FROM pgboss.job
       WHERE name IN ('remember', 'draw') AND data->>'ownerId' = $1 ORDER BY created_on`,
      [scope.ownerId],
    );
    return rows.map(({ state }) => state);
  };
  const runs = async () =>
    (await database.prisma.rememberRun.findMany({ where: { ownerId: scope.ownerId } })).map(({ status }) => status);
  return { scope, chat, jobs, runs };
}

test("a reply is complete while the job that is to remember it still waits", async () => {
  const { scope, chat, jobs, runs } = await chatting();
  await server.script({ when: "chat", text: "Berlin is lovely in spring." });
  const { message } = await chat.say("I live in Berlin.", { conversationId: newId() });
  expect(message).toMatchObject({ status: "complete", text: "Berlin is lovely in spring." });
  expect(await jobs()).toEqual(["remember created"]);
  expect(await runs()).toEqual([]);
  expect(gate.held()).toBe(0);
  expect((await server.requests()).map(({ door }) => door)).toEqual(["chat"]);

  gate.letGo();
  expect(await drain(boss, database, 10_000)).toMatchObject({ failed: 0 });
  expect(await statements(database, scope)).toEqual(["Maya lives in Berlin."]);
  expect(await jobs()).toEqual(["remember completed"]);
});

test("replies in the same conversation and in another are complete while the model still reads what was said before them", async () => {
  // Long enough ago for what is said to be over.
  const { scope, chat, jobs, runs } = await chatting({ from: new Date(Date.now() - 3_600_000) });
  const conversationId = newId();
  await chat.say("I live in Berlin.", { conversationId });
  const working = drain(boss, database, 10_000);
  await vi.waitFor(() => expect(gate.held()).toBe(1), { interval: 10 });
  expect(await jobs()).toEqual(["remember completed", "draw active"]);

  for (const where of [conversationId, newId()]) {
    await server.script({ when: "chat", text: "Rye bread is the best." });
    const { message, trace } = await chat.say("I work at Orion.", { conversationId: where });
    expect(message).toMatchObject({ status: "complete", text: "Rye bread is the best." });
    expect(trace.degraded).toBe(false);
  }
  expect(await jobs()).toEqual([...["remember completed", "draw active"], ...["remember created", "remember created"]]);
  expect(await runs()).toEqual(["done", "running"]);
  expect(gate.held()).toBe(1);
  expect(await statements(database, scope)).toEqual(["Maya lives in Berlin."]);

  gate.letGo();
  expect(await working).toMatchObject({ failed: 0 });
  // The queue of what was said had been emptied before; the next turn finds these.
  expect(await drain(boss, database, 10_000)).toMatchObject({ failed: 0 });
  expect(await statements(database, scope)).toEqual(["Maya lives in Berlin.", "Maya works at Orion."]);
  expect((await jobs()).every((job) => job.endsWith("completed"))).toBe(true);
});
