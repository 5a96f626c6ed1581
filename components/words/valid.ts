import { tz } from "@date-fns/tz";
import { format } from "date-fns";
import type { Precision } from "@/lib/memory/types";
import type { MemoryView } from "@/lib/memory/view/types";

const patterns: Record<Precision, string> = {
  day: "d MMMM yyyy",
  week: "'week of' d MMMM yyyy",
  month: "MMMM yyyy",
  year: "yyyy",
};

/**
 * When something is true, for a person: "20 November 2026", "from March 2024", "2019 to 2023"; null when no date is known.
 * `to` is exclusive, so its last moment is said.
 */
export function sayValid({ from, to, precision }: MemoryView["valid"], timeZone: string): string | null {
  const pattern = patterns[precision ?? "day"];
  const say = (at: Date) => format(at, pattern, { in: tz(timeZone) });
  const first = from && say(from);
  const last = to && say(new Date(to.getTime() - 1));
  if (first && last) return first === last || precision === "week" ? first : `${first} to ${last}`;
  if (first) return `from ${first}`;
  return last ? `until ${last}` : null;
}

/** The same for a whole memory: a plan whose time has gone by is told as planned, since nobody has said what became of it. */
export function sayWhen(
  { kind, status, valid }: Pick<MemoryView, "kind" | "status" | "valid">,
  timeZone: string,
  now: Date,
) {
  const said = sayValid(valid, timeZone);
  const until = valid.to ?? valid.from;
  const gone = kind === "plan" && status !== "superseded" && until !== null && until <= now;
  return gone ? `planned for ${said}; whether it happened is not known` : said;
}
