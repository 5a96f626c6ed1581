import { streamText } from "ai";
import { MODEL_UNREACHABLE } from "@/lib/ai/constants";
import { chatModel, type ChatModel } from "@/lib/ai/models";
import { env } from "@/lib/env";
import { AppError, isAppError } from "@/lib/errors";

export interface ReplyRequest {
  instructions: string;
  messages: { role: "user" | "assistant"; content: string }[];
  abortSignal?: AbortSignal;
  model?: ChatModel;
  maxOutputTokens?: number;
  /** Milliseconds to the first token and between tokens. */
  timeoutMs?: number;
}

export interface ReplyEnd {
  usage?: { inputTokens: number; outputTokens: number };
  /** "stop", "length", "content-filter"…; "aborted" when the caller's signal ended it. */
  finishReason: string;
}

/** What ends a stream in a way that must not pass for a whole reply. */
const BROKEN = new Set(["interrupted", "error", "unknown"]);

/**
 * Streams a reply. The call starts when `textStream` is first read; reading drives it, and leaving early aborts it.
 * `textStream` throws, and `done` rejects with the same AppError("unavailable"), when the model fails, is silent for
 * longer than the time-out, says nothing at all, or its connection closes before it says that it is finished. When the
 * caller's signal aborts, the stream ends without a throw and `done` resolves with "aborted".
 */
export function streamReply(request: ReplyRequest): { textStream: AsyncIterable<string>; done: Promise<ReplyEnd> } {
  const done = deferred<ReplyEnd>();
  // Whoever reads only the text sees the same error there.
  done.promise.catch(() => undefined);
  return { textStream: pump(request, done), done: done.promise };
}

async function* pump(request: ReplyRequest, done: Deferred<ReplyEnd>): AsyncGenerator<string> {
  const watch = watchSilence(request.timeoutMs ?? env.MODEL_TIMEOUT_MS);
  const signals = request.abortSignal ? [request.abortSignal, watch.signal] : [watch.signal];
  let said = false;
  try {
    const { stream } = streamText({
      model: request.model ?? chatModel(),
      instructions: request.instructions,
      messages: request.messages,
      maxOutputTokens: request.maxOutputTokens,
      maxRetries: 1,
      abortSignal: AbortSignal.any(signals),
      // Errors come as parts below; the default would also print them.
      onError: () => undefined,
    });
    for await (const part of stream) {
      if (part.type === "error") throw part.error;
      if (part.type === "abort") throw watch.signal.reason ?? request.abortSignal?.reason ?? new Error("aborted");
      if (part.type === "reasoning-delta") watch.heard();
      if (part.type === "text-delta" && part.text) {
        watch.heard();
        said ||= part.text.trim() !== "";
        yield part.text;
        // The reader's own pace is not the model's silence.
        watch.heard();
      }
      if (part.type === "finish") {
        if (BROKEN.has(part.finishReason)) throw new Error(`the stream ended as ${part.finishReason}`);
        if (!said) throw new Error(`the model said nothing (${part.finishReason})`);
        const { inputTokens = 0, outputTokens = 0 } = part.totalUsage;
        const usage = inputTokens + outputTokens > 0 ? { inputTokens, outputTokens } : undefined;
        done.resolve({ usage, finishReason: part.finishReason });
        return;
      }
    }
    throw new Error("the stream ended without saying that it is finished");
  } catch (cause) {
    if (request.abortSignal?.aborted) return done.resolve({ finishReason: "aborted" });
    const error = isAppError(cause) ? cause : unreachable(cause);
    done.reject(error);
    throw error;
  } finally {
    watch.end();
    done.reject(new AppError("unavailable", "the reader left before the reply ended"));
  }
}

const unreachable = (cause: unknown) => {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new AppError("unavailable", `chat model: ${why}`, { userMessage: MODEL_UNREACHABLE, cause });
};

interface Deferred<T> {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (error: unknown) => void;
}

/** `Promise.withResolvers`, which Node 20 has not. */
function deferred<T>(): Deferred<T> {
  let resolve!: Deferred<T>["resolve"];
  let reject!: Deferred<T>["reject"];
  const promise = new Promise<T>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { promise, resolve, reject };
}

/** Aborts its signal when nothing is heard for `ms`, and when it ends, so that a call left half-read is closed. */
function watchSilence(ms: number) {
  const controller = new AbortController();
  const giveUp = () => controller.abort(new Error(`nothing was heard for ${ms} ms`));
  let timer = setTimeout(giveUp, ms);
  return {
    signal: controller.signal,
    heard: () => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, ms);
    },
    end: () => {
      clearTimeout(timer);
      controller.abort(new Error("ended"));
    },
  };
}
