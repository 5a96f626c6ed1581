import type { Db } from "@/lib/db/types";
import { repeatsWords } from "@/lib/memory/repeats-words";
import type { Changed } from "@/lib/memory/summaries/summarise";
import type { SummarySentence } from "@/lib/memory/summaries/types";
import type { OwnerScope } from "@/lib/scope";

export interface ForgottenThings {
  memoryIds?: string[];
  messageIds?: string[];
  /** Terms of the forgotten statements and quotes: a sentence that holds half of one of them goes as well. */
  told?: ReadonlySet<string>[];
}

const PAGE = 500;

/**
 * Takes every sentence that rests on these memories or messages, or repeats their words, out of every version of every
 * summary, and marks what it was in as changed, so that `summarise` builds it anew. Gives what is to be built, and which rows changed.
 */
export async function forgetInSummaries(
  tx: Db,
  { ownerId }: OwnerScope,
  { memoryIds = [], messageIds = [], told = [] }: ForgottenThings,
): Promise<Required<Pick<Changed, "weeks" | "sessionIds">> & { rows: string[] }> {
  const gone = new Set([...memoryIds, ...messageIds]);
  const holds = ({ text, ...sources }: SummarySentence): boolean => {
    if ([...sources.memoryIds, ...sources.messageIds].some((id) => gone.has(id))) return true;
    return told.length > 0 && repeatsWords(text, told);
  };
  const weeks = new Set<string>();
  const sessionIds = new Set<string>();
  const rows: string[] = [];
  let after: string | undefined;
  for (;;) {
    const page = await tx.summary.findMany({
      where: { ownerId, ...(after ? { id: { gt: after } } : {}) },
      orderBy: { id: "asc" },
      take: PAGE,
      select: { id: true, level: true, key: true, parentKey: true, sentences: true },
    });
    for (const { id, level, key, parentKey, sentences } of page) {
      const all = sentences as unknown as SummarySentence[];
      const kept = all.filter((sentence) => !holds(sentence));
      if (kept.length === all.length) continue;
      await tx.summary.update({ where: { id }, data: { sentences: kept as object[], hash: "" } });
      rows.push(id);
      if (level === "session") {
        weeks.add(parentKey);
        sessionIds.add(key);
      }
      if (level === "week") weeks.add(key);
    }
    after = page.at(-1)?.id;
    if (page.length < PAGE) return { weeks: [...weeks], sessionIds: [...sessionIds], rows };
  }
}
