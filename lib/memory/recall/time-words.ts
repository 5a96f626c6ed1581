const ASKS_WHEN = /\b(when|how long|how old|(?:what|which) (?:day|date|week|weekend|month|year|season|time))\b/i;

const UNITS =
  "second|minute|hour|day|night|week|weekend|month|year|decade|morning|afternoon|evening|summer|winter|spring|autumn|fall";
const DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";
const MONTHS = "january|february|march|april|june|july|august|september|october|november|december";
const NAMES_TIME = new RegExp(
  `\\b(?:yesterday|today|tonight|tomorrow|recently|lately|soon|just|ago|since|last|next|(?:${UNITS}|${DAYS})s?|${MONTHS}|\\d{4})\\b`,
  "i",
);

/** It asks for a time. English. */
export const asksWhen = (text: string): boolean => ASKS_WHEN.test(text);

/** It speaks of some time: such a message can answer when. English. */
export const namesTime = (text: string): boolean => NAMES_TIME.test(text);
