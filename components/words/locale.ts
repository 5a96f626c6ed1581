/** The language that the strings in this folder are written in, and how its numbers and dates are said. */
export const LOCALE = "en-GB";

const whole = new Intl.NumberFormat(LOCALE);
const plural = new Intl.PluralRules(LOCALE);

/** A number with its group marks: "10,000". */
export const sayNumber = (value: number): string => whole.format(value);

/** "1 memory", "10,000 memories": the number and the form that goes with it. */
export const sayCount = (count: number, one: string, other: string): string =>
  `${sayNumber(count)} ${plural.select(count) === "one" ? one : other}`;

/** "a, b and c". */
export const sayList = (parts: string[]): string =>
  new Intl.ListFormat(LOCALE, { style: "long", type: "conjunction" }).format(parts);
