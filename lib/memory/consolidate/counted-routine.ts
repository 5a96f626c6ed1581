import type { Candidate, Neighbour } from "@/lib/memory/types";
import { jaccard } from "@/lib/memory/lexical/jaccard";
import { meaningOf } from "./meaning";

const COUNT =
  /\b(?:once|twice|thrice|(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|a few|a couple of) times|every (?:other )?day|daily)\b(?:\s+(?:a|per|every|each) (?:day|week|fortnight|month|year))?/gi;

/** "Twice a week" and "four times a week" of one doing: only the later count is current. Named days live side by side. */
export function differentCounts(a: Candidate, b: Neighbour): boolean {
  if (a.kind !== "routine" || b.kind !== "routine") return false;
  const [x, y] = [a, b].map((m) => ({ counts: said(m.statement), rest: restOf(m) }));
  return !!x!.counts && !!y!.counts && x!.counts !== y!.counts && jaccard(x!.rest, y!.rest) === 1;
}

const said = (statement: string): string => (statement.match(COUNT) ?? []).join(" ").toLowerCase();
const restOf = ({ statement, subject }: Pick<Candidate, "statement" | "subject">): ReadonlySet<string> =>
  meaningOf(statement.replace(COUNT, " "), subject).words;
