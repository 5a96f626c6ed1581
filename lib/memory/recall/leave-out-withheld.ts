import type { Db } from "@/lib/db/types";
import { asksExactly } from "@/lib/memory/fade/asks-exactly";
import { analyse } from "@/lib/memory/lexical/analyse";
import { splitSentences } from "@/lib/memory/lexical/split-sentences";
import { withoutCorrected } from "@/lib/memory/recall/passage";
import type { RecalledItem } from "@/lib/memory/types";
import type { OwnerScope } from "@/lib/scope";

/** What the person asked not to have brought up, and the words it rests on. */
export interface Withheld {
  id: string;
  statement: string;
  quotes: string[];
}

/** A sentence that holds this share of a withheld statement's terms, and two of them at least, tells it. */
const TELLS = 2 / 3;
const MOST = 200;

/** What is withheld of an owner, unless the question asks for it nearly word for word: then it is answered. */
export async function readWithheld(
  db: Db,
  { ownerId }: OwnerScope,
  question: string,
  names: string[],
): Promise<Withheld[]> {
  const rows = await db.$queryRaw<Withheld[]>`
    /* kept */ SELECT "id"::text AS "id", "statement",
      ARRAY(SELECT v."quote" FROM "Evidence" v WHERE v."memoryId" = x."id" AND v."ownerId" = ${ownerId}::uuid) AS "quotes"
    FROM "Memory" x WHERE "ownerId" = ${ownerId}::uuid AND "withheldAt" IS NOT NULL
    ORDER BY "withheldAt" DESC LIMIT ${MOST}::int`;
  return rows.filter(({ statement }) => !asksExactly(question, statement, names));
}

/**
 * Items without what is withheld: the memory itself, and in messages the words it rests on and the sentences that tell it, the
 * companion's own too. Pure.
 */
export function leaveOutWithheld<Item extends Omit<RecalledItem, "ref">>(
  items: Item[],
  withheld: Withheld[],
  names: string[],
): Item[] {
  if (!withheld.length) return items;
  const ids = new Set(withheld.map(({ id }) => id));
  const quotes = withheld.flatMap((one) => one.quotes);
  const named = new Set(names.flatMap((name) => analyse(name)));
  const told = withheld.map(({ statement }) => new Set(analyse(statement).filter((term) => !named.has(term))));
  return items.flatMap((item) => {
    if (item.kind === "memory") return ids.has(item.id) ? [] : [item];
    const text = withoutCorrected(withoutTelling(item.text, told), quotes);
    if (text === item.text) return [item];
    return text ? [{ ...item, text, evidence: item.evidence.map((piece) => ({ ...piece, quote: text })) }] : [];
  });
}

function withoutTelling(text: string, told: Set<string>[]): string {
  const sentences = splitSentences(text);
  const kept = sentences.filter((sentence) => {
    const terms = new Set(analyse(sentence));
    return !told.some((words) => {
      const shared = [...words].filter((term) => terms.has(term)).length;
      return shared >= Math.min(2, words.size) && shared / words.size >= TELLS;
    });
  });
  const rest = kept.join("").trim();
  return kept.length === sentences.length ? text : analyse(rest).length ? rest : "";
}
