import type { IndexKind } from "@/lib/db/generated/enums";
import type { Anchors } from "@/lib/memory/anchors/types";

/** One thing to be made findable: its target's id, the text it is found by, and where it stands. */
export interface Entry {
  kind: IndexKind;
  targetId: string;
  text: string;
  at: Date;
  conversationId?: string;
  seq?: number;
  speaker?: "user" | "companion";
  /** Of a message: what it is found by beside its own words. */
  anchors?: Anchors;
}
