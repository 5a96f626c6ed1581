import { env } from "@/lib/env";
import { countTokens } from "@/lib/memory/recall/count-tokens";
import type { RecalledItem } from "@/lib/memory/types";
import { compose } from "@/lib/reply/compose";
import { writeWords } from "@/lib/reply/write-words";
import type { Sample } from "../recall/dataset";
import type { Imported } from "../recall/import-sample";
import { documentsOf } from "../recall/documents-of";
import { plainBm25 } from "../recall/plain-bm25";
import { NO_MODEL } from "@/lib/ai/built-in/answer";
import type { Answer, System } from "./types";

const ITEMS = 60;

/**
 * The baselines, with the product's own prompt and reader: the turns that plain BM25 puts first inside the product's budget,
 * or every turn of the conversation.
 */
export function baselines(sample: Sample, imported: Imported, persona: string) {
  const turns = sample.sessions.flat();
  const rank = plainBm25(documentsOf(sample));
  const items = new Map(turns.map((turn) => [turn.diaId, toItem(turn, imported)]));
  const all = [...items.values()].map((item, i) => ({ ...item, ref: `m${i + 1}` }));

  return async (system: Exclude<System, "kith">, question: string): Promise<Answer> => {
    const started = performance.now();
    const whole = system === "full context";
    const found = whole
      ? all
      : rank(question)
          .ranking.slice(0, ITEMS)
          .flatMap((id) => items.get(id) ?? []);
    const retrieved = {
      question,
      userName: sample.userName,
      companionName: sample.companionName,
      persona,
      timeZone: "UTC",
      now: imported.now,
      memoryOn: true,
      degraded: false,
      recent: [],
      items: found.map((item, i) => ({ ...item, ref: `m${i + 1}` })),
      sureness: 1,
      recallMs: performance.now() - started,
      manners: [],
      profile: [],
      companionProfile: [],
      story: [],
      relationship: null,
      tone: null,
    };
    const prompt = compose(retrieved, whole ? Number.POSITIVE_INFINITY : env.CONTEXT_TOKENS);
    const words = writeWords(retrieved, prompt, new AbortController().signal);
    let text = "";
    let firstTokenMs: number | null = null;
    for await (const piece of words.stream) {
      firstTokenMs ??= performance.now() - started;
      text += piece;
    }
    const ms = performance.now() - started;
    const replyTokens = (await words.replyTokens()) ?? countTokens(text);
    return {
      text: text.replace(NO_MODEL, "").trim(),
      sureness: 1,
      promptTokens: prompt.tokens,
      replyTokens,
      firstTokenMs: firstTokenMs ?? ms,
      ms,
    };
  };
}

function toItem(turn: Sample["sessions"][number][number], { messageIds }: Imported): RecalledItem {
  const id = messageIds.get(turn.diaId) ?? turn.diaId;
  const evidence = [{ messageId: id, conversationId: "", quote: turn.text, at: turn.at }];
  const speaker = turn.fromUser ? "user" : "companion";
  return { ref: "", kind: "message", id, text: turn.text, at: turn.at, speaker, evidence, score: 0, why: {} };
}
