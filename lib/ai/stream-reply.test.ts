import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { streamReply } from "@/lib/ai/stream-reply";
import { startScriptedModel } from "@/lib/ai/testing";
import { isAppError } from "@/lib/errors";

let server: Awaited<ReturnType<typeof startScriptedModel>>;
beforeAll(async () => void (server = await startScriptedModel()));
beforeEach(() => server.reset());
afterAll(() => server.stop());

const MEMORY =
  "<memory>\n[m1] (20 November 2026, 4 days ago) Maya's sister moved to Lisbon.\n[m2] (today) Maya is allergic to peanuts.\n</memory>";
const ask = (more = {}) =>
  streamReply({
    instructions: MEMORY,
    messages: [{ role: "user", content: "Where does my sister live?" }],
    model: server.models().chat!,
    timeoutMs: 1_000,
    ...more,
  });

/** The text that came, and what ended it if not the end. */
async function read({ textStream }: { textStream: AsyncIterable<string> }) {
  let text = "";
  try {
    for await (const chunk of textStream) text += chunk;
    return { text };
  } catch (error) {
    return { text, error };
  }
}

test("a whole reply, its usage and its end", async () => {
  const reply = ask();
  expect(await read(reply)).toEqual({ text: "You told me: Maya's sister moved to Lisbon. [m1]" });
  const { finishReason, usage } = await reply.done;
  expect(finishReason).toBe("stop");
  expect(usage!.outputTokens).toBeGreaterThan(0);
});

test("a server's first error is tried again unseen", async () => {
  await server.script({ when: "chat", behaviour: "error500", times: 1 });
  expect((await read(ask())).text).toContain("Lisbon");
});

test.each(["error500", "error429", "cut-mid-stream", "hang", "empty"])(
  "%s is an AppError on both ends",
  async (behaviour) => {
    await server.script({ when: "chat", behaviour, times: 9 });
    const reply = ask({ timeoutMs: 400 });
    const { error } = await read(reply);
    expect(isAppError(error) && [error.code, error.userMessage]).toEqual([
      "unavailable",
      expect.stringContaining("could not be reached"),
    ]);
    await expect(reply.done).rejects.toBe(error);
  },
);

test("what came before a cut was given, and the cut is not the end", async () => {
  await server.script({ when: "chat", behaviour: "cut-mid-stream", chunks: ["one ", "two ", "three ", "four"] });
  const { text, error } = await read(ask());
  expect(text).toBe("one two ");
  expect(error).toBeDefined();
});

test("silence between tokens ends the stream", async () => {
  await server.script({ when: "chat", chunks: ["one ", "two"], delayMs: 50 });
  const { text, error } = await read(ask({ timeoutMs: 1_000 }));
  expect([text, error]).toEqual(["one two", undefined]);
  await server.script({ when: "chat", chunks: ["one ", "two"], delayMs: 5_000 });
  expect((await read(ask({ timeoutMs: 300 }))).error).toBeDefined();
});

test("the caller's abort ends the stream quietly and is told apart from an end", async () => {
  await server.script({ when: "chat", behaviour: "slow", delayMs: 100 });
  const caller = new AbortController();
  const reply = ask({ abortSignal: caller.signal });
  let text = "";
  for await (const chunk of reply.textStream) {
    text += chunk;
    caller.abort();
  }
  expect(text.length).toBeGreaterThan(0);
  expect(await reply.done).toEqual({ finishReason: "aborted" });
});

test("a reader who leaves settles the promise", async () => {
  const reply = ask();
  for await (const chunk of reply.textStream) if (chunk) break;
  await expect(reply.done).rejects.toMatchObject({ code: "unavailable" });
});

test("no server at all is an AppError", async () => {
  const model = server.models({ baseURL: "http://127.0.0.1:9/v1" }).chat!;
  expect(isAppError((await read(ask({ model, timeoutMs: 5_000 }))).error)).toBe(true);
}, 10_000);
