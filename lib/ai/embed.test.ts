import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { hashedEmbedding } from "@/lib/ai/built-in/hashed-embedding";
import { embeddingIdentity, embedTexts } from "@/lib/ai/embed";
import { createModels } from "@/lib/ai/models";
import { startScriptedModel } from "@/lib/ai/testing";

let server: Awaited<ReturnType<typeof startScriptedModel>>;
beforeAll(async () => void (server = await startScriptedModel()));
beforeEach(() => server.reset());
afterAll(() => server.stop());

const cosine = (a: number[], b: number[]) => a.reduce((sum, value, at) => sum + value * b[at]!, 0);

test("built in: 256 numbers of length one, the same every time", async () => {
  const { model, dim, vectors } = await embedTexts(["My sister moved to Lisbon."], createModels({ timeoutMs: 100 }));
  expect([model, dim, vectors[0]!.length]).toEqual(["built-in/hashed-256", 256, 256]);
  expect(Math.hypot(...vectors[0]!)).toBeCloseTo(1, 10);
  expect(hashedEmbedding("My sister moved to Lisbon.")).toEqual(vectors[0]);
});

test("built in: inflections and misspellings are near, other matters far", () => {
  const moved = hashedEmbedding("My sister moved to Lisbon");
  expect(cosine(moved, hashedEmbedding("moving to Lisbon, sisters"))).toBeGreaterThan(0.6);
  expect(cosine(moved, hashedEmbedding("My sistre moved to Lisbonn"))).toBeGreaterThan(0.4);
  expect(Math.abs(cosine(moved, hashedEmbedding("peanut allergy at dinner")))).toBeLessThan(0.25);
});

test("built in: no words give the zero vector, other scripts do not", () => {
  expect(hashedEmbedding(" …!? ").every((value) => value === 0)).toBe(true);
  expect(Math.hypot(...hashedEmbedding("妹はリスボンに住んでいます"))).toBeCloseTo(1, 10);
});

test("by the server: batches of 96, in order, at length one; the dimension is learnt", async () => {
  const models = server.models({ embeddingModel: "e" });
  expect(embeddingIdentity(models)).toEqual({ model: "e", dim: null });
  const texts = Array.from({ length: 200 }, (_, at) => `text number ${at}`);
  const { dim, vectors } = await embedTexts(texts, models);
  expect([dim, vectors.length]).toEqual([64, 200]);
  expect((await server.requests()).map(({ body }) => (body.input as string[]).length)).toEqual([96, 96, 8]);
  expect(vectors[150]).toEqual((await embedTexts(["text number 150"], models)).vectors[0]);
  expect(embeddingIdentity(models)).toEqual({ model: "e", dim: 64 });
});

test("by the server: asked dimensions are sent and checked, empty texts are not sent", async () => {
  const models = server.models({ embeddingModel: "e", embeddingDimensions: 32 });
  expect((await embedTexts(["", "a"], models)).vectors.map((vector) => vector.length)).toEqual([32, 32]);
  await server.script({ when: "embeddings", behaviour: "wrong-schema" });
  await expect(embedTexts(["a"], models)).rejects.toMatchObject({ code: "unavailable" });
});

test("by the server: one failure is tried again, lasting failure and silence are AppError", async () => {
  const models = server.models({ embeddingModel: "e", timeoutMs: 300 });
  await server.script({ behaviour: "error500", times: 1 });
  expect((await embedTexts(["a"], models)).vectors).toHaveLength(1);
  await server.script({ behaviour: "error429" });
  await expect(embedTexts(["a"], models)).rejects.toMatchObject({ code: "unavailable" });
  await server.script({ behaviour: "hang" });
  await expect(embedTexts(["a"], models)).rejects.toMatchObject({ code: "unavailable" });
});
