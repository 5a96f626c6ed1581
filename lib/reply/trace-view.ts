import type { TraceView, UsedItemView } from "@/lib/conversation/types";
import type { RecalledItem } from "@/lib/memory/types";
import type { Prompt, Retrieved } from "@/lib/reply/types";

/** What the reader is shown of a reply's ground while it streams; the stored trace gives the same later. */
export function traceView(retrieved: Retrieved, prompt: Prompt, model: string, cited: ReadonlySet<string>): TraceView {
  return {
    memoryOn: retrieved.memoryOn,
    degraded: retrieved.degraded,
    model,
    items: prompt.items.map((item) => itemView(item, cited)),
  };
}

function itemView(item: RecalledItem, cited: ReadonlySet<string>): UsedItemView {
  const source = item.evidence[0];
  return {
    ref: item.ref,
    kind: item.kind,
    memoryId: item.kind === "memory" ? item.id : null,
    text: item.text,
    status: item.memory?.status ?? null,
    at: source?.at ?? item.at,
    quote: source?.quote ?? null,
    messageId: source?.messageId ?? (item.kind === "message" ? item.id : null),
    conversationId: source?.conversationId ?? null,
    inPrompt: true,
    cited: cited.has(item.ref),
  };
}
