"use client";

import { useState, type FormEvent, type RefObject } from "react";
import type { ConversationActions, ConversationLine } from "@/components/chat/types";
import { ask } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import { Dialog, DialogButtons, DialogClose, DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";

interface RenameDialogProps {
  line: ConversationLine;
  rename: ConversationActions["rename"];
  onClose: () => void;
  returnFocus: RefObject<HTMLElement | null>;
  onRenamed: (title: string) => void;
}

export function RenameDialog({ line, rename, onClose, returnFocus, onRenamed }: RenameDialogProps) {
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const title = String(new FormData(event.currentTarget).get("title")).trim();
    setBusy(true);
    const answer = await ask(rename, { conversationId: line.id, title });
    setBusy(false);
    if (answer.ok) onRenamed(title);
    else setError(answer.error.message);
  };
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent title="Rename conversation" returnFocus={returnFocus}>
        <form onSubmit={submit}>
          <Field label="Title" name="title" defaultValue={line.title} maxLength={120} required error={error} />
          <DialogButtons>
            <DialogClose asChild>
              <Button look="secondary">Cancel</Button>
            </DialogClose>
            <Button type="submit" disabled={busy}>
              Rename
            </Button>
          </DialogButtons>
        </form>
      </DialogContent>
    </Dialog>
  );
}
