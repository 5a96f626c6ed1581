import { expect, test } from "vitest";
import { createModels } from "@/lib/ai/models";
import { isAppError } from "@/lib/errors";

const timeoutMs = 1_000;

test("neither key nor address: the built-in companion", () => {
  const models = createModels({ timeoutMs });
  expect(models.status).toEqual({
    mode: "built-in",
    chat: "built-in",
    memory: "built-in",
    embedding: "built-in/hashed-256",
  });
  expect([models.chat, models.memory, models.embedding]).toEqual([null, null, null]);
});

test("a key alone: OpenAI, with names that can be set one by one", () => {
  const { status, chat } = createModels({ apiKey: "k", chatModel: "gpt-x", timeoutMs });
  expect(status.mode).toBe("openai");
  expect(status.chat).toBe("gpt-x");
  expect(status.embedding).toBe("text-embedding-3-small");
  expect(chat?.provider).toBe("openai.responses");
});

test("an address: the chat-completions protocol, memory by the chat model, embeddings built in until named", () => {
  const { status, chat, embedding } = createModels({ baseURL: "http://127.0.0.1:1/v1", chatModel: "llama", timeoutMs });
  expect(status).toEqual({ mode: "compatible", chat: "llama", memory: "llama", embedding: "built-in/hashed-256" });
  expect(chat?.provider).toBe("openai.chat");
  expect(embedding).toBeNull();
  const named = createModels({
    baseURL: "http://127.0.0.1:1/v1",
    chatModel: "a",
    memoryModel: "b",
    embeddingModel: "c",
    timeoutMs,
  });
  expect(named.status).toEqual({ mode: "compatible", chat: "a", memory: "b", embedding: "c" });
});

test("an address without a model name says what to set", () => {
  try {
    createModels({ baseURL: "http://127.0.0.1:1/v1", timeoutMs });
    expect.unreachable();
  } catch (error) {
    expect(isAppError(error) && error.userMessage).toContain("CHAT_MODEL");
  }
});
