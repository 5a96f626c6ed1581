import { sayCount, sayNumber } from "@/components/words/locale";

/** What several screens of the memory say: changing a statement, the switch, and going through pages. */
export const partWords = {
  edit: "Edit",
  editTitle: "Edit memory",
  editText: "Your words replace what Kith wrote. The old wording stays in the history.",
  memory: "Memory",
  save: "Save",
  cancel: "Cancel",
  remember: "Remember new things and use what is known",
  whileOff:
    "While this is off, nothing new is remembered and no memory is used in replies. The list stays, and you can still edit it and have things forgotten.",
  isNow: (on: boolean) => `Memory is ${on ? "on" : "off"}.`,
  pin: "Pin",
  keep: "Keep",
  unarchive: "Unarchive",
  forget: "Forget",
  forgetTitle: "Forget this memory?",
  forgetForGood: "Forget for good",
  sensitive: "Sensitive",
  saved: "Saved.",
  pinned: (on: boolean) => (on ? "Pinned." : "No longer pinned."),
  kept: "Kept.",
  currentAgain: "Current again.",
  recorded: "recorded",
  ended: ", ended",
  you: "You",
  kith: "Kith",
  showMessage: "Show message",
  reworded: "You changed the wording since. What was said:",
  history: (count: number) => (count ? `History (${sayNumber(count)})` : "Details"),
  writtenBy: (author: string, why: string) =>
    `Written by ${author}${why ? `: ${why}` : ""}${/[.!?]$/.test(why) ? "" : "."}`,
  used: (count: number) =>
    count === 0 ? "Not used in a reply yet." : `Used in ${sayCount(count, "reply", "replies")}`,
  lastOn: ", last on",
  pastRecorded: "Recorded",
  by: (author: string) => `by ${author}`,
  endedOn: (how: string) => `; ${how} on`,
  endedPlain: "ended",
  nothing: (filtered: boolean) => (filtered ? "Nothing found." : "Nothing remembered yet."),
  nothingHint: (filtered: boolean) =>
    filtered
      ? "Try other words, or take away a filter."
      : "Tell Kith something about yourself. What it notes appears here, with your own words as the source.",
  pages: "Pages",
  previous: "Previous",
  next: "Next",
  page: (page: number, pages: number) => `Page ${sayNumber(page)} of ${sayNumber(pages)}`,
} as const;
