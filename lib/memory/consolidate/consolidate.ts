import { askAddress } from "./ask-address";
import { weighManner } from "@/lib/memory/manner/weigh-manner";
import type { Candidate, Decision, Neighbour } from "@/lib/memory/types";
import { differentCounts } from "./counted-routine";
import { unlessSaidSince } from "./unless-said-since";
import { isCurrent } from "./is-current";
import { deniedOf } from "./is-denied";
import { endOfPeriod, isLongBefore, isOlder } from "./is-older";
import { isReplacedNow, isSucceededBy } from "./gives-way";
import { redate } from "./redate";
import { isFulfilledBy, isOffFor } from "./settled-plan";
import { jaccard } from "@/lib/memory/lexical/jaccard";
import { answerOf, goalOf, type Meaning, meaningOf, sameAnswer, sameNumbers } from "./meaning";
import { normaliseStatement } from "./normalise-statement";
import { goesFurther, samePartnership } from "./partnership";
import { sameSubject } from "./same-subject";

/** Below this confidence a candidate waits for the user. */
export const REVIEW_BOUND = 0.5;
/** What is to take the place of something that Kith believes has to be surer than what stands beside it. */
const CONFLICT_BOUND = 0.7;
/** How sure what is said is of a person who may be another. */
const DOUBTED = 0.4;
/** Health, belief, money: kept without asking only when the words are plain. */
const SENSITIVE_BOUND = 0.7;
const CONFLICT_WHY = "It may not fit with something Kith already holds. Please say which is right.";
const PART_WHY = "Only a part of what Kith holds may be over. Please say what still holds.";
const SENSITIVE_WHY = "It is sensitive, and the words leave room for doubt, so Kith asks you first.";
/** Jaccard of content words from which two statements say the same. */
const SAME = 0.75;
/** For contradiction the words must agree nearly wholly, since only the negation differs. */
const OPPOSED = 0.7;
/** What only says that something is over, and is no part of what it was. */
const GIVING_UP = /\b(?:quits?|quitting|stopped|stops|gave up|given up|gives up)\b/gi;

interface Options {
  now?: Date;
  doubt?: string;
}

interface Weighed {
  neighbour: Neighbour;
  meaning: Meaning;
}

/**
 * What to do with a candidate, given the stored memories nearest to it. Deterministic; nothing is overwritten by any
 * decision. `why` is for the person.
 *
 * @param options.now the instant from which a bounded valid time counts as past; without it any slot answer that ends is past.
 * @param options.doubt why it may be about somebody else; it waits for the user then.
 */
export function consolidate(candidate: Candidate, neighbours: Neighbour[], options: Options = {}): Decision {
  if (candidate.kind === "manner") return weighManner(candidate, neighbours, REVIEW_BOUND);
  const { doubt } = options;
  const asked = askAddress(candidate, neighbours, options.now);
  if (asked) return asked;
  const weighed = doubt ? { ...candidate, confidence: Math.min(candidate.confidence, DOUBTED) } : candidate;
  const drawn = withDoubt(weigh(weighed, neighbours, options), neighbours, options);
  const decision = unlessSaidSince(drawn, neighbours, options.now);
  return doubt && decision.action === "review" ? { ...decision, why: doubt } : decision;
}

/** What is not sure enough to be written waits, and names what it would have ended. */
function withDoubt(decision: Decision, neighbours: Neighbour[], options: Options): Decision {
  const { action, candidate } = decision;
  if (action === "review") {
    const sure = weigh({ ...candidate, confidence: 1 }, neighbours, options);
    return "memoryIds" in sure ? { ...decision, why: CONFLICT_WHY, conflictsWithId: sure.memoryIds[0] } : decision;
  }
  if (decision.action === "supersede" && candidate.confidence < CONFLICT_BOUND)
    return { action: "review", candidate, why: CONFLICT_WHY, conflictsWithId: decision.memoryIds[0] };
  if (action === "add" && candidate.sensitive && candidate.confidence < SENSITIVE_BOUND)
    return { action: "review", candidate, why: SENSITIVE_WHY };
  return decision;
}

function weigh(candidate: Candidate, neighbours: Neighbour[], options: Options): Decision {
  const meaning = meaningOf(candidate.statement, candidate.subject);
  if (meaning.words.size + meaning.numbers.size === 0 || candidate.statement.trim().length < 6)
    return { action: "ignore", candidate, why: "It says too little to be worth keeping." };
  const about = withMeaning(neighbours.filter((n) => sameSubject(n.subject, candidate.subject) && n.kind !== "manner"));
  const current = about.filter(({ neighbour }) => isCurrent(neighbour));

  const corrected = candidate.corrects ? normaliseStatement(candidate.corrects) : undefined;
  const wrong = current.filter(({ neighbour }) => normaliseStatement(neighbour.statement) === corrected);
  if (wrong.length) return replace(candidate, wrong, "You corrected");
  const redated = candidate.confidence < REVIEW_BOUND ? null : redate(candidate, neighbours, options.now);
  if (redated) return redated;

  const waiting = about.find((w) => w.neighbour.status !== "superseded" && saysTheSame(candidate, meaning, w));
  if (waiting && !candidate.ends && isCurrent(waiting.neighbour))
    return { action: "reinforce", candidate, memoryId: waiting.neighbour.id, why: "You said this before." };
  if (candidate.confidence < REVIEW_BOUND) {
    if (waiting) return { action: "ignore", candidate, why: "This already waits for your word." };
    return { action: "review", candidate, why: "Kith is not sure it understood this; please look." };
  }
  const before = neighbours.filter((n) => isSucceededBy(candidate, n));
  if (before.length) return replace(candidate, withMeaning(before), "This replaces");
  const off = current.filter(({ neighbour }) => isOffFor(candidate, neighbour));
  if (off.length) return { action: "end", candidate, memoryIds: ids(off), why: overWhy(off) };
  if (candidate.ends && candidate.kind !== "plan") return end(candidate, meaning, current, options.now);

  const denied = current.filter(
    (w) => contradicts(candidate, meaning, w) && !isOlder(candidate, w.neighbour, options.now),
  );
  const done = current.filter(({ neighbour }) => isFulfilledBy(candidate, neighbour));
  if (candidate.slot && candidate.kind !== "plan")
    return answer(candidate, meaning, current, { now: options.now, denied, done });
  if (denied.length && !isOver(candidate, options.now)) return replace(candidate, denied, "You now say otherwise than");
  if (done.length) return replace(candidate, done, "This has now happened:");
  const recounted = current.filter(
    ({ neighbour }) => differentCounts(candidate, neighbour) || isReplacedNow(candidate, neighbour),
  );
  if (recounted.length) return replace(candidate, recounted, "This replaces");
  return { action: "add", candidate, why: "This is new." };
}

const withMeaning = (neighbours: Neighbour[]): Weighed[] =>
  neighbours.map((neighbour) => ({ neighbour, meaning: meaningOf(neighbour.statement, neighbour.subject) }));

const ids = (weighed: Weighed[]): string[] => weighed.map((w) => w.neighbour.id);

const replace = (candidate: Candidate, old: Weighed[], how: string): Decision => ({
  action: "supersede",
  candidate,
  memoryIds: ids(old),
  why: `${how} “${old[0]!.neighbour.statement}”`,
});

const overWhy = (over: Weighed[]): string => `You said that “${over[0]!.neighbour.statement}” is over.`;

/** Same meaning, same polarity, same numbers, and, for what happened on a date, the same date. */
function saysTheSame(candidate: Candidate, meaning: Meaning, { neighbour, meaning: other }: Weighed): boolean {
  if (meaning.positive !== other.positive || !sameNumbers(meaning, other)) return false;
  if (isOver(candidate, undefined) !== isOver(neighbour, undefined)) return false;
  if ((candidate.kind === "plan") !== (neighbour.kind === "plan")) return false;
  if (differentTimes(candidate, neighbour)) return false;
  const alike = jaccard(meaning.words, other.words) >= SAME;
  if (!candidate.slot || candidate.slot !== neighbour.slot) return alike;
  if (!samePartnership(candidate, neighbour)) return false;
  return alike && sameAnswer(answerOf(meaning, candidate.slot), answerOf(other, candidate.slot));
}

/** A run last week and a run today are two events, and two plans for two days two plans. */
function differentTimes(
  a: Pick<Candidate, "kind" | "valid" | "slot">,
  b: Pick<Neighbour, "kind" | "valid" | "slot">,
): boolean {
  if (a.slot && a.slot === b.slot) return false;
  if (!["event", "plan"].includes(a.kind) || !a.valid?.from || !b.valid?.from) return false;
  const aTo = a.valid.to ?? a.valid.from;
  const bTo = b.valid.to ?? b.valid.from;
  return a.valid.from >= bTo && a.valid.from > b.valid.from ? true : b.valid.from >= aTo && b.valid.from > a.valid.from;
}

function contradicts(candidate: Candidate, meaning: Meaning, { neighbour, meaning: other }: Weighed): boolean {
  if (meaning.positive === other.positive || candidate.kind === "event" || neighbour.kind === "event") return false;
  if (isOver(neighbour, undefined)) return false;
  // However a plan is worded, dropping it is denying what was planned; its date need not be said again.
  if (candidate.kind === "plan" && neighbour.kind === "plan") {
    const [dropped, planned] = [candidate, neighbour].map((m) => goalOf(m.statement, m.subject));
    return jaccard(dropped!, planned!) >= OPPOSED;
  }
  return sameNumbers(meaning, other) && jaccard(meaning.words, other.words) >= OPPOSED;
}

/** A slot holds one current answer; an earlier one is kept as history, a past one beside it. */
function answer(
  candidate: Candidate,
  meaning: Meaning,
  current: Weighed[],
  { now, denied, done }: { now: Date | undefined; denied: Weighed[]; done: Weighed[] },
): Decision {
  const slot = candidate.slot!;
  const rivals = current.filter(
    ({ neighbour }) =>
      neighbour.slot === slot &&
      neighbour.kind !== "plan" &&
      !isOver(neighbour, now) &&
      !goesFurther(candidate, neighbour),
  );
  if (isOver(candidate, now)) {
    const told = current.find(
      (w) =>
        w.neighbour.slot === slot &&
        isOver(w.neighbour, now) &&
        sameAnswer(answerOf(w.meaning, slot), answerOf(meaning, slot)) &&
        sameNumbers(w.meaning, meaning),
    );
    if (told) return { action: "reinforce", candidate, memoryId: told.neighbour.id, why: "You said this before." };
    return { action: "add", candidate, why: "This was true in the past; what is current stays." };
  }
  const same = rivals.find(
    (w) =>
      samePartnership(candidate, w.neighbour) &&
      w.meaning.positive === meaning.positive &&
      sameNumbers(w.meaning, meaning) &&
      sameAnswer(answerOf(w.meaning, slot), answerOf(meaning, slot)),
  );
  if (same) return { action: "reinforce", candidate, memoryId: same.neighbour.id, why: "You said this before." };
  const newer = rivals.find((w) => isOlder(candidate, w.neighbour, now));
  if (newer && !isLongBefore(candidate, newer.neighbour, now))
    return { action: "review", candidate, why: CONFLICT_WHY, conflictsWithId: newer.neighbour.id };
  if (newer) {
    const past = {
      ...candidate,
      valid: { ...candidate.valid!, to: newer.neighbour.valid?.from ?? endOfPeriod(candidate.valid!) },
    };
    return { action: "add", candidate: past, why: `Kept as history: “${newer.neighbour.statement}” is newer.` };
  }
  // A denial has no slot of its own ("is not vegan"), and a plan none that counts: both give way with the old answer.
  const old = [...new Set([...rivals, ...denied, ...done])];
  if (old.length) return replace(candidate, old, "This replaces");
  return { action: "add", candidate, why: "This is new." };
}

/** "I no longer work at Orion" ends what it names; "I quit my job" ends whatever the slot holds. */
function end(candidate: Candidate, meaning: Meaning, current: Weighed[], now: Date | undefined): Decision {
  const { slot } = candidate;
  const overIn = (text: string) => meaningOf(text.replace(GIVING_UP, " "), candidate.subject).words;
  const over = overIn(candidate.statement);
  // What stands after a comma is often only a comment ("any more, too hard").
  const plainly = overIn(candidate.statement.replace(/,.*$/s, ""));
  const named = slot ? answerOf(meaning, slot) : new Set<string>();
  const denied = (w: Weighed): "all" | "part" | "none" => {
    if (!meaning.positive && !w.meaning.positive) return "none";
    const whole = deniedOf(w, over);
    return whole === "none" ? deniedOf(w, plainly) : whole;
  };
  const ended = current.filter((w) => {
    if (isOlder(candidate, w.neighbour, now) || isOver(w.neighbour, undefined) || w.neighbour.kind === "plan")
      return false;
    if (slot && w.neighbour.slot === slot) {
      const held = answerOf(w.meaning, slot);
      return (
        named.size === 0 ||
        held.size === 0 ||
        [...named].some((word) => held.has(word)) ||
        !/\p{Lu}\p{L}+[^.]*\.?$/u.test(candidate.statement.replace(candidate.subject.name, ""))
      );
    }
    if (w.neighbour.kind === "event" && candidate.kind !== "event") return false;
    return !slot && denied(w) === "all";
  });
  if (ended.length)
    return {
      action: "end",
      candidate,
      memoryIds: ids(ended),
      why: overWhy(ended),
    };
  const part = slot ? undefined : current.find((w) => w.neighbour.kind !== "event" && denied(w) === "part");
  if (part) return { action: "review", candidate, why: PART_WHY, conflictsWithId: part.neighbour.id };
  // Without the thing it ends, it is a plain fact; the slot's question it does not answer.
  const { slot: _slot, ...plain } = candidate;
  return { action: "add", candidate: plain, why: "It says that something is over that Kith did not know of." };
}

/** Valid time has closed, or the words say so. */
function isOver(memory: Pick<Candidate, "valid" | "statement" | "kind" | "slot">, now: Date | undefined): boolean {
  if (/\b(?:used to|formerly|previously)\b/i.test(memory.statement)) return true;
  if (!memory.valid?.to || (!memory.slot && memory.kind !== "fact")) return false;
  return now === undefined || memory.valid.to <= now;
}
