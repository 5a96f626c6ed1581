import type { Db } from "@/lib/db/types";
import { blankSentence } from "@/lib/memory/blank-repeats";
import { analyse } from "@/lib/memory/lexical/analyse";
import { splitSentences } from "@/lib/memory/lexical/split-sentences";
import type { OwnerScope } from "@/lib/scope";

/** The words of one forgotten statement, held in memory for as long as its forgetting takes. */
export interface ForgottenWords {
  statement: string;
  /** Whom it was about, as its name stands. */
  subject: string;
  /** Its terms, without the subject's name. */
  terms: ReadonlySet<string>;
  /** Of these the ones the owner used least: without one of them a sentence says something else. */
  telling: ReadonlySet<string>;
  /** The telling ones stand in next to nothing else. */
  rare: boolean;
}

/** A sentence of the person's own tells a statement when it holds this share of its terms, a telling one among them. */
const OWN_SHARE = 0.6;
/** One that Kith wrote, when a rare word is among them. */
const REPLY_SHARE = 1 / 3;
/** Messages that may hold a rare word. */
const RARE = 5;

/** The words of memories that are about to be forgotten, the newest wording first. Read before they are erased. */
export async function readForgottenWords(db: Db, { ownerId }: OwnerScope, ids: string[]): Promise<ForgottenWords[]> {
  const memories = await db.memory.findMany({
    where: { ownerId, id: { in: ids } },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: { statement: true, subject: { select: { name: true } } },
  });
  const told = memories.map(({ statement, subject }) => {
    const names = new Set(analyse(subject.name));
    const all = [...new Set(analyse(statement))];
    const own = all.filter((term) => !names.has(term));
    return { statement, subject: subject.name, terms: own.length ? own : all };
  });
  const rows = await db.indexTerm.findMany({
    where: { ownerId, kind: "message", term: { in: [...new Set(told.flatMap(({ terms }) => terms))] } },
    select: { term: true, entries: true },
  });
  const used = new Map(rows.map(({ term, entries }) => [term, entries]));
  return told.map(({ terms, ...rest }) => {
    const known = terms.filter((term) => used.get(term));
    const from = known.length ? known : terms;
    const least = Math.min(...from.map((term) => used.get(term) ?? 0));
    const telling = new Set(from.filter((term) => (used.get(term) ?? 0) === least));
    return { ...rest, terms: new Set(terms), telling, rare: least <= RARE };
  });
}

/** Whether one sentence says what was forgotten. Of a statement of a single word that is used often, nothing is said to. */
function tells(held: ReadonlySet<string>, { terms, telling, rare }: ForgottenWords, by: "user" | "assistant"): boolean {
  if (!terms.size || (terms.size === 1 && !rare)) return false;
  if (![...telling].some((term) => held.has(term))) return false;
  const share = [...terms].filter((term) => held.has(term)).length / terms.size;
  return share >= (by === "assistant" && rare ? REPLY_SHARE : OWN_SHARE);
}

interface Sentence {
  text: string;
  start: number;
}

/** A text's sentences with the places they begin at. */
function sentencesOf(text: string): Sentence[] {
  let start = 0;
  return splitSentences(text).map((sentence) => {
    const found = { text: sentence, start };
    start += sentence.length;
    return found;
  });
}

interface Said {
  text: string;
  role: "user" | "assistant";
}

/**
 * The sentences of a message that say what was forgotten. Those of the person's own that another memory rests on say something
 * else as well, and are not among them.
 */
export function tellingSentences(
  { text, role }: Said,
  words: readonly ForgottenWords[],
  kept: readonly { quote: string; start: number }[] = [],
): Sentence[] {
  return sentencesOf(text).filter(({ text: sentence, start }) => {
    const held = new Set(analyse(sentence));
    if (!words.some((one) => tells(held, one, role))) return false;
    const end = start + sentence.length;
    return role !== "user" || !kept.some((row) => row.start < end && start < row.start + row.quote.length);
  });
}

/** A message's text without those sentences. */
export function blankTelling(
  said: Said,
  words: readonly ForgottenWords[],
  kept: readonly { quote: string; start: number }[] = [],
): string {
  return tellingSentences(said, words, kept).reduceRight(
    (text, { text: sentence, start }) =>
      text.slice(0, start) + blankSentence(sentence) + text.slice(start + sentence.length),
    said.text,
  );
}
