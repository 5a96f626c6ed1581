import type { Db } from "@/lib/db/types";
import { BLANK } from "@/lib/memory/blank";
import { blankRepeats } from "@/lib/memory/blank-repeats";
import { toldOf } from "@/lib/memory/forget-in-prompts";
import { splitSentences } from "@/lib/memory/lexical/split-sentences";
import { readEdition } from "@/lib/memory/store/edition";
import { readSurroundings } from "@/lib/reply/read-surroundings";
import type { Outcome } from "@/lib/reply/settle";
import type { Retrieved } from "@/lib/reply/types";
import type { OwnerScope } from "@/lib/scope";

/**
 * A reply's words without the sentences that repeat what was forgotten while it was written. Its ground is looked at again: what is
 * not there any more, or reads otherwise, is what was forgotten. Most replies have nothing to look at, and cost one look-up. Call it
 * after `lockOwner`.
 */
export async function withoutForgotten(
  tx: Db,
  scope: OwnerScope,
  { text, retrieved }: Pick<Outcome, "text" | "retrieved">,
): Promise<string> {
  if (!text || retrieved.edition === undefined || (await readEdition(tx, scope)) === retrieved.edition) return text;
  const gone = [...(await goneMemories(tx, scope, retrieved)), ...(await goneWords(tx, scope, retrieved))];
  gone.push(...(await goneSurroundings(tx, scope, retrieved)));
  return blankRepeats(text, toldOf(gone));
}

/** Statements of memories that are deleted. */
async function goneMemories(tx: Db, { ownerId }: OwnerScope, { items, dropped = [] }: Retrieved): Promise<string[]> {
  const memories = [...items, ...dropped.map(({ item }) => item)].filter(({ kind }) => kind === "memory");
  const ids = memories.map(({ id }) => id);
  const rows = await tx.memory.findMany({ where: { ownerId, id: { in: ids } }, select: { id: true } });
  const alive = new Set(rows.map(({ id }) => id));
  return memories.filter(({ id }) => !alive.has(id)).map(({ text }) => text);
}

/** Sentences of messages that are deleted, or that are not in them any more since words were blanked there. */
async function goneWords(tx: Db, { ownerId }: OwnerScope, retrieved: Retrieved): Promise<string[]> {
  const { question, questionId, recent, items, dropped = [] } = retrieved;
  const read = [
    ...recent.map(({ id, text }) => ({ messageIds: [id], text })),
    ...(questionId ? [{ messageIds: [questionId], text: question }] : []),
    ...[...items, ...dropped.map(({ item }) => item)]
      .filter(({ kind }) => kind !== "memory")
      .map(({ id, kind, text, evidence }) => ({
        messageIds: kind === "message" ? [id] : evidence.map(({ messageId }) => messageId),
        text,
      })),
  ];
  const ids = [...new Set(read.flatMap(({ messageIds }) => messageIds))];
  const rows = await tx.message.findMany({ where: { ownerId, id: { in: ids } }, select: { id: true, text: true } });
  const now = new Map(rows.map(({ id, text }) => [id, text]));
  return read.flatMap(({ messageIds, text }) => {
    const texts = messageIds.flatMap((id) => now.get(id) ?? []);
    if (texts.length === messageIds.length && !texts.some((one) => one.includes(BLANK))) return [];
    return splitSentences(text).filter((sentence) => !texts.some((one) => one.includes(sentence.trim())));
  });
}

/** What stood in the portraits, the story and the rest of the prompt, and would not stand there now. */
async function goneSurroundings(tx: Db, scope: OwnerScope, retrieved: Retrieved): Promise<string[]> {
  if (!retrieved.memoryOn) return [];
  const { question, now, without } = retrieved;
  const fresh = textsOf(await readSurroundings(tx, scope, question, now, without));
  return textsOf(retrieved).filter((text) => !fresh.includes(text));
}

type Told = Pick<Retrieved, "manners" | "profile" | "companionProfile" | "story" | "relationship">;

const textsOf = ({ manners, profile, companionProfile, story, relationship }: Told): string[] => [
  ...manners.map(({ statement }) => statement),
  ...profile,
  ...companionProfile,
  ...story.map(({ text }) => text),
  ...(relationship?.shared ?? []).map(({ text }) => text),
];
