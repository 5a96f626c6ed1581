import nlp from "compromise";
import { harmless, tellDate, withWeekdays } from "@/lib/ai/built-in/plain-text";
import { inSecondPerson } from "@/lib/ai/built-in/second-person";
import type { Supported } from "@/lib/ai/built-in/support";
import type { BuiltInInput, BuiltInItem } from "@/lib/ai/built-in/types";

const PLAN = /\b(?:plans?|planning|intends?|intending|hopes?|hoping|wants?|will|going) to\b|\bwill\b/i;
const WHO = "^(You|\\S+(?: \\S+){0,4}?)";
/** Verbs of meaning to, and as they were; of the sentence the first. */
const MEANT: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`${WHO} are (going|planning|hoping|intending|due|about) to\\b`), "$1 were $2 to"],
  [new RegExp(`${WHO} is (going|planning|hoping|intending|due|about) to\\b`), "$1 was $2 to"],
  [new RegExp(`${WHO} plans? to\\b`), "$1 planned to"],
  [new RegExp(`${WHO} hopes? to\\b`), "$1 hoped to"],
  [new RegExp(`${WHO} (intend|want)s? to\\b`), "$1 $2ed to"],
  [/^You will\b/, "You were going to"],
  [new RegExp(`${WHO} will\\b`), "$1 was going to"],
];
const STATEMENT_LIMIT = 400;

/** One sentence or two that tell an item and its source, with its citation. */
export function tellItem({ item, sentence }: Supported, input: BuiltInInput, askedWhetherDone: boolean): string {
  const cite = item.ref ? ` [${item.ref}]` : "";
  const on = tellDate(item.at, input.timeZone);
  if (item.kind === "message")
    return `${item.speaker === "companion" ? "I wrote" : "You told me"} on ${on}: “${harmless(sentence)}”${cite}`;
  if (item.kind === "episode") return `We talked about it on ${on}: ${ended(tellStatement(item.text, input))}${cite}`;
  const told = ended(tellStatement(item.text, input));
  if (item.status === "superseded") return `${until(item, input)} ${inPast(told)} ${source(item, on)}${cite}`;
  const unsure = item.status === "review" ? "I am not sure of this, and you have not confirmed it: " : "";
  const plan = item.plan || PLAN.test(item.text);
  const over = plan && isOver(item, input);
  const open = plan && (askedWhetherDone || over) ? " Whether it happened you have not told me." : "";
  const doubt = item.doubted ? " It may not hold: you told me something that does not fit with it, see Review." : "";
  return `${unsure}${over ? asPlanned(told) : told}${open} ${source(item, on)}${doubt}${cite}`;
}

/** What a plan was, once its time has gone by: never that it happened. */
function asPlanned(told: string): string {
  const past = MEANT.reduce((sentence, [now, then]) => sentence.replace(now, then), told);
  return past === told ? `It was planned: ${told.replace(/^You(?=r?\b)/, "you")}` : past;
}

/** A statement in the second person, weekdays named, harmless in Markdown. */
export const tellStatement = (text: string, { userName }: BuiltInInput): string =>
  harmless(withWeekdays(inSecondPerson(text.trim(), userName)), STATEMENT_LIMIT);

/** The words a memory rests on, or that the user wrote it: after a correction the old words are no source. */
function source(item: BuiltInItem, on: string): string {
  if (item.editedByUser) return "You corrected this yourself.";
  return item.quote ? `You told me on ${on}: “${harmless(item.quote)}”` : `You told me on ${on}.`;
}

const isOver = ({ valid }: BuiltInItem, { now }: BuiltInInput) => (valid?.to ?? valid?.from ?? now) < now;
const until = ({ valid }: BuiltInItem, { timeZone }: BuiltInInput) =>
  valid?.to ? `Until ${tellDate(valid.to, timeZone)}:` : "Until you told me otherwise:";

const ended = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);

function inPast(sentence: string): string {
  const changed = nlp(sentence).sentences().toPastTense().text().trim();
  return (changed || sentence).replace(/^You(?=r?\b)/, "you");
}
