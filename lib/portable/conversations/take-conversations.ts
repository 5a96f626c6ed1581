import { ITEM_MAX_BYTES } from "@/lib/portable/constants";
import { readChatgpt } from "@/lib/portable/conversations/read-chatgpt";
import { readClaude } from "@/lib/portable/conversations/read-claude";
import { saveBrought } from "@/lib/portable/conversations/save-brought";
import { readChunks } from "@/lib/portable/read-chunks";
import { splitArray } from "@/lib/portable/split-array";
import { advance, type Step } from "@/lib/portable/work/progress";
import type { Take } from "@/lib/portable/work/work-import";

const UNREADABLE = "It is not a conversation as Kith knows them.";
const EMPTY = "There is nothing in it that somebody said.";

/** Takes in the conversations of another's export, one a transaction. Returns whether time ran out before the end. */
export const takeConversations: Take = async (database, scope, row, place, { now, until, remember }) => {
  const source = row.kind === "claude" ? "claude" : "chatgpt";
  const read = source === "claude" ? readClaude : readChatgpt;
  const bytes = readChunks(database.prisma, scope, row.id, place.cursor);
  for await (const { value, end } of splitArray(bytes, place.cursor, ITEM_MAX_BYTES)) {
    const brought = read(value);
    const next = { cursor: end, line: place.line + 1 };
    const refusal = !brought ? UNREADABLE : brought.messages.length ? null : EMPTY;
    await advance(database, scope, place, now(), async (tx): Promise<Step> => {
      if (refusal || !brought) return { ...next, refusals: [{ line: next.line, why: refusal ?? UNREADABLE }] };
      const owner = await tx.user.findUniqueOrThrow({ where: { id: scope.ownerId }, select: { memoryOn: true } });
      const saving = { source, remember: row.remember && owner.memoryOn, now: now() } as const;
      const { toRemember, messages } = await saveBrought(tx, scope, brought, saving);
      if (toRemember) await remember(tx, toRemember);
      return { ...next, added: messages ? 1 : 0, known: messages ? 0 : 1 };
    });
    if (performance.now() > until) return true;
  }
  return false;
};
