import { sayCount, sayNumber } from "@/components/words/locale";
import type { CopyKind, ForgetKind } from "@/lib/memory/receipts/types";

/** What is said of a forgetting: right after it, and on its receipt. */
export const receiptWords = {
  title: "Receipts",
  lead: "What you had forgotten, and what became of every copy. A receipt holds numbers, never the words.",
  one: "Receipt",
  empty: "No receipts yet.",
  emptyWhy: "When you have Kith forget something, the receipt appears here.",
  toMemories: "Go to Memories",
  all: "All receipts",
  count: (total: number) => sayCount(total, "receipt", "receipts"),
  headOf: (what: string) => `Receipt: ${what.toLowerCase()} forgotten`,
  kinds: {
    memory: () => "A memory",
    memories: (asked) => sayCount(asked, "memory", "memories"),
    message: (asked) => sayCount(asked, "message", "messages"),
    conversation: () => "A conversation",
  } satisfies Record<ForgetKind, (asked: number) => string>,
  copies: (count: number) => `${sayCount(count, "copy", "copies")} removed or rewritten`,
  found: "What was found, and is gone",
  nothingFound: "No copy was found besides.",
  kept: "What is left instead",
  counts: {
    memories: (n) => sayCount(n, "memory", "memories"),
    versions: (n) => sayCount(n, "earlier version", "earlier versions"),
    evidence: (n) => sayCount(n, "place it rested on", "places it rested on"),
    messages: (n) => `${sayCount(n, "message", "messages")} of yours, in which the words are blank now`,
    replies: (n) => `${sayCount(n, "reply", "replies")} that repeated it, in which the words are blank now`,
    deleted: (n) => `${sayCount(n, "message", "messages")}, deleted whole`,
    titles: (n) => sayCount(n, "conversation title", "conversation titles"),
    episodes: (n) => sayCount(n, "summary of a topic", "summaries of topics"),
    summaries: (n) => sayCount(n, "version of a longer summary", "versions of longer summaries"),
    portraits: (n) => `${sayCount(n, "sentence", "sentences")} in versions of the portrait`,
    moments: (n) => `${sayCount(n, "moment", "moments")} you shared`,
    vectors: (n) => `${sayCount(n, "vector", "vectors")}, removed or made anew`,
    terms: (n) => `${sayCount(n, "entry", "entries")} in the index of words`,
    traces: (n) => `${sayCount(n, "note", "notes")} of replies that had used it`,
    prompts: (n) => sayCount(n, "kept prompt", "kept prompts"),
    people: (n) => `${sayCount(n, "person", "people")} known from nothing else`,
    jobs: (n) => `${sayCount(n, "remembering", "rememberings")} under way, made to read anew`,
    openReplies: (n) => `${sayCount(n, "reply", "replies")} being written, judged again before it is kept`,
    tombstones: (n) =>
      `${sayCount(n, "marker", "markers")} without words, by which Kith knows not to note it again from what you said before`,
  } satisfies Record<CopyKind, (count: number) => string>,
  check: "What was checked",
  asked: (count: number) =>
    `Before and after, Kith searched its memory in the words that were forgotten: ${sayCount(count, "search", "searches")}.`,
  askedAfter: (count: number) =>
    `Afterwards Kith searched its memory in the words that were forgotten: ${sayCount(count, "search", "searches")}.`,
  before: (hits: number) => `Before: ${sayCount(hits, "find", "finds")}.`,
  after: (hits: number) => (hits ? `After: ${sayCount(hits, "find", "finds")}.` : "After: nothing was found."),
  clean: "Nothing was found afterwards",
  notClean: (hits: number) => `${sayCount(hits, "find", "finds")} afterwards`,
  stillSaid:
    "Something else in your memory says much the same: another memory, or words of yours that another memory rests on. It was not part of what you chose. Search for it in Memories to have it forgotten too.",
  notChecked: "It was not searched for afterwards: there was nothing to search for, or the search could not be run.",
  notCheckedShort: "Not checked afterwards",
  took: (ms: number) => `It took ${ms < 1_000 ? `${sayNumber(ms)} ms` : `${sayNumber(Math.round(ms / 100) / 10)} s`}.`,
  gone: "What was forgotten cannot be brought back, not by Kith either.",
  download: "Download",
  notHere: "That receipt is not here",
  notHereLead: "It does not exist, or it is not yours.",
  does: "This removes the memory with its history, and blanks the words in your messages and in replies that repeat them, so that Kith cannot learn it from them again. A receipt tells you what was found.",
  doesMany:
    "This removes them with their history, and blanks the words in your messages and in replies that repeat them, so that Kith cannot learn them again. One receipt tells you what was found.",
  alsoGoes: (count: number) =>
    count === 1
      ? "This goes as well: the same words say it."
      : `These ${sayNumber(count)} go as well: the same words say them.`,
  looking: "Looking for what goes with it…",
  lookAgain: "Look again",
  forgetting: "Forgetting…",
  forGood: "It is for good: it cannot be undone.",
  forgotten: (messages: number) =>
    messages ? `Forgotten. The words were blanked in ${sayCount(messages, "message", "messages")}.` : "Forgotten.",
} as const;
