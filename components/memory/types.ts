import type { ComponentProps } from "react";
import type { ForgottenAnswer } from "@/components/memory/receipts/said";
import type { Ask } from "@/components/ui/ask";
import type { MemoryView } from "@/lib/memory/view/types";

/** The statements that go as well. */
export type PreviewForgetting = Ask<{ ids: string[] }, string[]>;

export interface MemoryActions {
  edit: Ask<{ memoryId: string; statement: string }, MemoryView>;
  pin: Ask<{ memoryId: string; pinned: boolean }, unknown>;
  forget: Ask<{ memoryId: string }, ForgottenAnswer>;
  preview: PreviewForgetting;
  keep: Ask<{ memoryId: string }, unknown>;
  unarchive: Ask<{ memoryId: string }, unknown>;
}

export type ForgetMany = Ask<{ ids: string[]; receiptId?: string }, ForgottenAnswer & { forgotten: number }>;

/** What is done to many at once. */
export interface BulkActions {
  /** The ids of all that the list's address finds. */
  find: Ask<{ search: string }, string[]>;
  pin: Ask<{ ids: string[]; pinned: boolean }, number>;
  archive: Ask<{ ids: string[] }, number>;
  /** A part of a selection; a later part adds to the first one's receipt. */
  forget: ForgetMany;
}

/** Where a long page puts a row. */
export type MemoryRow = Pick<ComponentProps<"li">, "ref" | "className" | "style" | "aria-setsize" | "aria-posinset"> & {
  "data-index": number;
};
