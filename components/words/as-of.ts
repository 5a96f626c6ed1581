import { sayCount } from "@/components/words/locale";

/** What is said about looking back to a day. */
export const asOfWords = {
  slider: "As of",
  region: "As of a day",
  now: "Now",
  backToNow: "Now",
  day: "Day",
  clock: "Clock",
  clocks: { true: "What was true then", believed: "What Kith believed then" },
  told: {
    true: "True in the world on that day, as far as Kith knows today.",
    believed: "What Kith held to be true at the end of that day, right or wrong.",
  },
  hint: "Choose a day to see what was true then, and what Kith believed then.",
  help: "Arrow keys go a day, Page Up and Page Down a month.",
  from: (day: string) => `from ${day}`,
  list: (day: string, clock: "true" | "believed") =>
    clock === "true" ? `What was true on ${day}` : `What Kith believed on ${day}`,
  count: (total: number) => sayCount(total, "memory", "memories"),
  readOnly: "You are looking back, so nothing can be changed here.",
  none: "Nothing.",
  noneHint: {
    true: "Kith knows of nothing that was true on that day.",
    believed: "Kith knew nothing yet on that day.",
  },
  unknownThen: "Kith did not know this then",
  untrueThen: "Not true then",
  wrong: "Corrected by you later",
  held: "True",
  believed: "Believed",
  span: (from: string, to: string | null) => (to ? `${from} to ${to}` : `since ${from}`),
} as const;
