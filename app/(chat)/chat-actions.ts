import { loadMessages, rememberNow, setConversationMode, stopReply } from "@/app/(chat)/actions";
import { deleteMessage, editMessage, previewDelete, previewEdit } from "@/app/(chat)/c/[id]/actions";
import { editMemory, undoMemory } from "@/app/(chat)/memory/actions";
import type { ChatActions } from "@/components/chat/types";

/** What a conversation on the page can ask of the server. */
export const chatActions: ChatActions = {
  load: loadMessages,
  stop: stopReply,
  rememberNow,
  setMode: setConversationMode,
  undoMemory,
  editMemory,
  previewEdit,
  editMessage,
  previewDelete,
  deleteMessage,
};
