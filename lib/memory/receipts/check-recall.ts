import type { Db } from "@/lib/db/types";
import { log } from "@/lib/log";
import { tellingSentences, type ForgottenWords } from "@/lib/memory/forgotten-words";
import { analyse } from "@/lib/memory/lexical/analyse";
import { recall } from "@/lib/memory/recall/recall";
import type { RecalledItem } from "@/lib/memory/types";
import type { OwnerScope } from "@/lib/scope";

/** Wordings of one thing that recall is asked for; a long history has many that are much alike. */
const MOST = 6;

interface Looked {
  checked: number;
  hits: number;
}

/**
 * Asks recall for what is being forgotten in its own words and counts the finds that tell it: memories of those ids, and any other
 * memory of the same subject, message or episode with a sentence that says it. Null when recall cannot be asked.
 */
export async function checkRecall(
  db: Db,
  scope: OwnerScope,
  words: readonly ForgottenWords[],
  ids: readonly string[],
  now: Date,
): Promise<Looked | null> {
  const { ownerId } = scope;
  try {
    const owner = await db.user.findUniqueOrThrow({
      where: { id: ownerId },
      select: { name: true, timeZone: true, companions: { select: { name: true }, take: 1 } },
    });
    const options = { now, timeZone: owner.timeZone, userName: owner.name, companionName: owner.companions[0]?.name };
    const asked = words.slice(0, MOST);
    const found = new Map<string, RecalledItem>();
    for (const { statement } of asked) {
      const { items } = await recall(db, scope, statement, options);
      for (const item of items) found.set(`${item.kind} ${item.id}`, item);
    }
    return { checked: asked.length, hits: await countTelling(db, scope, [...found.values()], asked, new Set(ids)) };
  } catch (error) {
    log.warn({ ownerId, error: error instanceof Error ? error.name : "unknown" }, "recall could not be checked");
    return null;
  }
}

async function countTelling(
  db: Db,
  { ownerId }: OwnerScope,
  items: RecalledItem[],
  words: readonly ForgottenWords[],
  ids: ReadonlySet<string>,
): Promise<number> {
  const messageIds = items.filter(({ kind }) => kind === "message").map(({ id }) => id);
  const messages = await db.message.findMany({
    where: { ownerId, id: { in: messageIds } },
    select: { id: true, role: true, text: true, evidence: { select: { memoryId: true, quote: true, start: true } } },
  });
  const byId = new Map(messages.map((message) => [message.id, message]));
  return items.filter((item) => {
    if (ids.has(item.id)) return true;
    if (item.kind === "message") {
      const message = byId.get(item.id);
      const kept = message?.evidence.filter(({ memoryId }) => !ids.has(memoryId));
      return message !== undefined && tellingSentences(message, words, kept).length > 0;
    }
    const name = item.memory?.subject.name;
    const about = name === undefined ? words : words.filter(({ subject }) => sameName(subject, name));
    return tellingSentences({ text: item.text, role: "user" }, about).length > 0;
  }).length;
}

const sameName = (a: string, b: string) => analyse(a).join(" ") === analyse(b).join(" ");
