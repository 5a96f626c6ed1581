import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { extractJson } from "@/lib/ai/extract-json";
import { askStructured } from "@/lib/ai/structured";
import { startScriptedModel } from "@/lib/ai/testing";

let server: Awaited<ReturnType<typeof startScriptedModel>>;
beforeAll(async () => void (server = await startScriptedModel()));
beforeEach(() => server.reset());
afterAll(() => server.stop());

const schema = z.object({ colour: z.string(), count: z.number() });
const good = '{"colour":"green","count":2}';
const question = (config = {}) => ({
  schema,
  name: "answer",
  instructions: "Say what you see.",
  prompt: "Two green birds.",
  model: server.models().memory!,
  timeoutMs: 1_000,
  ...config,
});
const say = (text: string) => ({ when: "structured", text });
const formats = async () =>
  (await server.requests()).map(({ body }) => (body.response_format as { type: string } | undefined)?.type);

test("one call with a JSON schema where the server has it", async () => {
  await server.script(say(good));
  const { value, calls, usage } = await askStructured(question());
  expect(value).toEqual({ colour: "green", count: 2 });
  expect(calls).toBe(1);
  expect(usage.inputTokens).toBeGreaterThan(0);
  expect(await formats()).toEqual(["json_schema"]);
});

test("a server that refuses schemas is asked in words, and not with a schema again", async () => {
  const model = server.models().memory!;
  await server.script(
    { behaviour: "no-json-schema-support" },
    { when: "structured" },
    say("Here you are:\n```json\n" + good + "\n```"),
    say(good),
  );
  expect(await askStructured(question({ model }))).toMatchObject({ value: { count: 2 }, calls: 2 });
  expect(await askStructured(question({ model }))).toMatchObject({ value: { count: 2 }, calls: 1 });
  expect(await formats()).toEqual(["json_schema", undefined, undefined]);
  expect(JSON.stringify((await server.requests())[1]!.body)).toContain("JSON Schema");
});

test("a server that answers a schema with prose is asked in words", async () => {
  await server.script(say("I see two green birds."), say(good));
  expect(await askStructured(question())).toMatchObject({ value: { colour: "green" }, calls: 2 });
  expect(await formats()).toEqual(["json_schema", undefined]);
});

test("a wrong shape is shown to the model once with its errors", async () => {
  await server.script(say('{"colour":"green","count":"two"}'), say(good));
  expect(await askStructured(question())).toMatchObject({ value: { count: 2 }, calls: 2 });
  const repair = JSON.stringify((await server.requests())[1]!.body);
  expect(repair).toContain("count");
  expect(repair).toContain("cannot be used");
});

test("a second wrong answer is an AppError, after three calls at most", async () => {
  await server.script(say("no"), say('{"colour":1}'), say("still no"));
  await expect(askStructured(question())).rejects.toMatchObject({ code: "unavailable" });
  expect(await server.requests()).toHaveLength(3);
});

test("an answer that breaks off is repaired", async () => {
  await server.script(say('{"colour":"gre'), say('{"colour":"gre'), say(good));
  expect(await askStructured(question())).toMatchObject({ calls: 3, value: { colour: "green" } });
});

test.each(["error500", "error429", "hang", "cut-mid-stream"])("%s is an AppError", async (behaviour) => {
  await server.script({ when: "structured", behaviour, times: 9 });
  await expect(askStructured(question({ timeoutMs: 400 }))).rejects.toMatchObject({ code: "unavailable" });
});

test("the caller's abort comes through as itself", async () => {
  await server.script({ when: "structured", behaviour: "hang" });
  const caller = new AbortController();
  const asked = askStructured(question({ abortSignal: caller.signal }));
  caller.abort(new Error("shutting down"));
  await expect(asked).rejects.toThrow("shutting down");
});

test.each([
  ["bare", good],
  ["fenced", "```json\n" + good + "\n```"],
  ["after prose with brackets", `As [asked] {in short}: ${good} Done.`],
  ["brackets inside strings", '{"colour":"gr}e\\"en","count":2}'],
])("JSON is found: %s", (_name, text) => {
  expect(schema.safeParse(extractJson(text)).success).toBe(true);
});

test("no JSON, or half of it, is undefined", () => {
  expect(extractJson("nothing here")).toBeUndefined();
  expect(extractJson('{"a":[1,2')).toBeUndefined();
});
