import type { UIMessage } from "ai";
import type { Ask } from "@/components/ui/ask";
import type { ConversationView, MemoryMode, MessageView, TraceView } from "@/lib/conversation/types";

/** A message in the browser. `view` is what the server stored; it is missing while a message is on its way. */
export type KithMessage = UIMessage<{ view?: MessageView; at: Date }, { trace: TraceView }>;

export interface ConversationActions {
  rename: Ask<{ conversationId: string; title: string }, unknown>;
  remove: Ask<{ conversationId: string }, { memoriesForgotten: number }>;
}

export interface ChatActions {
  load: Ask<{ conversationId: string }, { messages: MessageView[]; mode: MemoryMode }>;
  setMode: Ask<{ conversationId: string; mode: MemoryMode }, unknown>;
  stop: Ask<{ conversationId: string }, unknown>;
  rememberNow: Ask<{ conversationId: string }, { added: number; changed: number; failed: boolean }>;
  undoMemory: Ask<{ memoryId: string }, unknown>;
  editMemory: Ask<{ memoryId: string; statement: string }, unknown>;
}

export interface Reader {
  name: string;
  timeZone: string;
}

export type ConversationLine = Pick<ConversationView, "id" | "title" | "lastMessageAt"> & { source?: string | null };
