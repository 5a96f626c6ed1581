import { tz } from "@date-fns/tz";
import { format } from "date-fns";

const patterns = {
  time: "HH:mm",
  /** As fields and addresses have it. */
  date: "yyyy-MM-dd",
  day: "d MMMM yyyy",
  weekday: "EEEE, d MMMM yyyy",
  short: "d MMM yyyy, HH:mm",
  full: "EEEE, d MMMM yyyy, HH:mm",
} as const;

/** Says an instant in the given IANA time zone; the same on the server and in the browser. */
export const sayTime = (at: Date, timeZone: string, how: keyof typeof patterns) =>
  format(at, patterns[how], { in: tz(timeZone) });

type MomentProps = {
  at: Date;
  timeZone: string;
  how: "time" | "day" | "weekday" | "short" | "full";
  className?: string;
};

/** A time that shows the short form and holds the whole one. */
export function Moment({ at, timeZone, how, className }: MomentProps) {
  return (
    <time dateTime={at.toISOString()} title={`${sayTime(at, timeZone, "full")} (${timeZone})`} className={className}>
      {sayTime(at, timeZone, how)}
    </time>
  );
}
