import { z } from "zod";
import type { Brought, BroughtMessage } from "@/lib/portable/conversations/types";

const seconds = z.number().nullish();
const node = z.object({
  parent: z.string().nullish(),
  message: z
    .object({
      id: z.string().max(200).nullish(),
      author: z.object({ role: z.string() }),
      create_time: seconds,
      content: z.object({ content_type: z.string().nullish(), parts: z.array(z.unknown()).nullish() }).nullish(),
      metadata: z.object({ is_visually_hidden_from_conversation: z.boolean().nullish() }).nullish(),
    })
    .nullish(),
});
const conversation = z.object({
  id: z.string().max(200).nullish(),
  conversation_id: z.string().max(200).nullish(),
  title: z.string().nullish(),
  create_time: seconds,
  current_node: z.string().nullish(),
  mapping: z.record(z.string(), z.unknown()),
});

/** Kinds of content that are what was said; code that was run, thoughts and pages that were read are not. */
const SAID = new Set(["text", "multimodal_text", undefined, null]);
const ROLES = new Map([
  ["user", "user" as const],
  ["assistant", "assistant" as const],
]);

/**
 * A conversation of a ChatGPT export: the branch that was shown last, from its beginning, without what was never shown. Null
 * when it is none.
 */
export function readChatgpt(value: unknown): Brought | null {
  const parsed = conversation.safeParse(value);
  if (!parsed.success) return null;
  const { id, conversation_id, title, create_time, current_node, mapping } = parsed.data;
  const own = conversation_id ?? id;
  if (!own) return null;
  const messages: BroughtMessage[] = [];
  const seen = new Set<string>();
  // A tree of tries; one that names its own child as parent would never end.
  for (let at = current_node ?? lastLeaf(mapping); at && !seen.has(at);) {
    seen.add(at);
    const { data } = node.safeParse(Object.hasOwn(mapping, at) ? mapping[at] : undefined);
    const said = data?.message && toMessage(at, data.message);
    if (said) messages.unshift(said);
    at = data?.parent ?? null;
  }
  return { id: own, title: title ?? "", at: toDate(create_time), messages };
}

type NodeMessage = NonNullable<z.output<typeof node>["message"]>;

function toMessage(nodeId: string, { id, author, create_time, content, metadata }: NodeMessage): BroughtMessage | null {
  const role = ROLES.get(author.role);
  if (!role || !SAID.has(content?.content_type) || metadata?.is_visually_hidden_from_conversation) return null;
  const text = (content?.parts ?? []).filter((part) => typeof part === "string").join("\n");
  return text.trim() ? { id: id ?? nodeId, role, text, at: toDate(create_time) } : null;
}

/** Where the export does not say which branch was shown last: the last node that has no child. */
function lastLeaf(mapping: Record<string, unknown>): string | null {
  const parents = new Set(Object.values(mapping).map((one) => node.safeParse(one).data?.parent));
  return Object.keys(mapping).findLast((id) => !parents.has(id)) ?? null;
}

const toDate = (value: number | null | undefined): Date | null => {
  const at = new Date((value ?? Number.NaN) * 1000);
  return value && at.getUTCFullYear() >= 2000 && at.getUTCFullYear() < 2100 ? at : null;
};
