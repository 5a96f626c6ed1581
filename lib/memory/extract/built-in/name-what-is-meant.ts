import type { Reference } from "@/lib/memory/anchors/types";

/** A verb behind which "there" is where one goes; behind others it is where one is. */
const TOWARDS =
  /\b(?:go|goes|going|went|gone|been|move[sd]?|moving|travel\w*|drive|drove|driven|driving|fl(?:y|ies|ew|own|ying)|return\w*|come|came|walk\w*|get|got)(?: back| out)?\s+$/i;
/** Verbs whose "it" is a thing one likes, owns or does, and not what was just said. */
const DONE_TO =
  /\b(?:lov(?:e[sd]?|ing)|lik(?:e[sd]?|ing)|enjoy\w*|ador\w+|hat(?:e[sd]?|ing)|play\w*|practi[cs]\w+|miss\w*)\s+$/i;

/**
 * A clause with "there", "that place" and, behind verbs of taste and use, "it" told by name, so that its statement stands by
 * itself. Only what the session's words resolved, and only where the clause holds the word once.
 *
 * @param references those that stand in the clause.
 */
export function nameWhatIsMeant(clause: string, references: Reference[]): string {
  return references.reduce((text, { said, means }) => {
    const word = said.toLowerCase();
    if (!/^(?:there|that place|this place|it)$/.test(word)) return text;
    const found = [...text.matchAll(new RegExp(`\\b${word}\\b`, "gi"))];
    const only = found.length === 1 ? found[0]! : null;
    if (!only) return text;
    const before = text.slice(0, only.index);
    const after = text.slice(only.index + only[0].length);
    if (word === "it") return DONE_TO.test(before) ? before + means + after : text;
    if (word !== "there" || /\b(?:from|near|around)\s+$/i.test(before)) return before + means + after;
    const named = /^\p{Lu}/u.test(means);
    const preposition = TOWARDS.test(before) ? "to" : named ? "in" : "at";
    return `${before}${preposition} ${means}${after}`;
  }, clause);
}
