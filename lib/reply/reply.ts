import { BUILT_IN_NAME } from "@/lib/ai/constants";
import type { Without } from "@/lib/conversation/read-without";
import type { MemoryMode } from "@/lib/conversation/types";
import type { Ending, ReplyRow } from "@/lib/conversation/write-reply";
import type { Database, Db } from "@/lib/db/types";
import { env } from "@/lib/env";
import { isAppError } from "@/lib/errors";
import { log } from "@/lib/log";
import type { RecallMode } from "@/lib/memory/recall/recall-deeper";
import { countTokens } from "@/lib/memory/recall/count-tokens";
import { citationStream, type Citations } from "@/lib/reply/citations-stream";
import { compose } from "@/lib/reply/compose";
import { retrieve } from "@/lib/reply/retrieve";
import { saveWords } from "@/lib/reply/save-words";
import { settle } from "@/lib/reply/settle";
import { traceView } from "@/lib/reply/trace-view";
import type { Prompt, ReplyEvent, Retrieved } from "@/lib/reply/types";
import { closeWriter, openWriter } from "@/lib/reply/writers";
import { writeWords } from "@/lib/reply/write-words";
import type { OwnerScope } from "@/lib/scope";

export interface ReplyJob {
  conversationId: string;
  questionId: string;
  reply: ReplyRow;
  mode?: MemoryMode;
  memoryOn: boolean;
  without?: Without[];
  recallMode?: RecallMode;
  now: () => Date;
  /** Puts the remember job into the settling transaction. */
  enqueue: (tx: Db) => Promise<void>;
}

const SAVE_EVERY_MS = 500;
const UNREACHABLE = "The reply could not be written. Nothing you wrote is lost; try again.";

/**
 * Writes one reply: retrieve, compose, stream, settle. Gives events to `emit` as they come and runs to its end whether
 * or not anybody listens. Never throws: what goes wrong ends the reply as failed, with a sentence for the person.
 */
export async function reply(
  database: Database,
  scope: OwnerScope,
  job: ReplyJob,
  emit: (event: ReplyEvent) => void,
): Promise<void> {
  const started = performance.now();
  const stop = openWriter(job.reply.id);
  let citations: Citations = { cited: new Set(), inferred: new Set(), invented: 0 };
  let text = "";
  let model = "";
  let firstTokenMs: number | null = null;
  let ground: { retrieved: Retrieved; prompt: Prompt } | null = null;
  let counted: number | undefined;
  let ending: Ending = { status: "complete" };
  try {
    const retrieved = await retrieve(database, scope, { ...job, now: job.now() });
    const prompt = compose(retrieved, env.CONTEXT_TOKENS);
    ground = { retrieved, prompt };
    const words = writeWords(retrieved, prompt, stop.signal);
    model = words.model;
    // The built-in companion names the source of every sentence itself.
    const cites = citationStream({ ...retrieved, items: prompt.items }, model !== BUILT_IN_NAME);
    emit({ type: "start", messageId: job.reply.id, trace: traceView(retrieved, prompt, model, citations) });
    let saved = performance.now();
    const say = (piece: string) => {
      if (!piece) return;
      firstTokenMs ??= performance.now() - started;
      text += piece;
      citations = cites.outcome();
      emit({ type: "delta", text: piece });
    };
    for await (const piece of words.stream) {
      if (stop.signal.aborted) break;
      say(cites.push(piece));
      if (performance.now() - saved < SAVE_EVERY_MS) continue;
      saved = performance.now();
      const { edition } = retrieved;
      if (!(await saveWords(database, scope, job.reply, { text, edition, at: job.now() })))
        stop.abort(new Error("the reply was ended elsewhere"));
    }
    say(cites.end());
    citations = cites.outcome();
    if (stop.signal.aborted) ending = { status: "stopped" };
    else counted = await words.replyTokens();
  } catch (error) {
    ending = stop.signal.aborted
      ? { status: "stopped" }
      : { status: "failed", error: isAppError(error) ? error.userMessage : UNREACHABLE };
    if (!stop.signal.aborted)
      log.error(
        { error: error instanceof Error ? error.message : String(error), replyId: job.reply.id },
        "reply failed",
      );
  } finally {
    closeWriter(job.reply.id);
  }

  const { retrieved, prompt } = ground ?? nothing(job);
  const replyTokens = counted ?? countTokens(text);
  try {
    await settle(database, job.enqueue, scope, {
      ...job,
      text,
      ending,
      retrieved,
      prompt,
      model,
      citations,
      replyTokens,
      firstTokenMs,
      totalMs: performance.now() - started,
    });
  } catch (error) {
    // The row stays "streaming" without a sign of life; the sweep will mark it interrupted, and it can be retried.
    log.error(
      { error: error instanceof Error ? error.message : String(error), replyId: job.reply.id },
      "reply could not be stored",
    );
    ending = { status: "failed", error: UNREACHABLE };
  }
  const error = ending.status === "failed" ? ending.error : null;
  emit({ type: "end", status: ending.status, error, trace: traceView(retrieved, prompt, model, citations) });
}

/** The ground of a reply that failed before it had any. */
function nothing({ mode, memoryOn, now }: ReplyJob): { retrieved: Retrieved; prompt: Prompt } {
  const retrieved: Retrieved = {
    question: "",
    userName: "",
    companionName: "",
    persona: "",
    timeZone: "UTC",
    now: now(),
    mode,
    memoryOn,
    degraded: true,
    recent: [],
    items: [],
    sureness: 0,
    recallMs: 0,
    manners: [],
    profile: [],
    companionProfile: [],
    story: [],
    relationship: null,
    tone: null,
  };
  const none = {
    instructions: "",
    messages: [],
    items: [],
    manners: [],
    cut: [],
    sections: {},
    texts: {},
    leftOut: {},
  };
  return { retrieved, prompt: { ...none, tokens: 0 } };
}
