import type { UIMessage } from "ai";
import type { Ask } from "@/components/ui/ask";
import type { ChangePreview, LossChoice, LossPreview } from "@/lib/memory/edits/types";
import type { ConversationView, MemoryMode, MessageView, TraceView } from "@/lib/conversation/types";

/** A message in the browser. `view` is what the server stored; it is missing while a message is on its way. */
export type KithMessage = UIMessage<{ view?: MessageView; at: Date }, { trace: TraceView }>;

export interface ConversationActions {
  rename: Ask<{ conversationId: string; title: string }, unknown>;
  preview: Ask<{ conversationId: string; page: number }, LossPreview>;
  remove: Ask<
    { conversationId: string; version: string } & LossChoice,
    { memoriesForgotten: number; receiptId: string }
  >;
}

interface OneMessage {
  conversationId: string;
  messageId: string;
}

/** Of a preview that the person saw, and what they keep of what nothing says any more. */
interface Answered {
  version: string;
  keep: string[];
}

export interface ChangeOutcome {
  forgotten: number;
  kept: number;
  changed: number;
  receiptId: string | null;
}

export interface ChatActions {
  load: Ask<{ conversationId: string }, { messages: MessageView[]; mode: MemoryMode }>;
  setMode: Ask<{ conversationId: string; mode: MemoryMode }, unknown>;
  stop: Ask<{ conversationId: string }, unknown>;
  rememberNow: Ask<{ conversationId: string }, { added: number; changed: number; failed: boolean }>;
  undoMemory: Ask<{ memoryId: string }, unknown>;
  editMemory: Ask<{ memoryId: string; statement: string }, unknown>;
  previewEdit: Ask<OneMessage & { text: string }, ChangePreview>;
  editMessage: Ask<OneMessage & Answered & { text: string }, ChangeOutcome>;
  previewDelete: Ask<OneMessage, ChangePreview>;
  deleteMessage: Ask<OneMessage & Answered, ChangeOutcome>;
}

export interface Reader {
  name: string;
  timeZone: string;
}

export type ConversationLine = Pick<ConversationView, "id" | "title" | "lastMessageAt"> & { source?: string | null };
