import { escapeRegExp } from "@/lib/escape-reg-exp";
import type { Candidate, Turn } from "../../types";
import { placesOf } from "./as-typed";
import { tagWords } from "./compromise-tags";
import { moveIt, readBareDay, readItMoved } from "./move-it";
import { readClause, type Reading } from "./read-clause";
import { readSentences, type Reader } from "./read-sentences";
import { assertedClauses } from "./refuse-clause";
import { splitClauses } from "./split-clauses";
import type { Sentence } from "./split-sentences";

/** A sentence the user said a moment ago, and how it reads now. */
export interface Correction {
  said: Turn;
  before: Sentence;
  after: Sentence;
  /** It says that what was planned has another day, so that only a plan can be meant. */
  moves?: true;
}

/** Corrections come at once: further back, "I meant Max" could mean anything. */
const WITHIN_TURNS = 3;
/** Every correcting sentence looks through what was said, so what it looks through is bounded. */
const SAID_UNITS = 4000;
const WORD = "[\\p{L}\\p{N}][\\p{L}\\p{N}'’&.:/-]*";
const PHRASE = `((?:${WORD} ){0,3}${WORD})`;
const LEAD =
  /^(?:(?:no|nope|nvm|never ?mind|oh|ah|oops|whoops|wait|hold on|hang on|sorry|actually|well|correction|my mistake|my bad|scratch that|(?:that is|that's) (?:not right|wrong))[\s,:–-]+)*/i;
const TAIL = /[\s,]+(?:actually|sorry|my (?:mistake|bad)|oops|whoops)$/i;
const BACK = "(?:i mean|i meant|i meant to say|it is|it's|it was|that should be|it should be|make (?:that|it)|rather)";
// Without a comma "not" denies ("She is not vegan"); only "it's" and its like make a correction of it by themselves.
const ONE_FOR_OTHER = new RegExp(`^(?:${BACK} ${PHRASE}(?:,| and|, and)?|${PHRASE}(?:,|,? and)) not ${PHRASE}$`, "iu");
const NOT_THAT_BUT = new RegExp(`^(?:${BACK} )?not ${PHRASE}(?:,| but|, but) ${PHRASE}$`, "iu");
const ONLY_NEW = new RegExp(`^(?:i mean|i meant|i meant to say|make (?:that|it)) ${PHRASE}$`, "iu");
/** Said after a word that takes something back, "it's on Thursday" is of what was said before. */
const TAKING_BACK = /\b(?:nvm|never ?mind|oops|whoops|wait|correction|my mistake|my bad|scratch that)\b/i;
const IT_IS = new RegExp(`^(?:it is|it's|that's|that is) (?:on |at |in )?${PHRASE}$`, "iu");
const RESTATED = new RegExp(`^(.*\\S), (?:and )?not ${PHRASE}$`, "iu");

/** A small word before the one that matters: it stays as it was. */
const LEADING = /^(?:the|an?|in|at|on|to|for) /i;

/** Kinds of words of which one can stand for another, where the user says only the new one. */
const KINDS = [
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/giu,
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/giu,
  /\b\d{1,2}(?::\d\d)?\s?[ap]m\b/giu,
  /(?<![\p{L}\p{N}])\d+(?:[.,]\d+)?(?![\p{L}\p{N}])/gu,
  /(?<!^)(?<![\p{L}\p{N}'])(?!I\b)\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)*/gu,
];

/**
 * "No, I meant Friday", "it's Porto, not Lisbon", "I'm 35, not 34": the user's recent sentence it puts right, with the
 * new words in place of the old. Null when it is no correction, or nothing said fits it.
 */
export function findCorrection(sentence: Sentence, earlier: Turn[], reader: Reader): Correction | null {
  const lead = LEAD.exec(sentence.text)?.[0] ?? "";
  const tail = TAIL.exec(sentence.text.slice(lead.length))?.[0] ?? "";
  const text = sentence.text.slice(lead.length, sentence.text.length - tail.length);
  const swap = (ONE_FOR_OTHER.exec(text) ?? RESTATED.exec(text))?.slice(1).filter((part) => part !== undefined);
  const but = NOT_THAT_BUT.exec(text);
  const only = ONLY_NEW.exec(text) ?? (TAKING_BACK.test(lead) ? IT_IS.exec(text) : null);
  const moved = swap || but || only ? null : (readItMoved(text) ?? readBareDay(text, `${lead} ${tail}`));
  if (!swap && !but && !only && !moved) return null;
  const own = earlier.filter((turn) => turn.speaker === "user").slice(-WITHIN_TURNS);
  for (const said of own.reverse()) {
    for (const before of sentencesOf(said, reader).toReversed()) {
      if (before.question) continue;
      const after = but
        ? replaced(before.text, but[1]!, but[2]!)
        : swap
          ? restated(before.text, swap[0]!, swap[1]!)
          : moved
            ? moveIt(before.text, moved)
            : inKind(before.text, only![1]!);
      if (after && after !== before.text)
        return { said, before, after: { ...before, text: after }, ...(moved ? { moves: true } : {}) };
    }
  }
  return null;
}

const sentencesRead = new WeakMap<Turn, { by: string; sentences: Sentence[] }>();

/** A message of a hundred correcting sentences would read the same words a hundred times. */
function sentencesOf(said: Turn, reader: Reader): Sentence[] {
  const by = JSON.stringify(reader);
  const known = sentencesRead.get(said);
  if (known?.by === by) return known.sentences;
  const sentences = readSentences(said.text.slice(0, SAID_UNITS), reader);
  sentencesRead.set(said, { by, sentences });
  return sentences;
}

/** What the corrected sentence now says and said otherwise before; the evidence is the correcting words. */
export function readCorrection(turn: Turn, sentence: Sentence, earlier: Turn[], reading: Reading): Candidate[] {
  const { voices, view } = reading;
  const names = view.known.map((person) => person.name);
  const correction = findCorrection(sentence, earlier, {
    userName: voices.speaker,
    companionName: voices.other,
    names,
  });
  if (!correction) return [];
  const { said, before, after, moves } = correction;
  const places = placesOf(sentence);
  const start = places[0]!;
  const evidence = { messageId: turn.messageId, quote: turn.text.slice(start, places.at(-1)), start };
  const read = (text: Sentence, at: Date): Candidate[] =>
    clausesOf(text).flatMap((clause) =>
      readClause(clause, evidence, { ...reading, moment: { ...reading.moment, at } }),
    );
  const was = read(before, said.at);
  if (moves && !was.some(({ kind, slot }) => kind === "plan" || slot === "birthday")) return [];
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
      // Said to put something right, it is surer than the same words said by themselves.
      return wrong ? { ...c, corrects: wrong.statement, confidence: Math.max(c.confidence, 0.75) } : c;
    });
}

/** The clauses of a sentence as they would be read. */
const clausesOf = (sentence: Sentence): string[] =>
  assertedClauses(sentence, splitClauses(sentence)).map((clause) => clause.text);

function replaced(text: string, old: string, now: string): string | null {
  const bare = old.replace(LEADING, "");
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${escapeRegExp(bare)}(?![\\p{L}\\p{N}])`, "iu").exec(text);
  if (!found) return null;
  const put = now.replace(LEADING, "");
  return text.slice(0, found.index) + put + text.slice(found.index + found[0].length);
}

/** New words alone take the old one's place; a whole sentence said anew stands for the old as it is. */
function restated(text: string, now: string, old: string): string | null {
  const put = replaced(text, old, now);
  if (put === null) return null;
  const says = tagWords(now).some((w) => (w.tags.has("Verb") || w.tags.has("Copula")) && !w.tags.has("Gerund"));
  return says || /^(?:i|my|our|we|he|she|they|his|her)\b/i.test(now) ? now : put;
}

function inKind(text: string, now: string): string | null {
  const bare = now.replace(LEADING, "");
  const kind = KINDS.find(
    (k) => new RegExp(`^(?:${k.source})$`, k.flags.replace("g", "")).test(`${bare}`) || named(k, bare),
  );
  const found = kind ? [...text.matchAll(kind)] : [];
  // Of two names either could be meant.
  if (found.length !== 1) return null;
  const [{ index, 0: old }] = found as [RegExpExecArray];
  return text.slice(0, index) + bare + text.slice(index + old.length);
}

/** A name standing alone is not at a sentence's beginning, where any word has a capital. */
const named = (kind: RegExp, word: string): boolean =>
  kind === KINDS.at(-1) && /^\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)*$/u.test(word);
