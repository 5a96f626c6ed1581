"use client";

import { type FormEvent, type RefObject } from "react";
import type { ConversationActions, ConversationLine } from "@/components/chat/types";
import { ask } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import { Dialog, DialogButtons, DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { useAsking } from "@/components/ui/use-asking";
import { talkWords } from "@/components/words/talk";

interface RenameDialogProps {
  line: ConversationLine;
  rename: ConversationActions["rename"];
  onClose: () => void;
  returnFocus: RefObject<HTMLElement | null>;
  onRenamed: (title: string) => void;
}

export function RenameDialog({ line, rename, onClose, returnFocus, onRenamed }: RenameDialogProps) {
  const { busy, error, asking } = useAsking();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const title = String(new FormData(event.currentTarget).get("title")).trim();
    const answer = await asking(ask(rename, { conversationId: line.id, title }));
    if (answer.ok) onRenamed(title);
  };
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent title={talkWords.renameTitle} returnFocus={returnFocus}>
        <form onSubmit={submit}>
          <Field
            label={talkWords.title}
            name="title"
            defaultValue={line.title}
            maxLength={120}
            required
            error={error}
          />
          <DialogButtons cancel={talkWords.cancel}>
            <Button type="submit" disabled={busy}>
              {talkWords.rename}
            </Button>
          </DialogButtons>
        </form>
      </DialogContent>
    </Dialog>
  );
}
