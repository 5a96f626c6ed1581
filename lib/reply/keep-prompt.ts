import { writesMemory } from "@/lib/conversation/memory-mode";
import type { Db } from "@/lib/db/types";
import { env } from "@/lib/env";
import type { KeptPiece, KeptSection } from "@/lib/memory/forget-in-prompts";
import { readEdition } from "@/lib/memory/store/edition";
import { fence } from "@/lib/reply/compose";
import type { Outcome } from "@/lib/reply/settle";
import { toPieces, type Mark } from "@/lib/reply/to-pieces";
import type { Prompt, RecentTurn, Retrieved } from "@/lib/reply/types";
import type { OwnerScope } from "@/lib/scope";

const DAY_MS = 86_400_000;

/**
 * Keeps what was sent for a reply, and lets go of this owner's prompts that are too many or too old. Nothing is kept of an
 * incognito conversation, nor of a reply during which something was forgotten that its prompt may still hold. Turns that are
 * not to be remembered are kept as a pointer to their message.
 */
export async function keepPrompt(tx: Db, scope: OwnerScope, traceId: string, outcome: Outcome): Promise<void> {
  const { ownerId } = scope;
  const { retrieved, prompt } = outcome;
  if (!env.PROMPTS_KEPT || retrieved.mode === "incognito" || !prompt.messages.length) return;
  if (await forgottenSince(tx, scope, retrieved, prompt)) return;
  const sections = toSections(outcome);
  await tx.keptPrompt.create({ data: { traceId, ownerId, sections: sections as object[], createdAt: retrieved.now } });
  // Ids are in order of time.
  const last = await tx.keptPrompt.findFirst({
    where: { ownerId },
    orderBy: { traceId: "desc" },
    skip: env.PROMPTS_KEPT,
    select: { traceId: true },
  });
  if (last) await tx.keptPrompt.deleteMany({ where: { ownerId, traceId: { lte: last.traceId } } });
}

/** Lets go of prompts that are too old. Runs over all owners: it is the operator's broom. */
export async function dropOldPrompts(db: Db, now: Date): Promise<number> {
  const before = new Date(now.getTime() - env.PROMPT_DAYS * DAY_MS);
  const { count } = await db.keptPrompt.deleteMany({ where: { createdAt: { lt: before } } });
  return count;
}

/** A memory was forgotten or undone, a message edited or deleted, or a recalled one is gone, since this was gathered. */
async function forgottenSince(
  tx: Db,
  scope: OwnerScope,
  { now, edition }: Retrieved,
  { items }: Prompt,
): Promise<boolean> {
  if (edition !== undefined && edition !== (await readEdition(tx, scope))) return true;
  const { ownerId } = scope;
  if (await tx.tombstone.count({ where: { ownerId, createdAt: { gte: now } } })) return true;
  if (await tx.message.count({ where: { ownerId, editedAt: { gte: now } } })) return true;
  const ids = [...new Set(items.flatMap(({ evidence }) => evidence.map(({ messageId }) => messageId)))];
  return (await tx.message.count({ where: { ownerId, id: { in: ids } } })) < ids.length;
}

function toSections({ retrieved, prompt }: Outcome): KeptSection[] {
  const marks = marksOf(retrieved, prompt);
  const said = Object.entries(prompt.texts).map(([name, text]) =>
    section(name, prompt, text ? toPieces(text, marks[name] ?? []) : []),
  );
  const unkept = !writesMemory(retrieved.mode ?? "remembering");
  const question = { id: retrieved.questionId ?? "", role: "user" as const, text: retrieved.question, unkept };
  return [
    ...said,
    section("conversation", prompt, retrieved.recent.map(toTurn)),
    section("question", prompt, [toTurn(question)]),
  ];
}

const section = (name: string, { sections, leftOut }: Prompt, pieces: KeptPiece[]): KeptSection => ({
  ...{ name, tokens: sections[name] ?? 0, pieces },
  ...(leftOut[name] ? { leftOut: leftOut[name] } : {}),
});

const toTurn = ({ id, role, text, unkept }: Pick<RecentTurn, "id" | "role" | "text" | "unkept">): KeptPiece => ({
  ...{ role, from: [id], text: unkept ? null : text },
});

const oneLine = (text: string) => text.replace(/\s+/g, " ");

/** What stands in which section, and from where. Portraits are made of statements alone, which forgetting knows by their words. */
function marksOf(retrieved: Retrieved, { items, manners }: Prompt): Record<string, Mark[]> {
  return {
    manner: manners.map(({ memoryId, statement }) => ({ text: fence(statement), from: [memoryId] })),
    story: retrieved.story.map(({ text, memoryIds, messageIds }) => ({
      text: fence(oneLine(text)),
      from: [...memoryIds, ...messageIds],
    })),
    together: (retrieved.relationship?.shared ?? []).map(({ text, messageId }) => ({
      text: fence(oneLine(text)),
      from: [messageId],
    })),
    memory: items.map(({ id, kind, text, evidence }) => ({
      text: fence(text),
      from: kind === "memory" ? [id] : evidence.length ? [...new Set(evidence.map((row) => row.messageId))] : [id],
    })),
  };
}
