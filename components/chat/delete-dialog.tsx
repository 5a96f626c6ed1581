"use client";

import { type RefObject } from "react";
import type { ConversationActions, ConversationLine } from "@/components/chat/types";
import { Alert } from "@/components/ui/alert";
import { ask } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import { Dialog, DialogButtons, DialogContent } from "@/components/ui/dialog";
import { useAsking } from "@/components/ui/use-asking";

interface DeleteDialogProps {
  line: ConversationLine;
  remove: ConversationActions["remove"];
  onClose: () => void;
  returnFocus: RefObject<HTMLElement | null>;
  onDeleted: (memoriesForgotten: number) => void;
}

export function DeleteDialog({ line, remove, onClose, returnFocus, onDeleted }: DeleteDialogProps) {
  const { busy, error, asking } = useAsking();
  const confirm = async () => {
    const answer = await asking(ask(remove, { conversationId: line.id }));
    if (answer.ok) onDeleted(answer.data.memoriesForgotten);
  };
  const description = (
    <>
      <p>
        “{line.title}” and all its messages will be deleted, and with them every memory that rests only on these
        messages. Memories that also rest on other conversations stay.
      </p>
      <p>This cannot be undone.</p>
    </>
  );
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent title="Delete conversation?" description={description} returnFocus={returnFocus}>
        {error ? <Alert tone="error">{error}</Alert> : null}
        <DialogButtons cancel="Cancel">
          <Button look="danger" onClick={confirm} disabled={busy}>
            Delete
          </Button>
        </DialogButtons>
      </DialogContent>
    </Dialog>
  );
}
