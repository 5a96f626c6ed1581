import { analyse } from "@/lib/memory/lexical/analyse";

const SHARED = 2;
const MOST_OF = 2 / 3;

/**
 * Whether a question asks for this very statement: two terms shared at least, and they are two thirds of the question's or
 * of the statement's, the names of the two who talk left out. What is archived answers such a question and no other.
 */
export function asksExactly(question: string, statement: string, names: string[]): boolean {
  const named = new Set(names.flatMap((name) => analyse(name)));
  const terms = (text: string) => new Set(analyse(text).filter((term) => !named.has(term)));
  const asked = terms(question);
  const told = terms(statement);
  const shared = [...asked].filter((term) => told.has(term)).length;
  return shared >= SHARED && shared / Math.min(asked.size, told.size) >= MOST_OF;
}
