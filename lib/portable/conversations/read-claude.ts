import { z } from "zod";
import type { Brought } from "@/lib/portable/conversations/types";

const message = z.object({
  uuid: z.string().max(200),
  sender: z.enum(["human", "assistant"]),
  text: z.string().nullish(),
  content: z.array(z.object({ type: z.string(), text: z.string().nullish() })).nullish(),
  created_at: z.string().nullish(),
});
const conversation = z.object({
  uuid: z.string().max(200),
  name: z.string().nullish(),
  created_at: z.string().nullish(),
  chat_messages: z.array(z.unknown()),
});

/** A conversation of a Claude export; what a tool or a thought said is left out. Null when it is none. */
export function readClaude(value: unknown): Brought | null {
  const parsed = conversation.safeParse(value);
  if (!parsed.success) return null;
  const { uuid, name, created_at, chat_messages } = parsed.data;
  const messages = chat_messages.flatMap((one) => {
    const { data } = message.safeParse(one);
    if (!data) return [];
    const pieces = (data.content ?? []).filter(({ type, text }) => type === "text" && text);
    const text = pieces.length ? pieces.map((piece) => piece.text).join("\n\n") : (data.text ?? "");
    if (!text.trim()) return [];
    return [
      {
        ...{ id: data.uuid, text, at: toDate(data.created_at) },
        role: data.sender === "human" ? ("user" as const) : ("assistant" as const),
      },
    ];
  });
  return { id: uuid, title: name ?? "", at: toDate(created_at), messages };
}

function toDate(text: string | null | undefined): Date | null {
  const at = new Date(text ?? Number.NaN);
  return at.getUTCFullYear() >= 2000 && at.getUTCFullYear() < 2100 ? at : null;
}
