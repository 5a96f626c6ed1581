import { LOCALE, sayCount, sayNumber } from "@/components/words/locale";

const SPANS = [7, 30, 90] as const;
export type Span = (typeof SPANS)[number];

/** What the health page says. */
export const healthWords = {
  title: "Health",
  lead: "Whether remembering works, what came of it, and what it cost.",
  queue: "Remembering",
  states: { queued: "Waiting", running: "Running", done: "Done", failed: "Failed" },
  messages: (count: number) => sayCount(count, "message", "messages"),
  inConversations: (count: number) => `in ${sayCount(count, "conversation", "conversations")}`,
  runs: (count: number) => sayCount(count, "time", "times"),
  last: "last",
  never: "never yet",
  allDone: "Everything you said has reached memory.",
  undrawn: (messages: number) =>
    `${sayCount(messages, "message", "messages")} so far read by simple rules only. The language model reads a topic once, when it is over.`,
  undrawnFailed: "It gave no answer when it was last asked; it is asked again by itself.",
  drawNow: "Have it read now",
  drawing: "Reading…",
  drawn: "The language model has read them.",
  drawnSome: "The language model has read some of them. There are more.",
  behind: "Not yet in memory",
  untitled: "Untitled conversation",
  waits: "waits for its turn",
  isRunning: "is being read now",
  lastTry: "last try",
  nextTry: "tried again by itself at",
  retry: "Retry",
  retryAll: "Retry all",
  retrying: "Trying…",
  retryLabel: (title: string) => `Retry: ${title}`,
  retried: (count: number) => `${sayCount(count, "conversation", "conversations")} queued to be tried now.`,
  remembered: "It worked: everything in it has reached memory.",
  failedAgain: "It failed again. Nothing you wrote is lost; Kith goes on trying.",
  more: (count: number) => `and ${sayCount(count, "more", "more")}`,
  made: "What came of it",
  madeSentence: (memories: number, messages: number) =>
    `${sayCount(memories, "memory", "memories")} from ${sayCount(messages, "message", "messages")}`,
  madeShare: (withMemory: number, all: number) =>
    `A memory rests on ${sayNumber(withMemory)} of your ${sayCount(all, "message", "messages")}. The rest is kept as you wrote it and can be found.`,
  kinds: { current: "Current", review: "Waiting for review", archived: "Archived", past: "Past" },
  junk: "Worth a look",
  junkWhy: "Signs of memories that may be of no use. None of them is removed by itself.",
  duplicates: "Say the same as another",
  neverUsed: "Never used in a reply",
  lowConfidence: "Low confidence",
  look: (what: string) => `Show: ${what}`,
  show: "Show",
  times: (count: number) => `${sayCount(count, "time", "times")}`,
  noJunk: "none",
  cost: "Cost",
  span: (days: Span) => `${days} days`,
  spans: "Days shown",
  perDay: "Tokens per day",
  series: { prompt: "Prompts", reply: "Replies", memory: "Remembering" },
  total: (tokens: number) => sayCount(tokens, "token", "tokens"),
  calls: (count: number) => sayCount(count, "model call", "model calls"),
  noCost: "No model was asked in these days, so nothing was spent.",
  noPrices: "In tokens only: whoever runs this Kith has not said what they cost.",
  notCounted: "Calls that make vectors are not counted.",
  table: "As a table",
  columns: { day: "Day", prompt: "Prompts", reply: "Replies", memory: "Remembering", sum: "Together", money: "Money" },
  chart: (days: number, tokens: number, most: string) =>
    `Tokens per day over ${sayCount(days, "day", "days")}, ${sayCount(tokens, "token", "tokens")} together${most ? `, most on ${most}` : ""}. The table below has every day.`,
  index: "Search index",
  indexKinds: { message: "Messages", memory: "Memories", episode: "Episodes" },
  model: "Found by meaning with",
  upToDate: "Every entry has a vector of today's model.",
  lacking: (count: number) =>
    `${sayCount(count, "entry lacks", "entries lack")} a vector of today's model. They are found by their words meanwhile.`,
  filling: "Being worked on now.",
  fillingSoon: "Next in line.",
  fillingFails: "The last try failed:",
  fillingIdle: "Kith looks for them twice a minute.",
  fillNow: "Fill now",
  fillQueued: "Queued to be filled now.",
} as const;

export const spans = SPANS;

const compact = new Intl.NumberFormat(LOCALE, { notation: "compact", maximumFractionDigits: 1 });
/** "12.5K": for an axis. */
export const sayShort = (value: number): string => compact.format(value);

/** An amount with its currency; small ones keep the digits that tell. */
export const sayMoney = (amount: number, currency: string): string =>
  new Intl.NumberFormat(LOCALE, {
    style: "currency",
    currency,
    maximumFractionDigits: amount > 0 && amount < 0.1 ? 4 : 2,
  }).format(amount);

/** A calendar day ("2026-11-24") for a person. */
export const sayDay = (day: string): string =>
  new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );

const KNOWN: [RegExp, string][] = [
  [/worker stopped|interrupted/i, "Kith was stopped while it was at it."],
  [/time(?:d )?-?out|timeout|took too long|aborted/i, "The model did not answer in time."],
  [/embedding .*fail|ECONN|ENOTFOUND|fetch failed|unreachable|network/i, "The model could not be reached."],
  [/quota|rate limit|429/i, "The model refused for now: too many requests, or its quota is used up."],
];
const OTHER = "Something went wrong on our side. Nothing you wrote is lost.";
/** What is meant for the log: code, paths, queries. */
const INSIDE = /prisma|postgres|pglite|sql|node_modules|invocation|[\\/{}<>]|\bat \w+ \(/i;

/** Why something failed, as a sentence; what only a programmer understands is said in general. */
export function sayFailure(error: string | null): string {
  const line = error?.trim().split("\n")[0] ?? "";
  const known = KNOWN.find(([pattern]) => pattern.test(line));
  if (known) return known[1];
  if (!line || line.length > 160 || INSIDE.test(line)) return OTHER;
  const sentence = line[0]!.toUpperCase() + line.slice(1);
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
