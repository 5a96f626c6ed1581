import type { Database } from "@/lib/db/types";
import type { Learnt } from "@/lib/memory/learn/learnt";
import { pack } from "@/lib/memory/recall/pack";
import { recall } from "@/lib/memory/recall/recall";
import type { Recipe } from "@/lib/memory/recall/recipe";
import type { RecalledItem } from "@/lib/memory/types";
import type { Question, Sample } from "./dataset";
import type { Imported } from "./import-sample";
import { BUDGETS, distinct, measure, type Measures } from "./measures";

/** Enough items for fifty distinct messages. */
const LIMIT = 120;
const TIME_ZONE = "UTC";

export interface Answered {
  sample: string;
  question: string;
  category: string;
  gold: string[];
  /** The turns recalled, best first, at most fifty. */
  found: string[];
  /** Absent where the question has no evidence, or none is meant to be found. */
  measures: Measures | null;
  sureness: number;
  ms: number;
  tokens: Record<number, number>;
}

/** Categories whose questions have no answer in the conversation. */
const UNANSWERABLE = new Set(["5", "adversarial"]);

export const isMeasured = ({ category, gold }: Question): boolean =>
  gold.length > 0 && !UNANSWERABLE.has(category.toLowerCase());

const messagesOf = (items: RecalledItem[]) =>
  distinct(items.flatMap((item) => item.evidence.map((row) => row.messageId)));

/** Asks one question through the product's recall, which is given its text and nothing else of it. */
export async function ask(
  { prisma }: Database,
  sample: Sample,
  imported: Imported,
  question: Question,
  recipe?: Recipe,
  learnt?: Learnt,
): Promise<Answered> {
  const { scope, now, messageIds } = imported;
  const { userName, companionName } = sample;
  const started = performance.now();
  const options = { now, timeZone: TIME_ZONE, userName, companionName };
  const { items, sureness } = await recall(prisma, scope, question.text, { ...options, limit: LIMIT, recipe, learnt });
  const ms = performance.now() - started;

  const diaIdOf = new Map([...messageIds].map(([diaId, id]) => [id, diaId]));
  const toDiaIds = (ids: string[]) => ids.map((id) => diaIdOf.get(id) ?? id);
  const tokens: Record<number, number> = {};
  const within = Object.fromEntries(
    BUDGETS.map((budgetTokens) => {
      const packed = pack(items, { ...options, budgetTokens, packing: recipe?.packing });
      tokens[budgetTokens] = packed.tokens;
      return [budgetTokens, toDiaIds(messagesOf(packed.items))];
    }),
  ) as Record<(typeof BUDGETS)[number], string[]>;
  const found = toDiaIds(messagesOf(items));
  const measures = isMeasured(question) ? measure(question.gold, found, within) : null;
  return {
    sample: sample.id,
    question: question.text,
    category: question.category,
    gold: question.gold,
    found: found.slice(0, 50),
    measures,
    sureness,
    ms,
    tokens,
  };
}
