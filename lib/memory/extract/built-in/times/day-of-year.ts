import { daysIn, MONTHS } from "./civil";

/** A day that comes back each year, as a birthday does. `month` 1 to 12. */
export interface DayOfYear {
  month: number;
  day: number;
}

const SAID = new RegExp(
  `\\b(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTHS.join("|")})|(${MONTHS.join("|")}) (?:the )?(\\d{1,2})(?:st|nd|rd|th)?)\\b`,
  "i",
);

/** The day a statement names ("Maya's birthday is on 3 May."); undefined when it names none there is. */
export function readDayOfYear(statement: string): DayOfYear | undefined {
  const found = SAID.exec(statement);
  if (!found) return undefined;
  const name = (found[2] ?? found[3])!.toLowerCase();
  const month = MONTHS.findIndex((m) => m.toLowerCase() === name) + 1;
  const day = Number(found[1] ?? found[4]);
  return day >= 1 && day <= daysIn(2024, month) ? { month, day } : undefined;
}
