import { BUILT_IN_NAME } from "@/lib/ai/constants";
import type { TraceView, UsedItemView } from "@/lib/conversation/types";
import type { Manner } from "@/lib/memory/manner/list-manners";
import type { RecalledItem } from "@/lib/memory/types";
import type { Citations } from "@/lib/reply/citations-stream";
import type { Prompt, Retrieved } from "@/lib/reply/types";

/** What the reader is shown of a reply's ground while it streams; the stored trace gives the same later, and what was cut. */
export function traceView(
  retrieved: Retrieved,
  prompt: Prompt,
  model: string,
  { cited, inferred }: Pick<Citations, "cited" | "inferred">,
): TraceView {
  return {
    memoryOn: retrieved.memoryOn,
    degraded: retrieved.degraded,
    model,
    items: [
      ...prompt.items.map((item) => itemView(item, isGiven(model, item, cited), cited, inferred)),
      ...prompt.manners.map(mannerView),
    ],
    without: [],
  };
}

/** A model is given every packed item; the built-in companion uses those it quotes, and nothing of the others. */
export const isGiven = (model: string, { ref }: RecalledItem, cited: ReadonlySet<string>): boolean =>
  model !== BUILT_IN_NAME || cited.has(ref);

/** The id of a wish about answers in a trace; a reply does not cite it. */
export const mannerRef = (index: number): string => `s${index + 1}`;

function mannerView({ memoryId, statement, at, source }: Manner, index: number): UsedItemView {
  return {
    ...{ ref: mannerRef(index), kind: "memory", memoryId, text: statement, status: "active", at },
    ...{ quote: source?.quote ?? null, messageId: source?.messageId ?? null, edited: false },
    ...{ conversationId: source?.conversationId ?? null, inPrompt: true, cited: false, inferred: false },
    cut: null,
  };
}

function itemView(
  item: RecalledItem,
  inPrompt: boolean,
  cited: ReadonlySet<string>,
  inferred: ReadonlySet<string>,
): UsedItemView {
  const source = item.evidence[0];
  return {
    ref: item.ref,
    kind: item.kind,
    memoryId: item.kind === "memory" ? item.id : null,
    text: item.text,
    status: item.memory?.status ?? null,
    at: source?.at ?? item.at,
    quote: source?.quote ?? null,
    edited: item.memory?.editedByUser ?? false,
    messageId: source?.messageId ?? (item.kind === "message" ? item.id : null),
    conversationId: source?.conversationId ?? null,
    inPrompt,
    cited: cited.has(item.ref),
    inferred: inferred.has(item.ref),
    cut: null,
  };
}
