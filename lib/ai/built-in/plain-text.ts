const QUOTE_LIMIT = 240;

/**
 * Foreign words made safe to stand in a reply that is shown as Markdown: one line, no control or direction characters,
 * and every character that Markdown or HTML would act on (brackets of links, images and citations too) escaped.
 */
export function harmless(text: string, limit = QUOTE_LIMIT): string {
  const line = text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  const chars = [...line];
  const cut = chars.length > limit ? `${chars.slice(0, limit).join("").trimEnd()}…` : line;
  return cut
    .replace(/[\\`*_[\]<>|~$]/g, "\\$&")
    .replace(/^([#+\-=])|^(\d+)([.)])/, (_all, mark, digits, dot) => (mark ? `\\${mark}` : `${digits}\\${dot}`));
}

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const DATED = new RegExp(`\\bon (\\d{1,2}) (${MONTHS}) (\\d{4})\\b`, "g");

/** "24 November 2026" in the zone; with the weekday when asked. */
export const tellDate = (at: Date, timeZone: string, weekday = false): string =>
  new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone,
    ...(weekday ? { weekday: "long" } : {}),
  })
    .format(at)
    .replace(/^(\w+day) /, "$1, ");

/** Names the weekday of full dates: "on 20 November 2026" → "on Friday, 20 November 2026". A date is a date in any zone. */
export function withWeekdays(text: string): string {
  return text.replace(DATED, (all, day: string, month: string, year: string) => {
    const at = new Date(Date.UTC(Number(year), MONTHS.split("|").indexOf(month), Number(day)));
    return at.getUTCDate() === Number(day) ? `on ${tellDate(at, "UTC", true)}` : all;
  });
}
