import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { connectModels } from "@/lib/ai/models";
import { startScriptedModel } from "@/lib/ai/testing";
import { receiveMessage } from "@/lib/conversation/receive-message";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { openThread } from "@/lib/memory/testing";
import { reply } from "@/lib/reply/reply";
import type { ReplyEvent } from "@/lib/reply/types";
import type { OwnerScope } from "@/lib/scope";

const now = new Date("2026-04-02T09:00:00Z");
let database: Database;
let server: Awaited<ReturnType<typeof startScriptedModel>>;
beforeAll(async () => {
  database = await openTestDatabase();
  server = await startScriptedModel();
});
beforeEach(() => server.reset());
afterEach(() => connectModels());
afterAll(async () => {
  await server.stop();
  await database.close();
});

/** Maya with a few memories, drawn by the built-in extractor before the model is connected. */
async function knownOwner(): Promise<OwnerScope> {
  const owner = await makeOwner(database);
  const thread = await openThread(database, owner);
  await thread.say("My sister moved to Lisbon last Friday.");
  await thread.answer("Lovely.");
  await thread.say("I'm allergic to peanuts and shellfish.");
  await thread.answer("Noted.");
  await thread.remember();
  connectModels(server.models());
  return owner.scope;
}

async function ask(scope: OwnerScope, text: string) {
  const conversationId = newId();
  const asked = { conversationId, clientId: newId(), text, at: now, remember: true };
  const received = await receiveMessage(database, scope, asked);
  const events: ReplyEvent[] = [];
  const job = { conversationId, questionId: received.userMessageId, reply: received.reply, memoryOn: true };
  await reply(database, scope, { ...job, now: () => now, enqueue: async () => undefined }, (event) => {
    events.push(event);
  });
  const message = await database.prisma.message.findUniqueOrThrow({
    where: { id: received.reply.id },
    include: { trace: { include: { items: true } } },
  });
  return { message, trace: message.trace!, items: message.trace!.items, events };
}

test("a model's citation stays, an invented one goes and is counted, a missing one is put in and marked", async () => {
  const scope = await knownOwner();
  await server.script({
    when: "chat",
    text: "Hello Maya [m99]. You are allergic to peanuts and shellfish. Your sister is well [m1].",
  });
  const { message, trace, items, events } = await ask(scope, "What do you know about my family and food?");
  expect(message.status).toBe("complete");
  expect(message.text).toMatch(
    /^Hello Maya \. You are allergic to peanuts and shellfish\. \[m\d+\] Your sister is well \[m1\]\.$/,
  );
  expect(trace.inventedRefs).toBe(1);
  const put = items.filter((item) => item.inferred);
  expect(put).toHaveLength(1);
  expect(put[0]).toMatchObject({ cited: true, inPrompt: true });
  expect(message.text).toContain(`shellfish. [${put[0]!.ref}]`);
  expect(items.find((item) => item.ref === "m1")).toMatchObject({ cited: true, inferred: false });

  const streamed = events.flatMap((event) => (event.type === "delta" ? event.text : [])).join("");
  expect(streamed).toBe(message.text);
  const end = events.at(-1);
  expect(end?.type === "end" && end.trace.items.filter((item) => item.inferred).map((item) => item.ref)).toEqual([
    put[0]!.ref,
  ]);
});

test("the built-in companion names its sources itself, and none is put in", async () => {
  const scope = await knownOwner();
  connectModels();
  const { message, items } = await ask(scope, "What am I allergic to?");
  expect(message.text).toMatch(/peanuts.*\[m\d+\]/);
  expect(items.filter((item) => item.inferred)).toEqual([]);
});

test("one call to the model, and the whole short history in its prompt behind what was recalled", async () => {
  const scope = await knownOwner();
  const { items } = await ask(scope, "Where does my sister live?");
  const requests = await server.requests();
  expect(requests.map(({ door }) => door)).toEqual(["chat"]);
  const prompt = JSON.stringify(requests[0]!.body);
  // The memory stands for the message it quotes: nothing is told twice.
  expect(prompt).toMatch(/Maya's sister moved to Lisbon/);
  expect(prompt).not.toContain("My sister moved to Lisbon last Friday.");
  // Nothing in the question speaks of food: it is there because everything fits.
  expect(prompt).toContain("peanuts and shellfish");
  expect(items.length).toBeGreaterThan(2);
});
