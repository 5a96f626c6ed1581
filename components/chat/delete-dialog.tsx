"use client";

import { useState, type MouseEvent, type RefObject } from "react";
import { focusUnanswered, toLossChoice } from "@/components/chat/edits/choosing";
import { LossList } from "@/components/chat/edits/loss-list";
import { useLoss } from "@/components/chat/edits/use-loss";
import type { ConversationActions, ConversationLine } from "@/components/chat/types";
import { Alert } from "@/components/ui/alert";
import { ask } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import { AskingDialog, DialogButtons, DialogContent } from "@/components/ui/dialog";
import { useAsking } from "@/components/ui/use-asking";
import { WorkingButton } from "@/components/ui/working-button";
import { editWords as words } from "@/components/words/edits";
import { talkWords } from "@/components/words/talk";

interface DeleteDialogProps {
  line: ConversationLine;
  actions: Pick<ConversationActions, "preview" | "remove">;
  onClose: () => void;
  returnFocus: RefObject<HTMLElement | null>;
  onDeleted: (gone: { memoriesForgotten: number; receiptId: string }) => void;
}

export function DeleteDialog({ line, actions, onClose, returnFocus, onDeleted }: DeleteDialogProps) {
  const { busy, error, asking, forgive } = useAsking();
  const { loss, problem, choosing, setChoosing, looking, look } = useLoss(line.id, actions.preview);
  const [hurried, setHurried] = useState(false);
  const ids = loss?.memories.map(({ memoryId }) => memoryId) ?? [];
  const choice = loss ? toLossChoice(choosing, ids, loss.total) : null;
  const confirm = async (event: MouseEvent) => {
    if (!loss) return;
    setHurried(!choice);
    if (!choice) return focusUnanswered(event.currentTarget);
    const answer = await asking(ask(actions.remove, { conversationId: line.id, version: loss.version, ...choice }));
    if (answer.ok) onDeleted(answer.data);
  };
  const again = () => {
    forgive();
    void look(1);
  };
  const wrong = error ?? problem;
  const description = <p>{talkWords.deleteText(line.title || talkWords.untitled)}</p>;
  return (
    <AskingDialog working={busy} onClose={onClose}>
      <DialogContent
        title={talkWords.deleteTitle}
        description={description}
        returnFocus={returnFocus}
        className="max-w-lg sm:top-[8dvh] sm:max-h-[84dvh]"
      >
        <div className="grid grid-cols-1 gap-3" aria-busy={looking}>
          {wrong ? (
            <Alert tone="error">
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <p>{wrong}</p>
                <Button look="secondary" size="tiny" onClick={again} disabled={busy || looking}>
                  {words.lookAgain}
                </Button>
              </div>
            </Alert>
          ) : null}
          <p aria-live="polite" className="text-sm text-ink-soft empty:hidden">
            {!loss && looking ? words.looking : null}
          </p>
          {loss?.total ? (
            <LossList
              {...{ loss, choosing }}
              busy={looking}
              onChoose={setChoosing}
              onPage={(page) => void look(page)}
            />
          ) : null}
          {loss && !loss.total ? <p className="text-sm text-ink-soft">{words.noLoss}</p> : null}
        </div>
        <DialogButtons
          cancel={talkWords.cancel}
          working={busy}
          note={hurried && !choice ? <Alert tone="error">{words.chooseFirst}</Alert> : null}
        >
          <WorkingButton
            look="danger"
            working={busy}
            doing={talkWords.deleting}
            onClick={(event) => void confirm(event)}
            disabled={!loss}
          >
            {talkWords.delete}
          </WorkingButton>
        </DialogButtons>
      </DialogContent>
    </AskingDialog>
  );
}
