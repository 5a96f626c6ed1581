import type { ForgottenAnswer } from "@/components/memory/receipts/said";
import type { PreviewForgetting } from "@/components/memory/types";
import type { Ask } from "@/components/ui/ask";
import type { MemoryKind } from "@/lib/memory/types";
import type { ValidDates } from "@/lib/memory/view/detail/types";

export type SubjectChoice = { id: string } | { name: string };

export interface RevisionInput {
  memoryId: string;
  statement: string;
  kind: MemoryKind;
  subject: SubjectChoice;
  valid: ValidDates;
  importance: number;
  sensitive: boolean;
  pinned: boolean;
}

export interface DetailActions {
  revise: Ask<RevisionInput, { id: string }>;
  move: Ask<{ memoryId: string; subject: SubjectChoice; statement: string }, { id: string }>;
  restore: Ask<{ memoryId: string }, { id: string }>;
  merge: Ask<{ memoryId: string; otherId: string }, unknown>;
  pin: Ask<{ memoryId: string; pinned: boolean }, unknown>;
  forget: Ask<{ memoryId: string }, ForgottenAnswer>;
  preview: PreviewForgetting;
}
