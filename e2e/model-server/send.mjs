// @ts-check
/** @param {string} message */
export const failure = (message, type = "invalid_request_error") => ({
  error: { message, type, param: null, code: null },
});

/**
 * @param {import("node:http").ServerResponse} response
 * @param {number} status
 * @param {unknown} body
 * @param {Record<string, string>} [headers]
 */
export function send(response, status, body, headers = {}) {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}
