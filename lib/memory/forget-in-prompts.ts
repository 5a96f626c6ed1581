import type { Db } from "@/lib/db/types";
import { BLANK, blankQuotes } from "@/lib/memory/blank";
import { blankRepeats } from "@/lib/memory/blank-repeats";
import { blankTelling, type ForgottenWords } from "@/lib/memory/forgotten-words";
import { analyse } from "@/lib/memory/lexical/analyse";
import type { OwnerScope } from "@/lib/scope";

/** A run of a kept prompt's text, with the memories and messages it says. */
export interface KeptPiece {
  /** Null where no copy may be kept: the words stand in the one message of `from`, and nowhere else. */
  text: string | null;
  from?: string[];
  role?: "user" | "assistant";
}

export interface KeptSection {
  name: string;
  tokens: number;
  /** How much of what belongs here did not fit. */
  leftOut?: number;
  pieces: KeptPiece[];
}

interface Forgotten {
  /** Memories that are gone; what a prompt says of them goes whole. */
  memoryIds?: string[];
  /** Messages that are gone as a whole. */
  messageIds?: string[];
  /** Words that are gone, verbatim. */
  quotes?: string[];
  /** Terms of the forgotten statements and quotes: a sentence that holds half of one of them goes as well. */
  told?: ReadonlySet<string>[];
  /** What was forgotten word by word: a sentence that says it goes as well. */
  words?: readonly ForgottenWords[];
}

const PAGE = 50;

/**
 * Blanks what was forgotten in every prompt kept of the owner: what is drawn from these memories and messages, the words
 * themselves, and every sentence that repeats them, whoever said it. Returns how many prompts changed.
 */
export async function forgetInPrompts(
  tx: Db,
  { ownerId }: OwnerScope,
  { memoryIds = [], messageIds = [], quotes = [], told = [], words = [] }: Forgotten,
): Promise<number> {
  const gone = new Set([...memoryIds, ...messageIds]);
  // Prompts of one conversation are much alike: a text is judged once.
  const known = new Map<string, string>();
  const blank = (text: string): string => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const bare = blankQuotes(text, quotes);
    const after = blankTelling({ text: blankRepeats(bare, told), role: "assistant" }, words);
    known.set(text, after);
    return after;
  };
  const forget = (piece: KeptPiece): KeptPiece => {
    if (piece.from?.some((id) => gone.has(id))) return { ...piece, text: BLANK, from: undefined };
    return piece.text === null ? piece : { ...piece, text: blank(piece.text) };
  };

  let changed = 0;
  let after: string | undefined;
  for (;;) {
    const page = await tx.keptPrompt.findMany({
      where: { ownerId, ...(after ? { traceId: { gt: after } } : {}) },
      orderBy: { traceId: "asc" },
      take: PAGE,
      select: { traceId: true, sections: true },
    });
    for (const { traceId, sections } of page) {
      const kept = (sections as unknown as KeptSection[]).map((section) => ({
        ...section,
        pieces: section.pieces.map(forget),
      }));
      if (JSON.stringify(kept) === JSON.stringify(sections)) continue;
      await tx.keptPrompt.update({
        where: { ownerId_traceId: { ownerId, traceId } },
        data: { sections: kept as object[] },
      });
      changed++;
    }
    after = page.at(-1)?.traceId;
    if (page.length < PAGE) return changed;
  }
}

/** What to look for when these words are forgotten. */
export const toldOf = (texts: string[]): Set<string>[] => texts.map((text) => new Set(analyse(text)));
