import type { Ask } from "@/components/ui/ask";
import type { PersonListItem } from "@/lib/memory/view/people/types";

export interface PersonActions {
  find: Ask<{ name: string }, PersonListItem[]>;
  edit: Ask<{ personId: string; name: string; relation: string }, unknown>;
  addName: Ask<{ personId: string; name: string }, unknown>;
  removeName: Ask<{ personId: string; name: string }, unknown>;
  merge: Ask<{ personId: string; intoId: string }, unknown>;
  split: Ask<{ personId: string; name: string; memoryIds: string[] }, { personId: string }>;
  undo: Ask<{ changeId: string }, unknown>;
}
