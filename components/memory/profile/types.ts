import type { ForgetMany, PreviewForgetting } from "@/components/memory/types";
import type { Ask } from "@/components/ui/ask";

export interface PortraitActions {
  edit: Ask<{ memoryId: string; statement: string }, unknown>;
  outdate: Ask<{ memoryId: string; until?: string }, unknown>;
  withhold: Ask<{ memoryId: string; withheld: boolean }, unknown>;
  forget: ForgetMany;
  preview: PreviewForgetting;
}
