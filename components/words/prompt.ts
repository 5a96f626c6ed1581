import { sayCount, sayNumber } from "@/components/words/locale";
import type { CutReason } from "@/lib/conversation/types";
import type { PromptView } from "@/lib/reply/types";

const sections: Record<string, string> = {
  companion: "Companion",
  rules: "Rules",
  manner: "How you want to be answered",
  profile: "Portraits",
  story: "The story so far",
  together: "What you did together",
  memory: "Recalled",
  noting: "What may be noted",
  tone: "How you sounded",
  now: "The time",
  conversation: "This conversation",
  question: "Your message",
};

/** The page that shows what was sent for a reply. */
export const promptWords = {
  title: "What was sent",
  gathered: "What was gathered",
  back: "Back to the reply",
  lead: (model: string) =>
    `Everything that went to ${model} for this reply, word for word, in the order in which it was sent.`,
  builtIn:
    "Nothing was sent anywhere. The built-in companion answered on this computer; this is what was gathered for it. Of what was recalled it uses only what it cites.",
  notKept: {
    incognito: "The words are not kept: the conversation is incognito. This is how long each part was.",
    gone: "The words are not kept any more: only those of the latest replies are, for some weeks, and none of a reply during which something was forgotten. This is how long each part was.",
    "no-trace":
      "Nothing is known of how this reply was made: it is still being written, or failed before anything was sent.",
  } satisfies Record<NonNullable<PromptView["notKept"]>, string>,
  totals: (prompt: number, reply: number) =>
    `${sayCount(prompt, "token", "tokens")} of prompt, ${sayCount(reply, "token", "tokens")} of reply. Tokens are counted by Kith; a model may count a little otherwise.`,
  recall: (calls: number, tokens: number) =>
    `Before that, looking things up took ${sayCount(calls, "call", "calls")} to the model with ${sayCount(tokens, "token", "tokens")}. Their words are not kept.`,
  sureness: (share: number) =>
    `What was recalled fits your message to ${sayNumber(Math.round(share * 100))} %, by its words and by who said them.`,
  memoryOff: "Memory was not read for this reply.",
  degraded: "Looking things up failed, so this reply was made without memories.",
  size: "Size of the parts",
  tokens: (count: number) => sayCount(count, "token", "tokens"),
  share: (percent: number) => `${sayNumber(percent)} %`,
  section: (name: string) => sections[name] ?? name,
  text: "Text",
  changes: "Changes since the reply before",
  views: "View",
  noChanges: "There is no earlier prompt of this conversation to compare with.",
  unchanged: "Unchanged.",
  sameLines: (count: number) => sayCount(count, "unchanged line", "unchanged lines"),
  added: "Added",
  removed: "Removed",
  copy: "Copy everything",
  copied: "Copied",
  cannotCopy: "The browser did not allow copying.",
  pointed: "not remembered",
  pointedMeans: "Of what is not remembered no copy is kept. It is shown from its message, as that stands now.",
  leftOut: "Left out",
  leftOutLead: "Found for this reply and not in the prompt.",
  nothingLeftOut: "Everything that was found is in the prompt.",
  cut: {
    budget: "Over the budget",
    duplicate: "Says almost the same as another",
    quoted: "A memory in the prompt quotes it",
  } satisfies Record<CutReason, string>,
  excluded: "Left out because you asked",
  didNotFit: {
    manner: (count: number) => `${sayCount(count, "wish", "wishes")} about answers did not fit.`,
    story: (count: number) => `${sayCount(count, "sentence", "sentences")} of the story did not fit.`,
    together: (count: number) => `${sayCount(count, "thing", "things")} you did together did not fit.`,
    conversation: (count: number) =>
      `${sayCount(count, "earlier message", "earlier messages")} of this conversation did not fit.`,
  } as Record<string, (count: number) => string>,
  showMessage: "Show message",
};
