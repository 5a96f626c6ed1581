import "server-only";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { clientAddress } from "@/app/_gate/client-address";
import { reportAction } from "@/app/_gate/report-action";
import { toAppError, type ActionResult } from "@/app/_gate/result";
import { requireViewerOrThrow } from "@/app/_gate/viewer";
import type { AppError } from "@/lib/errors";
import type { Viewer } from "@/lib/identity/types";

interface Common<S extends z.ZodType> {
  /** As it stands in the log and in the audit, e.g. `memory.forget`. */
  name: string;
  schema: S;
  /** Writes leave an audit row: who, what, on which row, with which outcome. Never content. */
  audit?: boolean;
  /** The id of the row the action is about, for the audit row. */
  target?: (input: z.output<S>) => string | null;
}
type Arguments<I> = undefined extends I ? [input?: I] : [input: I];
export type Action<I, T> = (...given: Arguments<I>) => Promise<ActionResult<T>>;

const made = new WeakMap<object, string>();

/** The name an action was made under, or null for a function that was not made here. A test asks this of every exported action. */
export const nameOfAction = (door: unknown): string | null =>
  typeof door === "function" ? (made.get(door) ?? null) : null;

/**
 * The one maker of server actions: sign-in → Zod → run → one log event, and an audit row for writes. Ownership is checked by
 * the core functions, which demand the viewer's scope. What `run` throws comes back as `{ ok: false }` with a sentence for the
 * person; Next's redirect and notFound pass through.
 */
export function action<S extends z.ZodType, T>(
  door: Common<S> & { run: (given: { viewer: Viewer; input: z.output<S> }) => Promise<T> },
): Action<z.input<S>, T> {
  return make(door, async (parse) => {
    const viewer = await requireViewerOrThrow();
    return { viewer, run: () => door.run({ viewer, input: parse() }) };
  });
}

/** An action for people who are not signed in. `address` is the caller's, for throttling; null when it cannot be known. */
export function publicAction<S extends z.ZodType, T>(
  door: Common<S> & { run: (given: { input: z.output<S>; address: string | null }) => Promise<T> },
): Action<z.input<S>, T> {
  return make(door, async (parse) => {
    const address = await clientAddress();
    return { viewer: null, run: () => door.run({ input: parse(), address }) };
  });
}

type Opened<T> = { viewer: Viewer | null; run: () => Promise<T> };

function make<S extends z.ZodType, T>(
  { name, schema, audit = false, target }: Common<S>,
  open: (parse: () => z.output<S>) => Promise<Opened<T>>,
): Action<z.input<S>, T> {
  const run = async (given?: unknown): Promise<ActionResult<T>> => {
    const startedAt = performance.now();
    let viewer: Viewer | null = null;
    let targetId: string | null = null;
    const report = (error?: AppError) => {
      const ms = performance.now() - startedAt;
      return reportAction({ name, viewer, targetId, audit, ms, error });
    };
    const parse = () => {
      const input = schema.parse(given);
      targetId = target?.(input) ?? null;
      return input;
    };
    try {
      const opened = await open(parse);
      viewer = opened.viewer;
      const data = await opened.run();
      await report();
      return { ok: true, data };
    } catch (thrown) {
      if (isControlFlow(thrown)) {
        await report();
        throw thrown;
      }
      const error = toAppError(thrown);
      await report(error);
      return { ok: false, error: { code: error.code, message: error.userMessage } };
    }
  };
  made.set(run, name);
  return run as Action<z.input<S>, T>;
}

/** Next's redirect(), notFound() and their like are thrown, but are answers, not failures. */
function isControlFlow(thrown: unknown): boolean {
  try {
    unstable_rethrow(thrown);
    return false;
  } catch {
    return true;
  }
}
