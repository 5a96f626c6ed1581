import type { Candidate, Evidence, Subject, Turn } from "@/lib/memory/types";
import { placesOf } from "./built-in/as-typed";
import { openFrames } from "./built-in/open-frame";
import { readSentences } from "./built-in/read-sentences";
import { assertedClauses, reporterOf } from "./built-in/refuse-clause";
import { splitClauses } from "./built-in/split-clauses";
import type { Speakers } from "./built-in/voice";

/** Below the bound under which a candidate waits for the person (`consolidate.ts`). */
const DOUBTED = 0.4;

/** Share of a quote's letters that must be the user's plain word. */
const MOSTLY = 0.5;
/** "Yes", "haha sure": what they agree to was said by another. */
const ASSENT =
  /^(?:(?:ok|okay|k|yes|yeah|yep|yup|sure|cool|haha|lol|right|true|exactly|correct|fine|great|nice|mhm|uh-huh)\b[\s,.!]*){1,4}$/i;

interface Said extends Speakers {
  turns: Turn[];
  context: Turn[];
  knownPeople: Subject[];
}

/**
 * What a model drew from words that by the rules are not the user's own plain word (pasted, played, quoted, an order to the
 * companion, taken back, asked, supposed, or a bare yes) waits for the person, however sure the model is: the rules are not talked over. About the
 * companion itself nothing is changed.
 */
export function doubtOthersWords(candidates: Candidate[], said: Said): Candidate[] {
  if (!candidates.length) return candidates;
  const plain = plainPlaces(said);
  const own = ({ messageId, start, quote }: Evidence): boolean => {
    if (ASSENT.test(quote)) return false;
    const said = (plain.get(messageId) ?? []).map(([from, to]) =>
      quote.slice(Math.max(0, from - start), Math.max(0, to - start)),
    );
    return lettersIn(said.join("")) >= MOSTLY * lettersIn(quote);
  };
  return candidates.map((candidate) =>
    candidate.subject.kind === "companion" || candidate.evidence.every(own)
      ? candidate
      : { ...candidate, confidence: Math.min(candidate.confidence, DOUBTED) },
  );
}

/** By message of the user, from where to where its plain words stand. */
function plainPlaces({ turns, context, knownPeople, userName, companionName }: Said): Map<string, [number, number][]> {
  const all = [...context, ...turns];
  const open = openFrames(all, { userName, companionName });
  const names = knownPeople.map((person) => person.name);
  const places = new Map<string, [number, number][]>();
  for (const [i, turn] of all.entries()) {
    if (turn.speaker !== "user") continue;
    const reader = { userName, companionName, names, before: all[i - 1], open: open.get(turn.messageId) };
    const own = readSentences(turn.text, reader).flatMap((sentence) => {
      const at = placesOf(sentence);
      const clauses = splitClauses(sentence);
      return assertedClauses(sentence, clauses)
        .filter((clause) => reporterOf(sentence, clauses, clause) !== "you")
        .map(({ start, end }): [number, number] => [at[start - sentence.start]!, at[end - sentence.start]!]);
    });
    places.set(turn.messageId, own);
  }
  return places;
}

const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
