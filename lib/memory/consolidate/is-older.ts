import type { Candidate, Neighbour, When } from "@/lib/memory/types";

const DAY = 86_400_000;
/** How long before the saying counts as clearly before it: people tell of a move or a wedding months late. */
const CLEARLY = 183 * DAY;
const YEARS = 3 * 366 * DAY;

/** What is told as done once, however it is filed: "got divorced in 2012" is no state since then. */
const DONE = /\b(?:got|became|was|were|went|lost|left|quit|broke|split|moved|married|divorced)\b/i;
const LASTING = /\b(?:since|now|still|has been|have been|is|are)\b/i;

/** The end of the time a loosely told "2015" names. */
export function endOfPeriod({ from, to, precision }: When): Date | undefined {
  if (to || !from) return to;
  if (precision === "day" || precision === "week")
    return new Date(from.getTime() + (precision === "day" ? 1 : 7) * DAY);
  // Midnight of the user may be the day before in UTC; noon is on their day nearly everywhere.
  const end = new Date(from.getTime() + DAY / 2);
  end.setUTCMonth(end.getUTCMonth() + (precision === "month" ? 1 : 12));
  return new Date(end.getTime() - DAY / 2);
}

/**
 * Whether what is told now was true or happened before what is known. What has no start was true when it was said, so
 * that an event which lies wholly before cannot have changed it; that it is told as long past shows that it is no news.
 */
export function isOlder(candidate: Candidate, neighbour: Neighbour, now: Date | undefined): boolean {
  const { valid } = candidate;
  if (!valid?.from) return false;
  if (neighbour.valid?.from) return valid.from < neighbour.valid.from;
  return liesBefore(candidate, neighbour, now, CLEARLY);
}

/** Whether it is that long ago that the words of a move in March, told in November, cannot be meant to be news. */
export const isLongBefore = (candidate: Candidate, neighbour: Neighbour, now: Date | undefined): boolean =>
  !!neighbour.valid?.from || liesBefore(candidate, neighbour, now, YEARS);

function liesBefore(candidate: Candidate, neighbour: Neighbour, now: Date | undefined, gap: number): boolean {
  const { valid, kind, slot, statement } = candidate;
  if (!valid || slot === "birthday" || neighbour.kind === "plan") return false;
  if (kind !== "event" && (!DONE.test(statement) || LASTING.test(statement))) return false;
  const end = endOfPeriod(valid)?.getTime();
  return end !== undefined && end + gap <= Math.min(neighbour.recordedAt.getTime(), now?.getTime() ?? Infinity);
}
