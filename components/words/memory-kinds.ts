import type { MemoryKind, MemoryStatus } from "@/lib/memory/types";

export const kindWords: Record<MemoryKind, string> = {
  fact: "Fact",
  preference: "Preference",
  event: "Event",
  plan: "Plan",
  relationship: "Relationship",
  trait: "Trait",
  routine: "Routine",
  manner: "How to talk to you",
};

export const statusWords: Record<MemoryStatus, string> = {
  active: "Current",
  superseded: "Past",
  review: "Waiting for review",
  archived: "Archived",
};

export const authorWords = { builtin: "Kith's own rules", model: "the language model", person: "you" };

export const endWords = {
  superseded: "replaced by newer words",
  corrected: "corrected",
  ended: "no longer true",
  reworded: "told better from the same words",
  dropped: "dropped in review",
};

interface Named {
  name: string;
  kind: "user" | "companion" | "person";
}

export const subjectWords = (subject: Named) =>
  subject.kind === "user" ? "You" : subject.kind === "companion" ? `${subject.name} (Kith)` : subject.name;
