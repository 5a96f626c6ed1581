// @ts-check
import { setTimeout as wait } from "node:timers/promises";
import { answerChat } from "./answer-chat.mjs";
import { drawMemories } from "./draw-memories.mjs";
import { failure, send } from "./send.mjs";

const SLOW_MS = 200;

/**
 * @param {ReturnType<typeof import("./script.mjs").createScript>} script
 * @param {any} body
 * @param {import("node:http").ServerResponse} response
 */
export async function completeChat(script, body, response) {
  const schema = body.response_format?.type === "json_schema";
  const structured = schema || /JSON Schema:/.test(textOf(body.messages?.[0]?.content));
  const step = script.next(structured ? "structured" : "chat", body);
  if (step.behaviour === "error500")
    return fail(response, 500, "The scripted model has an inner error.", "server_error");
  if (step.behaviour === "error429")
    return fail(response, 429, "The scripted model is over its limit.", "rate_limit_error");
  if (step.behaviour === "hang") return;
  if (schema && !script.supportsSchema())
    return send(response, 400, failure("response_format json_schema is not supported."));
  const messages = (body.messages ?? []).map((/** @type {any} */ { role, content }) => ({
    role,
    text: textOf(content),
  }));
  const text =
    step.text ??
    step.chunks?.join("") ??
    (structured ? structuredText(step.behaviour, messages) : answerChat(messages));
  const said = step.behaviour === "empty" ? "" : text;
  const usage = {
    prompt_tokens: count(messages.map((/** @type {any} */ m) => m.text).join(" ")),
    completion_tokens: count(said),
  };
  const common = { id: "chatcmpl-scripted", created: 1_700_000_000, model: body.model };
  const total = { ...usage, total_tokens: usage.prompt_tokens + usage.completion_tokens };
  if (!body.stream) {
    if (step.behaviour === "slow") await wait(step.delayMs ?? SLOW_MS);
    const message = { role: "assistant", content: said };
    const choices = [{ index: 0, message, finish_reason: "stop" }];
    if (step.behaviour === "cut-mid-stream") return cut(response, { ...common, choices });
    return send(response, 200, { ...common, object: "chat.completion", choices, usage: total });
  }
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
  const event = (/** @type {unknown} */ data) => response.write(`data: ${JSON.stringify(data)}\n\n`);
  const chunk = (/** @type {object} */ delta, /** @type {string | null} */ finish = null) =>
    event({ ...common, object: "chat.completion.chunk", choices: [{ index: 0, delta, finish_reason: finish }] });
  chunk({ role: "assistant", content: "" });
  const chunks = said === "" ? [] : (step.chunks ?? said.match(/\s*\S+\s*/g) ?? [said]);
  const pause = step.delayMs ?? (step.behaviour === "slow" ? SLOW_MS : 0);
  for (const [at, content] of chunks.entries()) {
    if (response.destroyed) return;
    if (pause) await wait(pause);
    if (step.behaviour === "cut-mid-stream" && at >= Math.ceil(chunks.length / 2)) break;
    chunk({ content });
  }
  if (step.behaviour === "cut-mid-stream") {
    // The last bytes must have left before the connection breaks, or the reader would see nothing at all.
    await new Promise((resolve) => response.write("\n", resolve));
    return response.destroy();
  }
  chunk({}, "stop");
  if (body.stream_options?.include_usage)
    event({ ...common, object: "chat.completion.chunk", choices: [], usage: total });
  response.end("data: [DONE]\n\n");
}

/**
 * @param {string} behaviour
 * @param {{ role: string, text: string }[]} messages
 */
function structuredText(behaviour, messages) {
  if (behaviour === "wrong-schema") return JSON.stringify({ memories: [{ statement: 7 }], unexpected: true });
  const text = JSON.stringify(drawMemories(messages));
  return behaviour === "malformed-json" ? text.slice(0, Math.max(2, Math.floor(text.length / 2))) : text;
}

/**
 * @param {import("node:http").ServerResponse} response
 * @param {number} status
 * @param {string} message
 * @param {string} type
 */
// The wait before a client's own retry is named, so that tests need not sit through its back-off.
const fail = (response, status, message, type) =>
  send(response, status, failure(message, type), { "retry-after-ms": "20" });

/**
 * @param {import("node:http").ServerResponse} response
 * @param {unknown} body
 */
function cut(response, body) {
  const whole = JSON.stringify(body);
  response.writeHead(200, { "content-type": "application/json", "content-length": String(whole.length * 2) });
  response.write(whole.slice(0, whole.length / 2), () => response.destroy());
}

/** @param {any} content */
const textOf = (content) =>
  typeof content === "string" ? content : Array.isArray(content) ? content.map((part) => part.text ?? "").join("") : "";

const count = (/** @type {string} */ text) => Math.ceil(text.length / 4);
