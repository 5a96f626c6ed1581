import type { KithMessage } from "@/components/chat/types";
import type { MessageView, TraceView } from "@/lib/conversation/types";

/** A stored message as the chat hook holds it. */
export const fromView = (view: MessageView): KithMessage => ({
  id: view.id,
  role: view.role,
  metadata: { view, at: view.at },
  parts: [{ type: "text", text: view.text }],
});

export const textOf = (message: KithMessage) =>
  message.parts.map((part) => (part.type === "text" ? part.text : "")).join("");

/** The trace of a reply: stored, or the one in the stream, whose dates came as text. */
export function traceOf(message: KithMessage): TraceView | null {
  const stored = message.metadata?.view?.trace;
  if (stored) return stored;
  const part = message.parts.findLast((each) => each.type === "data-trace");
  if (!part) return null;
  return { ...part.data, items: part.data.items.map((item) => ({ ...item, at: item.at && new Date(item.at) })) };
}

/** The server stores text with other line ends and without unseen characters. */
const bare = (text: string) => text.replace(/[\u0000-\u0020\u007f]/g, "");

/**
 * What the server holds, then what it has not got yet: a message still unsent, or a reply whose storing was not seen. The server
 * gives a message an id of its own, so a sent one is known again by its words among the messages that are new here. Messages
 * that were stored before and are stored no longer are gone.
 */
export function merge(stored: MessageView[], local: KithMessage[]): KithMessage[] {
  const seen = new Set(local.flatMap((message) => message.metadata?.view?.id ?? []));
  const arrived = stored.filter((view) => view.role === "user" && !seen.has(view.id)).map((view) => bare(view.text));
  const ids = new Set(stored.map((view) => view.id));
  const replied = stored.at(-1)?.role === "assistant";
  const unstored = local.filter((message) => {
    if (message.metadata?.view || ids.has(message.id)) return false;
    return message.role === "user" ? !arrived.includes(bare(textOf(message))) : !replied;
  });
  return [...stored.map(fromView), ...unstored];
}
