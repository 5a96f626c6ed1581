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
  /** Of these the ones that stand in the fewest other memories: without one of them a sentence says something else. */
  telling: ReadonlySet<string>;
  /** The telling ones stand in few messages. */
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
  const used = await countUses(db, ownerId, ids, [...new Set(told.flatMap(({ terms }) => terms))]);
  const elsewhere = (term: string) => used.get(term)?.elsewhere ?? 0;
  return told.map(({ terms, ...rest }) => {
    const least = Math.min(...terms.map(elsewhere));
    const telling = new Set(terms.filter((term) => elsewhere(term) === least));
    const rare = [...telling].every((term) => (used.get(term)?.messages ?? 0) <= RARE);
    return { ...rest, terms: new Set(terms), telling, rare };
  });
}

/** In how many messages each term stands, and in how many memories beside these. */
async function countUses(db: Db, ownerId: string, ids: string[], terms: string[]) {
  const rows = await db.$queryRaw<{ term: string; messages: number; elsewhere: number }[]>`
    SELECT t."term", coalesce(sum(i."entries") FILTER (WHERE i."kind" = 'message'), 0)::int AS "messages",
      coalesce(sum(i."entries") FILTER (WHERE i."kind" = 'memory'), 0)::int - (
        SELECT count(*)::int FROM "IndexEntry" e JOIN "Posting" p ON p."ownerId" = e."ownerId" AND p."entryId" = e."id"
        WHERE e."ownerId" = ${ownerId}::uuid AND e."memoryId" = ANY(${ids}::uuid[]) AND p."term" = t."term") AS "elsewhere"
    FROM unnest(${terms}::text[]) AS t("term")
    LEFT JOIN "IndexTerm" i ON i."ownerId" = ${ownerId}::uuid AND i."term" = t."term"
    GROUP BY t."term"`;
  return new Map(rows.map(({ term, ...count }) => [term, count]));
}

/** Whether a sentence of these terms says what was forgotten. A single word that is used often says nothing. */
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
