import type { Ask } from "@/components/ui/ask";
import type { ChangeOrder, ReviewCard } from "@/lib/memory/review/types";

type One = { memoryId: string };

export interface ReviewActions {
  keep: Ask<One, { done: boolean }>;
  /** Of one that was forgotten before also the receipt. */
  drop: Ask<One, { done: boolean; receiptId: string | null }>;
  later: Ask<One, { done: boolean }>;
  edit: Ask<One & { statement: string }, { done: boolean; card: ReviewCard | null }>;
  both: Ask<One & { changedOn: string; first: ChangeOrder }, { done: boolean }>;
  undo: Ask<undefined, { changed: boolean; card: ReviewCard | null }>;
}
