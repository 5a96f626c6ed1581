import { sayCount } from "@/components/words/locale";
import type { PersonaCause } from "@/lib/memory/persona/types";

/** What is said on the companion's page. */
export const companionWords = {
  title: "Companion",
  lead: "What Kith is to you: what you set, what it has said of itself, and what it learnt about talking to you.",
  persona: "Who it is",
  name: "Name",
  description: "Description",
  descriptionHint:
    "How it should be, in your words. It stands at the start of every prompt; the rules of honesty and safety stand above it.",
  save: "Save",
  saved: "Saved.",
  lock: "Lock",
  lockHint:
    "While it is locked, nothing that is learnt in conversations changes who it is. You still can, here. Lessons on how to talk to you go on.",
  lockDone: (locked: boolean) => (locked ? "Locked." : "Unlocked."),
  statements: "What it said of itself",
  statementsHint: "It keeps to these: what it says against one later is not taken over.",
  statementsNone: "Nothing yet.",
  lessons: "How to talk to you",
  lessonsHint: "What you asked of its answers. It follows these in every reply.",
  lessonsNone: "No lessons yet. Say things like “shorter, please” or “no emojis”, and they appear here.",
  edit: "Edit",
  forget: "Forget",
  showMessage: "Show message",
  youSaid: "You said",
  itSaid: "It said",
  afterYou: (text: string) => `when you said “${text}”`,
  rest: (count: number) => `And ${sayCount(count, "more", "more")} in Memories.`,
  forgotten: (messages: number) =>
    messages ? `Forgotten. The words were blanked in ${sayCount(messages, "message", "messages")}.` : "Forgotten.",
  log: "What changed it",
  logHint:
    "Every change of who it is, with its cause. Nothing is ever taken out of this log but what you have forgotten.",
  logNone: "Nothing has changed it yet.",
  causes: {
    made: "Made",
    settings: "Settings",
    said: "Conversation",
    memory: "You changed its memory",
    model: "Model changed",
    lock: "Lock",
    rollback: "Rolled back",
  } satisfies Record<PersonaCause, string>,
  version: (number: number) => `Version ${number}`,
  now: "Now",
  renamed: (before: string, name: string) => `Renamed from ${before} to ${name}.`,
  madeAs: (name: string) => `Made as ${name}.`,
  modelIs: (model: string) => `Replies are written by ${model === "built-in" ? "the built-in companion" : model}.`,
  locked: (locked: boolean) => (locked ? "You locked it." : "You unlocked it."),
  rolledBack: (version: number) => `You rolled it back to version ${version}.`,
  added: "New",
  removed: "Gone",
  forgottenSince: (count: number) => `${sayCount(count, "statement", "statements")} forgotten since.`,
  rollBack: "Roll back to this",
  rollBackTitle: (version: number) => `Roll back to version ${version}?`,
  rollBackHint:
    "Its name, its description and what it had said of itself become what they were then. What it said since ends and stays in the history. What was forgotten stays forgotten. You can roll back again.",
  rollBackConfirm: "Roll back",
  rollBackDone: (version: number) => `Rolled back to version ${version}.`,
  cancel: "Cancel",
} as const;
