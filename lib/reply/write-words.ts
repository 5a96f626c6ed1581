import { builtInReply, streamBuiltIn, type BuiltInItem } from "@/lib/ai/built-in/answer";
import { modelStatus } from "@/lib/ai/models";
import { streamReply } from "@/lib/ai/stream-reply";
import { toStyle } from "@/lib/memory/manner/to-style";
import type { RecalledItem } from "@/lib/memory/types";
import type { Prompt, Retrieved } from "@/lib/reply/types";

export interface Words {
  stream: AsyncIterable<string>;
  model: string;
  /** Tokens the model counted for its reply, once the stream has ended. */
  replyTokens: () => Promise<number | undefined>;
}

/** Opens the stream of a reply's words: from the connected model, or from the built-in companion where there is none. */
export function writeWords(retrieved: Retrieved, prompt: Prompt, abortSignal: AbortSignal): Words {
  const status = modelStatus();
  if (status.mode === "built-in") {
    const { text } = builtInReply({
      question: retrieved.question,
      userName: retrieved.userName,
      companionName: retrieved.companionName,
      now: retrieved.now,
      timeZone: retrieved.timeZone,
      items: [...prompt.items.map(toBuiltInItem), ...unremembered(retrieved)],
      sureness: retrieved.sureness,
      historyWasEmpty: retrieved.recent.length === 0,
      memoryOn: retrieved.memoryOn,
      noting: retrieved.mode !== "reading",
      style: toStyle(retrieved.manners),
    });
    // What has no ref (a turn of this very conversation) is not cited.
    return {
      stream: streamBuiltIn(text.replace(/ ?\[\]/g, "")),
      model: status.chat,
      replyTokens: async () => undefined,
    };
  }
  const { textStream, done } = streamReply({
    instructions: prompt.instructions,
    messages: prompt.messages,
    abortSignal,
  });
  return { stream: textStream, model: status.chat, replyTokens: async () => (await done).usage?.outputTokens };
}

function toBuiltInItem(item: RecalledItem): BuiltInItem {
  return {
    ref: item.ref,
    kind: item.kind,
    text: item.text,
    at: item.at,
    speaker: item.speaker,
    status: item.memory?.status,
    subjectKind: item.memory?.subject.kind,
    valid: item.valid,
    editedByUser: item.memory?.editedByUser,
    doubted: item.memory?.doubted,
    plan: item.memory?.kind === "plan",
    quote: item.evidence[0]?.quote,
  };
}

/** Turns of this conversation that remembering has not reached: said a moment ago, or while memory was off. */
function unremembered({ recent }: Retrieved): BuiltInItem[] {
  return recent
    .filter((turn) => turn.role === "user" && !turn.remembered)
    .map((turn) => ({ ref: "", kind: "message", text: turn.text, at: turn.at, speaker: "user", quote: turn.text }));
}
