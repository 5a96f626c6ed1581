import type { ForgottenAnswer } from "@/components/memory/receipts/said";
import type { PreviewForgetting } from "@/components/memory/types";
import type { Ask } from "@/components/ui/ask";

export interface PersonaActions {
  save: Ask<{ name: string; persona: string }, unknown>;
  lock: Ask<{ locked: boolean }, unknown>;
}

export interface StatementActions {
  edit: Ask<{ memoryId: string; statement: string }, unknown>;
  forget: Ask<{ memoryId: string }, ForgottenAnswer>;
  preview: PreviewForgetting;
}
