import { REVIEW_BOUND } from "@/lib/memory/consolidate/consolidate";
import { findSurviving, sentencesAround, spansOf } from "@/lib/memory/edits/find-surviving";
import type { Resting } from "@/lib/memory/edits/read-resting";
import type { Fate } from "@/lib/memory/edits/types";
import { statementKey } from "@/lib/memory/store/statement-key";
import type { Candidate, Evidence } from "@/lib/memory/types";
import { likeness } from "@/lib/memory/view/diff-words";
import type { OwnerScope } from "@/lib/scope";

export interface Judged {
  resting: Resting;
  fate: Fate;
  /** Of what is still said: where it is said now. */
  grounds: Evidence[];
  becomes: string | null;
}

export interface Change {
  messageId: string;
  before: string;
  after: string;
  /** What the built-in rules draw from the one and from the other. */
  candidates: { before: Candidate[]; after: Candidate[] };
  reads: "rules" | "model" | "no";
}

/** From this share of common words on, one statement is another wording of the other. */
const ALIKE = 0.5;
/** And one sentence of the other. */
const ALIKE_SENTENCE = 0.3;

/**
 * What a change of a message does to each memory that rests on it. What the rules drew from the old words and draw from the
 * new is still said; what they did not draw (a model did, or the person worded it) is, while the sentences it stands in are
 * the same word for word. Pure; what was judged so in a preview is judged so when it is done.
 */
export function judge(scope: OwnerScope, resting: Resting[], change: Change): Judged[] {
  const keyOf = ({ statement }: { statement: string }) => statementKey(scope, statement);
  const drawn = new Set(change.candidates.before.map(keyOf));
  const said = resting.map((one) => stillSaid(scope, one, change, drawn));
  const taken = new Set(resting.filter((_, i) => said[i]).map(({ memory }) => keyOf(memory)));
  const fresh = change.candidates.after.filter((one) => !drawn.has(keyOf(one)) && !taken.has(keyOf(one)));
  return resting.map((one, i): Judged => {
    const grounds = said[i];
    if (grounds) return { resting: one, fate: "said", grounds, becomes: null };
    const none = { resting: one, grounds: [], becomes: null };
    if (one.elsewhere) return { ...none, fate: "elsewhere" };
    if (change.reads === "no" || one.memory.status === "superseded") return { ...none, fate: "gone" };
    const heir = takeHeir(one, fresh);
    if (change.reads === "model" && (heir || isReworded(one, change))) return { ...none, fate: "changes" };
    return heir ? { ...none, fate: "changes", becomes: heir.statement } : { ...none, fate: "gone" };
  });
}

function stillSaid(
  scope: OwnerScope,
  { memory, here }: Resting,
  { messageId, before, after, candidates }: Change,
  drawn: Set<string>,
): Evidence[] | null {
  const key = statementKey(scope, memory.statement);
  if (drawn.has(key)) {
    // "My boss said I live there" gives the same statement, and not as something to believe.
    const bound = Math.min(REVIEW_BOUND, memory.confidence);
    const again = candidates.after.filter(
      (one) => one.confidence >= bound && statementKey(scope, one.statement) === key,
    );
    const places = again.flatMap((one) => one.evidence).filter((piece) => piece.messageId === messageId);
    return places.length ? places : null;
  }
  const places = here.flatMap(({ start, quote }) => {
    const at = findSurviving(before, after, { start, end: start + quote.length });
    return at === null ? [] : [{ messageId, quote, start: at }];
  });
  return places.length ? places : null;
}

/** The candidate that answers the same question, or says nearly the same; each takes the place of one only. */
function takeHeir({ memory }: Resting, fresh: Candidate[]): Candidate | null {
  const about = fresh.filter(({ subject }) => subject.kind === memory.subject.kind);
  const heir =
    about.find(({ slot }) => slot !== undefined && slot === memory.slot) ??
    about
      .map((one) => ({ one, like: likeness(one.statement, memory.statement) }))
      .filter(({ like }) => like >= ALIKE)
      .sort((a, b) => b.like - a.like)[0]?.one;
  if (!heir) return null;
  fresh.splice(fresh.indexOf(heir), 1);
  return heir;
}

/** Whether a new sentence stands where those it rested on stood. */
function isReworded({ here }: Resting, { before, after }: Change): boolean {
  const kept = new Set(spansOf(before).map(({ text }) => text));
  const came = spansOf(after).filter(({ text }) => !kept.has(text));
  return here.some(({ start, quote }) => {
    const around = sentencesAround(before, start, start + quote.length);
    return around !== null && came.some(({ text }) => likeness(text, around.text) >= ALIKE_SENTENCE);
  });
}
