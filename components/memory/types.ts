import type { Ask } from "@/components/ui/ask";
import type { MemoryView } from "@/lib/memory/view/types";

export interface MemoryActions {
  edit: Ask<{ memoryId: string; statement: string }, MemoryView>;
  pin: Ask<{ memoryId: string; pinned: boolean }, unknown>;
  forget: Ask<{ memoryId: string }, { redactedMessages: number }>;
  keep: Ask<{ memoryId: string }, unknown>;
  unarchive: Ask<{ memoryId: string }, unknown>;
}
