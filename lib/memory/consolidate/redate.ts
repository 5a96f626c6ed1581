import { isSensitive } from "@/lib/memory/extract/built-in/sensitivity";
import { OCCASION_PATTERN } from "@/lib/memory/extract/built-in/occasions";
import { datePartsOf, fitsDate } from "@/lib/memory/extract/built-in/times/date-parts";
import { MOVED, MOVED_TO } from "@/lib/memory/extract/built-in/times/moved-words";
import { jaccard } from "@/lib/memory/lexical/jaccard";
import type { Candidate, Decision, Neighbour } from "@/lib/memory/types";
import { giveDay, type SaidDay, saidDays } from "./give-day";
import { isCurrent } from "./is-current";
import { kinNamed, withoutKin } from "./occasion-kin";
import { goalOf } from "./meaning";
import { isNegated } from "./normalise-statement";
import { sameSubject } from "./same-subject";

const WHICH_WHY = "It gives something another day, and Kith holds more than one it may mean. Please say which.";
const WHOSE_WHY = "It gives something another day, and may mean what Kith holds of somebody else. Please say which.";
/** Of two things of a kind the one told of so is not the other. */
const TOLD_APART = /\b(?:back|return|home|outbound|next|second|first|third|last|other|another|new)\b/gi;
/** Words must agree nearly wholly where no occasion is named by its noun. */
const ALIKE = 0.7;
const MOVING = new RegExp(`\\b${MOVED}\\b`, "gi");
/** Up to the day: "moved to the big room on 12 December" is of the room. */
const PUT_OFF = new RegExp(
  `\\b${MOVED_TO} (?:[\\p{L}-]+ )?(?:the (?:week|weekend|spring|summer|autumn|fall|winter) of )?(?:(?:\\d{1,2} )?\\p{Lu}\\p{L}+ )?\\d{4}(?:-\\d\\d)?$`,
  "u",
);
const OF_A_THING = new RegExp(`^(?:the|.{1,60}?['’]s) (?:[\\p{L}-]+ ){0,3}?(?:${OCCASION_PATTERN}|baby)\\b`, "iu");
/** Says that it is something in the calendar, and not what. */
const NO_NAME = /\b(?:appointment|date|booking|now|actually|still|due)\b/gi;

interface Found {
  neighbour: Neighbour;
  day?: SaidDay;
}

/**
 * What to do with a statement that gives something another day: what was planned is told anew with the new day, in the words
 * that say what it is about, and the old day is history. Null where nothing that is held can be meant. Where more than one
 * can be, or only somebody else's, the person is asked.
 */
export function redate(candidate: Candidate, neighbours: Neighbour[], now: Date | undefined): Decision | null {
  const [day, ...more] = saidDays(candidate.statement);
  if (!day || more.length || isNegated(candidate.statement)) return null;
  const told = candidate.redated ?? (candidate.kind === "plan" && PUT_OFF.test(candidate.statement.slice(0, day.end)));
  if (!told && !isDueOnce(candidate)) return null;
  const meant = neighbours.flatMap((neighbour): Found[] => {
    const days = saidDays(neighbour.statement);
    const found = { neighbour, ...(days.length === 1 ? { day: days[0] } : {}) };
    return isCurrent(neighbour) && isMeant(candidate, found, now) ? [found] : [];
  });
  const own = meant.filter(({ neighbour }) => sameSubject(neighbour.subject, candidate.subject));
  const again = own.find((found) => found.day?.text === day.text);
  if (again) return { action: "reinforce", candidate, memoryId: again.neighbour.id, why: "You said this before." };
  const [first, ...others] = own;
  // "The baby" of one talk need not be that of another.
  const unsaid = !told && [candidate, first?.neighbour].some((one) => /^the /i.test(one?.statement ?? ""));
  if (first && (others.length || unsaid || isLoose(candidate, first.neighbour)))
    return { action: "review", candidate, why: WHICH_WHY, conflictsWithId: first.neighbour.id };
  if (!first) {
    const [foreign] = /^the /i.test(candidate.statement) ? meant : [];
    return foreign ? { action: "review", candidate, why: WHOSE_WHY, conflictsWithId: foreign.neighbour.id } : null;
  }
  return {
    action: "supersede",
    candidate: retold(candidate, day, first),
    memoryIds: [first.neighbour.id],
    why: `You gave another day than “${first.neighbour.statement}”`,
  };
}

/** A child is due on one day: a second one needs no "actually" to take the place of the first. */
const isDueOnce = ({ kind, statement }: Candidate): boolean =>
  kind === "plan" && /\b(?:baby is (?:\p{L}+ )?due|due date is)\b/iu.test(statement);

/** Whether a memory is what the candidate gives another day. */
function isMeant(candidate: Candidate, { neighbour, day }: Found, now: Date | undefined): boolean {
  const was = candidate.redated?.was;
  if (neighbour.kind !== candidate.kind || (neighbour.kind !== "plan" && !was)) return false;
  if (was && !(day && fitsDate(datePartsOf(day.text), was))) return false;
  // A plan of last year is not the one that is put off now.
  const until = neighbour.valid?.to ?? neighbour.valid?.from;
  if (!was && now && until && until <= now) return false;
  if (!sameSubject(neighbour.subject, candidate.subject) && !/^the /i.test(candidate.statement)) return false;
  return sameOccasion(candidate, neighbour);
}

/** Only a word that may tell of something else makes it the same occasion: "meeting" and "is meeting Tom for lunch". */
const isLoose = (candidate: Candidate, { statement }: Neighbour): boolean =>
  kinNamed(candidate.statement).some((kin) => !kin.told.test(statement) && !!kin.loosely?.test(statement));

function sameOccasion(candidate: Candidate, neighbour: Neighbour): boolean {
  const apart = ({ statement }: { statement: string }) =>
    (statement.replace(MOVING, " ").match(TOLD_APART) ?? []).join(" ").toLowerCase();
  if (apart(candidate) !== apart(neighbour)) return false;
  const words = (of: Candidate | Neighbour, statement: string) => goalOf(statement.replace(MOVING, " "), of.subject);
  if (candidate.kind !== "plan" || !OF_A_THING.test(candidate.statement))
    return jaccard(words(candidate, candidate.statement), words(neighbour, neighbour.statement)) >= ALIKE;
  const [kin] = kinNamed(candidate.statement);
  if (kin && !kin.told.test(neighbour.statement) && !kin.loosely?.test(neighbour.statement)) return false;
  const plain = (of: Candidate | Neighbour) => (kin ? withoutKin(of.statement, kin) : of.statement);
  const all = words(neighbour, plain(neighbour));
  const whole = words(candidate, plain(candidate));
  const named = words(candidate, plain(candidate).replace(NO_NAME, " "));
  const needed = named.size ? named : whole;
  return (!!kin || needed.size > 0) && [...needed].every((word) => all.has(word));
}

/** What was planned, with the new day in place of the old one. */
function retold(candidate: Candidate, day: SaidDay, { neighbour, day: old }: Found): Candidate {
  const given = giveDay(neighbour, old, { day, valid: candidate.valid, redated: candidate.redated });
  return {
    ...candidate,
    ...given,
    kind: neighbour.kind,
    ...(neighbour.slot ? { slot: neighbour.slot } : {}),
    sensitive: candidate.sensitive || isSensitive(neighbour.statement),
  };
}
