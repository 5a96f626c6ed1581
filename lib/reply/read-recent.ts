import type { Db } from "@/lib/db/types";
import { notFound } from "@/lib/errors";
import type { Retrieved } from "@/lib/reply/types";
import type { OwnerScope } from "@/lib/scope";

const MOST_TURNS = 60;

/** The question and the conversation's turns before it, as many of the latest as fit the budget. */
export async function readRecent(
  db: Db,
  { ownerId }: OwnerScope,
  conversationId: string,
  questionId: string,
  budgetTokens: number,
  countTokens: (text: string) => number,
): Promise<Pick<Retrieved, "question" | "recent" | "earlier">> {
  const asked = await db.message.findFirst({
    where: { id: questionId, ownerId, conversationId },
    include: { conversation: { select: { rememberedSeq: true } } },
  });
  if (!asked) throw notFound("message to answer");
  const rows = await db.message.findMany({
    where: {
      ownerId,
      conversationId,
      seq: { lt: asked.seq },
      OR: [{ role: "user" }, { status: { in: ["complete", "stopped"] } }],
    },
    orderBy: { seq: "desc" },
    take: MOST_TURNS,
    select: { id: true, seq: true, role: true, text: true, remember: true, createdAt: true },
  });
  const recent: Retrieved["recent"] = [];
  let left = budgetTokens;
  for (const { id, seq, role, text, remember, createdAt } of rows) {
    left -= countTokens(text) + 4;
    if (left < 0) break;
    const remembered = remember && seq <= asked.conversation.rememberedSeq;
    if (text) recent.unshift({ id, role, text, at: createdAt, remembered, unkept: !remember });
  }
  return { question: asked.text, recent, earlier: Math.max(0, asked.seq - 1 - recent.length) };
}
