import type { Reference } from "@/lib/memory/anchors/types";
import type { Candidate, Evidence, Turn } from "../../types";
import { placesOf } from "./as-typed";
import { goOnAboutWork } from "./go-on-about-work";
import { nameWhatIsMeant } from "./name-what-is-meant";
import { namedRelations, noteNames } from "./named-relations";
import type { PeopleInView } from "./people-in-view";
import { readClause } from "./read-clause";
import { readCorrection } from "./read-correction";
import { readSentences } from "./read-sentences";
import type { Frame } from "./return-to-self";
import { assertedClauses, reporterOf } from "./refuse-clause";
import { splitClauses } from "./split-clauses";
import type { Sentence } from "./split-sentences";
import type { Known } from "./times/find-times";
import { isNotATelling, stripAsk } from "./strip-lead-in";
import { withoutTakenBack } from "./what-follows";

export interface TurnReading {
  view: PeopleInView;
  userName: string;
  companionName: string;
  timeZone: string;
  /** Of the user's life. */
  known?: Known;
  /** What the message's pronouns mean. */
  references?: Reference[];
  /** What was said before, oldest first: what a correction can put right. */
  earlier: Turn[];
  /** The play or paste that earlier turns left open. */
  open?: Frame;
}

const PER_TURN = 60;

/** Reads one turn: clean, sentences, refuse, clauses, refuse, families. Never throws for any text; bounded by its limits. */
export function readTurn(
  turn: Turn,
  { view, userName, companionName, timeZone, known, earlier, open, references = [] }: TurnReading,
): Candidate[] {
  const own = turn.speaker === "user";
  const voices = own ? { speaker: userName, other: companionName } : { speaker: companionName, other: userName };
  const moment = { at: turn.at, timeZone, ...(own && known ? { known } : {}) };
  const out: Candidate[] = [];
  const names = view.known.map((person) => person.name);
  const reader = { userName, companionName, names, before: earlier.at(-1), open };
  let before: string | undefined;
  for (const sentence of readSentences(turn.text, reader)) {
    // The companion saying over what it was told ("Noted: I am a nurse") does not speak of itself.
    if (!own && /:\s*(?:i|i'm|i've|my|we)\b/i.test(sentence.text)) break;
    const asked = own ? askedFor(sentence) : { sentence, asked: false };
    if (!asked) continue;
    const reading = { moment, view, voices, speakerOnly: !own, asked: asked.asked, reported: false };
    const put = own ? readCorrection(turn, asked.sentence, earlier, reading) : [];
    if (put.length) {
      out.push(...put);
      continue;
    }
    const clauses = splitClauses(asked.sentence);
    const places = placesOf(asked.sentence);
    const placeOf = (offset: number): number => places[offset - asked.sentence.start]!;
    for (const clause of assertedClauses(asked.sentence, clauses)) {
      const reporter = reporterOf(asked.sentence, clauses, clause);
      // "You think I'm a nurse and I live in Leeds": the listener's claims, not the speaker's.
      if (reporter === "you") continue;
      const [start, end] = [placeOf(clause.start), placeOf(clause.end)];
      const evidence: Evidence = { messageId: turn.messageId, quote: turn.text.slice(start, end), start };
      const inSentence = [clause.start - asked.sentence.start, clause.end - asked.sentence.start];
      const text = asked.sentence.text.slice(...inSentence);
      if (own) out.push(...namedRelations(view, turn, text, (offset) => placeOf(clause.start + offset)));
      const meant = references.filter((one) => one.start >= start && one.end <= end);
      const told = goOnAboutWork(nameWhatIsMeant(clause.text, meant), before);
      before = clause.text;
      const drawn = readClause(told, evidence, { ...reading, reported: reporter !== "" });
      out.push(...withoutTakenBack(drawn, turn.text.slice(end)));
      if (own) noteNames(view, text);
      if (out.length >= PER_TURN) return out;
    }
  }
  return out;
}

/** A sentence that asks for something to be remembered, without the asking; null for reminders and orders. */
function askedFor(sentence: Sentence): { sentence: Sentence; asked: boolean } | null {
  const ask = stripAsk(sentence.text);
  if (!ask) return { sentence, asked: false };
  if (isNotATelling(ask.text) || sentence.question) return null;
  const at = placesOf(sentence).slice(ask.cut);
  return { sentence: { ...sentence, text: ask.text, start: at[0]!, at }, asked: true };
}
