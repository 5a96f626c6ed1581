// @ts-check
import { once } from "node:events";
import { createServer } from "node:http";
import { completeChat } from "./complete-chat.mjs";
import { embed } from "./embed.mjs";
import { createScript } from "./script.mjs";
import { failure, send } from "./send.mjs";

/**
 * An OpenAI-compatible server on loopback that answers by rule and misbehaves on request.
 *
 * `POST /__script {"next":[{"when":"chat","behaviour":"cut-mid-stream"}]}` queues behaviours, `POST /__reset` clears them and
 * the record, `GET /__requests` gives every body received. See `script.mjs` for the behaviours.
 *
 * @param {{ port?: number }} [options] port 0 or none: any free one
 */
export async function startModelServer({ port = 0 } = {}) {
  const script = createScript();
  const server = createServer((request, response) => {
    answer(script, request, response).catch((error) => {
      console.error(error);
      response.destroy();
    });
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  const url = `http://127.0.0.1:${address.port}`;
  return {
    url,
    baseURL: `${url}/v1`,
    script,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/**
 * @param {ReturnType<typeof createScript>} script
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
async function answer(script, request, response) {
  const path = new URL(request.url ?? "/", "http://localhost").pathname;
  const body = request.method === "POST" ? await readJson(request) : undefined;
  if (request.method === "POST" && body === undefined) return send(response, 400, failure("The body is not JSON."));
  switch (`${request.method} ${path}`) {
    case "GET /":
    case "GET /health":
      return send(response, 200, { ok: true });
    case "GET /v1/models":
      return send(response, 200, { object: "list", data: [{ id: "scripted", object: "model", owned_by: "kith" }] });
    case "POST /__script":
      script.push(body.next ?? []);
      return send(response, 200, { queued: script.left() });
    case "POST /__reset":
      script.reset();
      return send(response, 200, { ok: true });
    case "GET /__requests":
      return send(response, 200, script.requests);
    case "POST /v1/chat/completions":
      return completeChat(script, body, response);
    case "POST /v1/embeddings":
      return embed(script, body, response);
    default:
      return send(response, 404, failure(`No ${request.method} ${path} here.`));
  }
}

/** @param {import("node:http").IncomingMessage} request */
async function readJson(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8") || "{}");
  } catch {
    return undefined;
  }
}
