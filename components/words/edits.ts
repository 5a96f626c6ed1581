import { sayCount } from "@/components/words/locale";
import type { ChangePreview, Fate } from "@/lib/memory/edits/types";

const memories = (count: number) => sayCount(count, "memory", "memories");

/** What the chat says about changing what was said. */
export const editWords = {
  edit: "Edit message",
  remove: "Delete message",
  removeReply: "Delete reply",
  edited: "edited",
  deleted: "You deleted this message.",
  deletedReply: "You deleted this reply.",
  earlierWording: "Answers an earlier wording of your message.",
  field: "Your words",
  save: "Save",
  saveAndAnswer: "Save and answer again",
  cancel: "Cancel",
  unchanged: "Nothing has changed yet.",
  askEdit: "Save this change?",
  askDelete: { user: "Delete this message?", assistant: "Delete this reply?" },
  what: "What changes",
  more: "…",
  rests: (count: number) => `What Kith remembers from it (${memories(count)})`,
  nothing: "Nothing Kith remembers rests on it.",
  replyStays: "Kith’s reply stays unless you delete it too.",
  noUndo: "The words will be gone for good. This cannot be undone.",
  fates: {
    said: "Still said",
    changes: "Changes",
    gone: "No longer said",
    elsewhere: "Stays: you said it elsewhere too",
  } satisfies Record<Fate, string>,
  goneWithMessage: "Rests only on this",
  becomes: "Becomes",
  readAgain: "Kith reads your new words again, and what they say takes its place.",
  revives: (statement: string) => `If you forget it, this is current again: ${statement}`,
  reads: {
    rules: "",
    model: "",
    no: "Memory is off here, so the new words are not remembered.",
  } satisfies Record<ChangePreview["reads"], string>,
  keep: "Keep",
  forget: "Forget",
  keepMeans: "Kept memories stay, on your word alone. Forgotten ones go for good, with their words in replies.",
  choose: (statement: string) => `Keep or forget: ${statement}`,
  chooseAll: "Keep or forget all of them",
  chooseFirst: "Say first what is to be kept and what forgotten.",
  past: "past",
  waiting: "waits for review",
  forgetDelete: "Delete",
  deleting: "Deleting…",
  saving: "Saving…",
  saved: "Saved.",
  conversationDeleted: (forgotten: number) =>
    forgotten === 0
      ? "Conversation deleted."
      : `Conversation deleted. ${forgotten} ${forgotten === 1 ? "memory" : "memories"} forgotten with it.`,
  removed: "Deleted.",
  outcome: ({ forgotten, kept }: { forgotten: number; kept: number }) =>
    [forgotten ? `${memories(forgotten)} forgotten.` : "", kept ? `${memories(kept)} kept.` : ""]
      .filter(Boolean)
      .join(" "),
  looking: "Looking at what rests on it…",
  lookAgain: "Look again",
  loss: (total: number) => `${memories(total)} ${total === 1 ? "rests" : "rest"} only on this conversation`,
  noLoss: "No memory rests only on this conversation.",
  forgetAll: "Forget all",
  keepAll: "Keep all",
  page: (from: number, to: number, total: number) => `${from}–${to} of ${total}`,
  earlier: "Previous",
  later: "Next",
  sourceGone: "The message this came from was changed or deleted; you chose to keep it.",
};
