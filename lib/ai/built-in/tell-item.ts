import nlp from "compromise";
import { harmless, tellDate, withWeekdays } from "@/lib/ai/built-in/plain-text";
import { inSecondPerson } from "@/lib/ai/built-in/second-person";
import type { Supported } from "@/lib/ai/built-in/support";
import type { BuiltInInput, BuiltInItem } from "@/lib/ai/built-in/types";

const PLAN = /\b(?:plans?|planning|intends?|intending|hopes?|hoping|wants?|will|going) to\b|\bwill\b/i;
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
  const open =
    PLAN.test(item.text) && (askedWhetherDone || isOver(item, input))
      ? " Whether it happened you have not told me."
      : "";
  return `${unsure}${told}${open} ${source(item, on)}${cite}`;
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
