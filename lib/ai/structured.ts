import { APICallError, generateText, NoObjectGeneratedError, Output, type ModelMessage } from "ai";
import { z, type ZodType } from "zod";
import { extractJson } from "@/lib/ai/extract-json";
import { memoryModel, type ChatModel } from "@/lib/ai/models";
import { withTimeout } from "@/lib/ai/with-timeout";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

export interface StructuredQuestion<T> {
  schema: ZodType<T>;
  /** A short name for the schema, letters, digits and underscores. */
  name: string;
  instructions: string;
  prompt: string;
  model?: ChatModel;
  abortSignal?: AbortSignal;
  maxOutputTokens?: number;
  /** Milliseconds for each call. */
  timeoutMs?: number;
  /** For what may be left out: a wrong answer is not repaired and a broken connection not tried again. */
  once?: boolean;
  /** Counts along as calls are made, so that their cost is known also when they end in an error. */
  spent?: Spent;
}

export interface Spent {
  calls: number;
  usage: { inputTokens: number; outputTokens: number };
}

export const nothingSpent = (): Spent => ({ calls: 0, usage: { inputTokens: 0, outputTokens: 0 } });

export interface Structured<T> {
  value: T;
  usage: { inputTokens: number; outputTokens: number };
  /** Calls made, those that were refused included. */
  calls: number;
}

/** Models whose server was seen not to answer in a given schema; per process, so that a restart asks again. */
const withoutSchema = new WeakSet<ChatModel>();
const REFUSED = new Set([400, 404, 415, 422, 501]);

/**
 * Asks a model for a value of a schema: as JSON-schema output where the server has it, otherwise with the schema in the
 * prompt. A wrong answer is shown to the model once with what is wrong in it, unless it is asked only `once`. At most three calls. Throws
 * AppError("unavailable") when no valid value comes, and the signal's reason when the caller aborts.
 */
export async function askStructured<T>(question: StructuredQuestion<T>): Promise<Structured<T>> {
  const model = question.model ?? memoryModel();
  const asked = nothingSpent();
  const prompt: ModelMessage[] = [{ role: "user", content: question.prompt }];
  let answer: string | undefined;
  let refused = false;
  if (!withoutSchema.has(model)) {
    answer = await ask(question, model, asked, prompt, true);
    refused = answer === undefined || extractJson(answer) === undefined;
  }
  if (answer === undefined || (refused && !question.once))
    answer = (await ask(question, model, asked, prompt, false)) ?? "";
  let read = readAnswer(question.schema, answer);
  if (!read.ok && !question.once) {
    const repair: ModelMessage[] = [
      ...prompt,
      { role: "assistant", content: answer || "(empty)" },
      {
        role: "user",
        content: `That answer cannot be used: ${read.wrong}\nAnswer again with the corrected JSON only.`,
      },
    ];
    read = readAnswer(question.schema, (await ask(question, model, asked, repair, false)) ?? "");
  }
  if (!read.ok)
    throw new AppError("unavailable", `${question.name}: no valid answer in ${asked.calls} calls: ${read.wrong}`);
  if (refused) withoutSchema.add(model);
  return { value: read.value, usage: asked.usage, calls: asked.calls };
}

/** Whether what `askStructured` threw says that the model could not be reached or refused, and not that its answers were of no use. */
export const isUnreachable = (error: unknown): boolean => error instanceof AppError && error.cause !== undefined;

/** The model's text; undefined when the server refuses a request that carries a schema. */
async function ask<T>(
  question: StructuredQuestion<T>,
  model: ChatModel,
  asked: Spent,
  messages: ModelMessage[],
  bySchema: boolean,
): Promise<string | undefined> {
  question.abortSignal?.throwIfAborted();
  asked.calls += 1;
  if (question.spent) question.spent.calls += 1;
  try {
    const result = await generateText({
      model,
      instructions: bySchema ? question.instructions : `${question.instructions}\n\n${inWords(question.schema)}`,
      messages,
      maxOutputTokens: question.maxOutputTokens,
      maxRetries: question.once ? 0 : 1,
      abortSignal: withTimeout(question.timeoutMs ?? env.MODEL_TIMEOUT_MS, question.abortSignal),
      ...(bySchema ? { output: Output.object({ schema: question.schema, name: question.name }) } : {}),
    });
    for (const one of [asked, question.spent]) count(one, result.usage);
    return result.text;
  } catch (error) {
    // The answer came but is not of the schema: our own reader is more patient, and the repair needs the text.
    if (NoObjectGeneratedError.isInstance(error) && error.text !== undefined) {
      for (const one of [asked, question.spent]) count(one, error.usage);
      return error.text;
    }
    if (bySchema && APICallError.isInstance(error) && REFUSED.has(error.statusCode ?? 0)) return undefined;
    if (question.abortSignal?.aborted) throw question.abortSignal.reason;
    throw new AppError("unavailable", `${question.name}: the model call failed`, { cause: error });
  }
}

type Read<T> = { ok: true; value: T } | { ok: false; wrong: string };

function readAnswer<T>(schema: ZodType<T>, text: string): Read<T> {
  const json = extractJson(text);
  if (json === undefined) return { ok: false, wrong: "it holds no complete JSON value." };
  const parsed = schema.safeParse(json);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, wrong: z.prettifyError(parsed.error) };
}

const inWords = (schema: ZodType) =>
  `Answer with one JSON value and nothing else. It must satisfy this JSON Schema:\n${JSON.stringify(z.toJSONSchema(schema))}`;

function count(asked: Spent | undefined, usage?: { inputTokens?: number; outputTokens?: number }) {
  if (!asked) return;
  asked.usage.inputTokens += usage?.inputTokens ?? 0;
  asked.usage.outputTokens += usage?.outputTokens ?? 0;
}
