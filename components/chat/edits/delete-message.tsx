"use client";

import { Trash2 } from "lucide-react";
import { useRef } from "react";
import { toast } from "sonner";
import { ChangeDialog } from "@/components/chat/edits/change-dialog";
import { useMessageChange } from "@/components/chat/edits/use-message-change";
import type { ChatActions } from "@/components/chat/types";
import { Button } from "@/components/ui/button";
import { editWords as words } from "@/components/words/edits";

interface DeleteMessageProps {
  conversationId: string;
  messageId: string;
  role: "user" | "assistant";
  actions: ChatActions;
  /** Resolves when what is left of the message is on the page. */
  onDone: () => Promise<void>;
}

export function DeleteMessage({ conversationId, messageId, role, actions, onDone }: DeleteMessageProps) {
  const button = useRef<HTMLButtonElement>(null);
  const done = async () => {
    await onDone();
    // The button has gone with the message.
    requestAnimationFrame(() => document.getElementById(`message-${messageId}`)?.focus());
  };
  const change = useMessageChange({ conversationId, messageId, actions, onDone: () => void done() });
  const look = async () => {
    const problem = await change.look(null);
    if (problem) toast.error(problem);
  };
  return (
    <>
      <Button
        ref={button}
        look="quiet"
        className="size-7 px-0 max-sm:size-11"
        aria-label={role === "user" ? words.remove : words.removeReply}
        onClick={() => void look()}
        disabled={change.busy}
      >
        <Trash2 aria-hidden className="!size-3.5" />
      </Button>
      {change.asked ? (
        <ChangeDialog change={change} role={role} does={words.forgetDelete} returnFocus={button} />
      ) : null}
    </>
  );
}
