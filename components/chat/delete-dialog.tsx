"use client";

import { useState, type RefObject } from "react";
import type { ConversationActions, ConversationLine } from "@/components/chat/types";
import { Alert } from "@/components/ui/alert";
import { ask } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import { Dialog, DialogButtons, DialogClose, DialogContent } from "@/components/ui/dialog";

interface DeleteDialogProps {
  line: ConversationLine;
  remove: ConversationActions["remove"];
  onClose: () => void;
  returnFocus: RefObject<HTMLElement | null>;
  onDeleted: (memoriesForgotten: number) => void;
}

export function DeleteDialog({ line, remove, onClose, returnFocus, onDeleted }: DeleteDialogProps) {
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    const answer = await ask(remove, { conversationId: line.id });
    setBusy(false);
    if (answer.ok) onDeleted(answer.data.memoriesForgotten);
    else setError(answer.error.message);
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
        <DialogButtons>
          <DialogClose asChild>
            <Button look="secondary">Cancel</Button>
          </DialogClose>
          <Button look="danger" onClick={confirm} disabled={busy}>
            Delete
          </Button>
        </DialogButtons>
      </DialogContent>
    </Dialog>
  );
}
