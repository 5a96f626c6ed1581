import { useState } from "react";
import type { ChatActions, ChangeOutcome } from "@/components/chat/types";
import { toastSaid } from "@/components/memory/receipts/toast-said";
import { ask } from "@/components/ui/ask";
import { editWords as words } from "@/components/words/edits";
import type { ChangePreview } from "@/lib/memory/edits/types";

interface Given {
  conversationId: string;
  messageId: string;
  actions: Pick<ChatActions, "previewEdit" | "editMessage" | "previewDelete" | "deleteMessage">;
  onDone: (outcome: ChangeOutcome) => void;
}

/** New words, or null to delete the message. */
type Wish = string | null;

/**
 * The way of one change of a message: look at what it would do, show it where something rests on the message or is to be
 * deleted, and do what was shown. A refused one, because something changed meanwhile, is looked at again.
 */
export function useMessageChange({ conversationId, messageId, actions, onDone }: Given) {
  const [busy, setBusy] = useState<"looking" | "working" | null>(null);
  const [error, setError] = useState<string>();
  const [asked, setAsked] = useState<{ wish: Wish; preview: ChangePreview }>();
  const one = { conversationId, messageId };

  const apply = async (wish: Wish, { version }: ChangePreview, keep: string[]) => {
    setBusy("working");
    const answered = { ...one, version, keep };
    const answer =
      wish === null
        ? await ask(actions.deleteMessage, answered)
        : await ask(actions.editMessage, { ...answered, text: wish });
    setBusy(null);
    if (!answer.ok) return void setError(answer.error.message);
    setAsked(undefined);
    const said = [wish === null ? words.removed : words.saved, words.outcome(answer.data)].join(" ").trim();
    toastSaid(said, answer.data.receiptId);
    onDone(answer.data);
  };

  /** Gives the sentence it was refused with, if it was. */
  const look = async (wish: Wish): Promise<string | undefined> => {
    setBusy("looking");
    setError(undefined);
    const answer =
      wish === null ? await ask(actions.previewDelete, one) : await ask(actions.previewEdit, { ...one, text: wish });
    setBusy(null);
    if (!answer.ok) {
      setError(answer.error.message);
      return answer.error.message;
    }
    const preview = answer.data;
    // A deletion is always asked about; new words only where something rests on the old ones.
    if (wish !== null && !preview.memories.length) await apply(wish, preview, []);
    else setAsked({ wish, preview });
    return undefined;
  };

  return {
    busy: busy !== null,
    /** It is being done. */
    working: busy === "working",
    error,
    asked,
    look,
    lookAgain: () => asked && look(asked.wish),
    confirm: (keep: string[]) => (asked ? apply(asked.wish, asked.preview, keep) : undefined),
    leave: () => {
      setAsked(undefined);
      setError(undefined);
    },
  };
}
