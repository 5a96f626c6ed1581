import { tellsAnotherAddress } from "@/lib/memory/extract/built-in/another-address";
import type { Candidate, Decision, Neighbour } from "@/lib/memory/types";
import { isCurrent } from "./is-current";
import { endOfPeriod } from "./is-older";
import { sameSubject } from "./same-subject";

const DAY = 86_400_000;

/**
 * What to do with "moved to another address", drawn beside a move that does not say where to: where an address is known from
 * before it, the person is asked whether that still holds; else there is nothing to ask. Null for every other statement.
 */
export function askAddress(candidate: Candidate, neighbours: Neighbour[], now: Date | undefined): Decision | null {
  if (!tellsAnotherAddress(candidate)) return null;
  const homes = neighbours.filter(
    (n) => n.slot === "residence" && n.kind !== "plan" && sameSubject(n.subject, candidate.subject),
  );
  if (homes.some((home) => home.status === "review" && tellsAnotherAddress(home)))
    return { action: "ignore", candidate, why: "This already waits for your word." };
  const home = homes.find((one) => isCurrent(one) && wasBefore(one, candidate, now));
  if (!home) return { action: "ignore", candidate, why: "No address is known that may not hold." };
  const why = `A move was told since, and not where to. Does “${home.statement}” still hold?`;
  return { action: "review", candidate, why, conflictsWithId: home.id };
}

/** What was said of the address after the move, or in the same breath as it, is where they moved to. */
function wasBefore(home: Neighbour, { valid }: Candidate, now: Date | undefined): boolean {
  if (home.valid?.to && now && home.valid.to <= now) return false;
  if (home.valid?.from && valid?.from && home.valid.from >= valid.from) return false;
  const end = valid && endOfPeriod(valid);
  if (end) return home.recordedAt < end;
  return home.recordedAt.getTime() + DAY <= (now?.getTime() ?? Infinity);
}
