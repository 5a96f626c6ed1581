import type { Candidate, Evidence, Turn } from "../../types";
import { cleanText } from "./clean-text";
import { namedRelations, noteNames } from "./named-relations";
import type { PeopleInView } from "./people-in-view";
import { readClause, type Reading } from "./read-clause";
import { clausesOf, findCorrection } from "./read-correction";
import { assertedClauses, reporterOf } from "./refuse-clause";
import { refuseSentences } from "./refuse-message";
import { splitClauses } from "./split-clauses";
import { type Sentence, splitSentences } from "./split-sentences";
import { isNotATelling, stripAsk } from "./strip-lead-in";

export interface TurnReading {
  view: PeopleInView;
  userName: string;
  companionName: string;
  timeZone: string;
  /** What was said before, oldest first: what a correction can put right. */
  earlier: Turn[];
}

const PER_TURN = 60;

/** Reads one turn: clean, sentences, refuse, clauses, refuse, families. Never throws for any text; bounded by its limits. */
export function readTurn(turn: Turn, { view, userName, companionName, timeZone, earlier }: TurnReading): Candidate[] {
  const own = turn.speaker === "user";
  const voices = own ? { speaker: userName, other: companionName } : { speaker: companionName, other: userName };
  const moment = { at: turn.at, timeZone };
  const out: Candidate[] = [];
  const clean = cleanText(turn.text);
  for (const sentence of refuseSentences(splitSentences(clean), turn.text, { userName, companionName })) {
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
    for (const clause of assertedClauses(asked.sentence, clauses)) {
      const reporter = reporterOf(asked.sentence, clauses, clause);
      // "You think I'm a nurse and I live in Leeds": the listener's claims, not the speaker's.
      if (reporter === "you") continue;
      const evidence: Evidence = {
        messageId: turn.messageId,
        quote: turn.text.slice(clause.start, clause.end),
        start: clause.start,
      };
      if (own) out.push(...namedRelations(view, turn, clean.slice(clause.start, clause.end), clause.start));
      out.push(...readClause(clause.text, evidence, { ...reading, reported: reporter !== "" }));
      if (own) noteNames(view, clean.slice(clause.start, clause.end));
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
  return { sentence: { ...sentence, text: ask.text, start: sentence.start + ask.cut }, asked: true };
}

/** What the corrected sentence now says and said otherwise before; the evidence is the correcting words. */
function readCorrection(turn: Turn, sentence: Sentence, earlier: Turn[], reading: Reading): Candidate[] {
  const { voices } = reading;
  const correction = findCorrection(sentence, earlier, { userName: voices.speaker, companionName: voices.other });
  if (!correction) return [];
  const { said, before, after } = correction;
  const end = sentence.start + sentence.text.length;
  const evidence = { messageId: turn.messageId, quote: turn.text.slice(sentence.start, end), start: sentence.start };
  const read = (text: Sentence, at: Date): Candidate[] =>
    clausesOf(text).flatMap((clause) =>
      readClause(clause, evidence, { ...reading, moment: { ...reading.moment, at } }),
    );
  const was = read(before, said.at);
  const is = read(after, turn.at);
  return is
    .filter((c) => !was.some((w) => w.statement === c.statement))
    .map((c) => {
      const wrong = was.find(
        (w) =>
          w.kind === c.kind &&
          w.slot === c.slot &&
          w.subject.name === c.subject.name &&
          !is.some((i) => i.statement === w.statement),
      );
      return wrong ? { ...c, corrects: wrong.statement } : c;
    });
}
