// @ts-check
import { createHash } from "node:crypto";
import { failure, send } from "./send.mjs";

const DEFAULT_DIMENSIONS = 64;

/**
 * Embeddings that are the same for the same text and alike for texts that share words: each word adds its own pseudo-random
 * unit direction.
 *
 * @param {ReturnType<typeof import("./script.mjs").createScript>} script
 * @param {any} body
 * @param {import("node:http").ServerResponse} response
 */
export async function embed(script, body, response) {
  const step = script.next("embeddings", body);
  if (step.behaviour === "error500")
    return send(response, 500, failure("scripted", "server_error"), { "retry-after-ms": "20" });
  if (step.behaviour === "error429")
    return send(response, 429, failure("scripted", "rate_limit_error"), { "retry-after-ms": "20" });
  if (step.behaviour === "hang") return;
  const texts = [body.input].flat();
  if (texts.some((text) => typeof text !== "string" || text === ""))
    return send(response, 400, failure("An input is empty."));
  const dimensions = step.behaviour === "wrong-schema" ? 3 : (body.dimensions ?? DEFAULT_DIMENSIONS);
  const data = texts.map((text, index) => ({ object: "embedding", index, embedding: vectorOf(text, dimensions) }));
  send(response, 200, {
    object: "list",
    model: body.model,
    data,
    usage: { prompt_tokens: texts.length, total_tokens: texts.length },
  });
}

/**
 * @param {string} text
 * @param {number} dimensions
 */
function vectorOf(text, dimensions) {
  const sum = new Array(dimensions).fill(0);
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ["-"]) {
    for (let at = 0; at < dimensions; at++) {
      const block =
        at % 32 === 0
          ? createHash("sha256")
              .update(`${word} ${at / 32}`)
              .digest()
          : undefined;
      if (block) for (let i = 0; i < 32 && at + i < dimensions; i++) sum[at + i] += (block[i] ?? 0) / 127.5 - 1;
    }
  }
  const length = Math.hypot(...sum) || 1;
  return sum.map((value) => value / length);
}
