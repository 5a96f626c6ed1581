// @ts-check
/**
 * @typedef {"ok" | "error500" | "error429" | "cut-mid-stream" | "slow" | "hang" | "malformed-json" | "wrong-schema" |
 *   "no-json-schema-support" | "empty"} Behaviour
 * @typedef {"chat" | "structured" | "embeddings"} Door
 * @typedef {{ when?: Door, behaviour?: Behaviour, text?: string, delayMs?: number, chunks?: string[], times?: number }} Step
 */

/** Clients try once more after these, so one step stands for both tries unless `times` says otherwise. */
const RETRIED = new Set(["error500", "error429"]);
const KEEP = 500;

/**
 * The queue of behaviours and the record of requests. A step is used up by the next request at its door (any door without
 * `when`):
 * - ok: answers by rule, or with `text`, or streams `chunks`, `delayMs` apart
 * - error500, error429: an error in OpenAI's shape, twice unless `times` is given
 * - cut-mid-stream: closes the connection half-way, without a finish reason
 * - slow: `delayMs` (200 by default) before every chunk; hang: no byte until the client leaves
 * - malformed-json, wrong-schema: a structured answer that breaks off, or is of another shape
 * - no-json-schema-support: HTTP 400 to every request with a schema from then on
 * - empty: a finished answer with no text
 */
export function createScript() {
  /** @type {Step[]} */
  let queue = [];
  /** @type {{ door: Door, body: any }[]} */
  const requests = [];
  let schemaSupported = true;
  return {
    requests,
    /** @param {Step[]} steps */
    push(steps) {
      for (const step of steps) {
        if (step.behaviour === "no-json-schema-support") schemaSupported = false;
        else queue.push({ ...step, times: step.times ?? (RETRIED.has(step.behaviour ?? "ok") ? 2 : 1) });
      }
    },
    left: () => queue.length,
    supportsSchema: () => schemaSupported,
    reset() {
      queue = [];
      requests.length = 0;
      schemaSupported = true;
    },
    /**
     * Records a request and gives the step it meets.
     * @param {Door} door
     * @param {any} body
     * @returns {Step & { behaviour: Behaviour }}
     */
    next(door, body) {
      requests.push({ door, body });
      if (requests.length > KEEP) requests.shift();
      const step = queue.find(({ when }) => !when || when === door);
      if (!step) return { behaviour: "ok" };
      step.times = (step.times ?? 1) - 1;
      if (step.times <= 0) queue = queue.filter((other) => other !== step);
      return { ...step, behaviour: step.behaviour ?? "ok" };
    },
  };
}
