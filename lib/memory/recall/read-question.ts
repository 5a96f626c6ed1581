import { analyse, tokenise } from "@/lib/memory/lexical/analyse";
import { asksMany } from "@/lib/memory/recall/asks-many";
import { asksWhen } from "@/lib/memory/recall/time-words";
import type { Question } from "@/lib/memory/recall/types";

const PAST =
  /\b(before|used to|previous(?:ly)?|formerly|once|back then|earlier|did i|was i|were we|had i|originally|at first|in the past|old)\b/i;
const ASKS_WHY =
  /\b(?:why|how come|what (?:made|makes|led|caused|motivated|inspired)|for what reason|(?:what|which) (?:is|was|are|were) (?:the|\S+) reasons?)\b/i;

export interface Asker {
  userName: string;
  companionName: string;
}

/** Reads a question: its terms, whose words would answer it, and whether it asks for the past, a time, a reason or a list. */
export function readQuestion(text: string, { userName, companionName }: Asker): Question {
  const terms = new Map(readTerms(text, [userName, companionName]).map((term) => [term, 1]));
  return {
    text,
    terms,
    speaker: readSpeaker(text, userName, companionName),
    past: PAST.test(text),
    many: asksMany(text),
    why: ASKS_WHY.test(text),
    when: asksWhen(text),
  };
}

/**
 * Without the names of the two who talk, unless nothing else is asked: a name stands mostly in what the other one says
 * ("Hi Maya!"), and who is meant counts as the speaker already.
 */
function readTerms(text: string, names: string[]): string[] {
  const all = analyse(text);
  const named = new Set(names.flatMap((name) => analyse(name)));
  const rest = all.filter((term) => !named.has(term));
  return rest.length ? rest : all;
}

function readSpeaker(text: string, userName: string, companionName: string): Question["speaker"] {
  const tokens = new Set(tokenise(text));
  const named = (name: string) => tokenise(name).some((part) => tokens.has(part));
  const user = named(userName) || tokens.has("i") || tokens.has("my") || tokens.has("me") || tokens.has("mine");
  const companion = named(companionName) || tokens.has("you") || tokens.has("your");
  return user === companion ? null : user ? "user" : "companion";
}
