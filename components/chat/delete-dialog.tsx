"use client";

import { type RefObject } from "react";
import { LossList } from "@/components/chat/edits/loss-list";
import { useLoss } from "@/components/chat/edits/use-loss";
import type { ConversationActions, ConversationLine } from "@/components/chat/types";
import { Alert } from "@/components/ui/alert";
import { ask } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import { Dialog, DialogButtons, DialogContent } from "@/components/ui/dialog";
import { useAsking } from "@/components/ui/use-asking";
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
  const { loss, problem, choice, setChoice, looking, look } = useLoss(line.id, actions.preview);
  const confirm = async () => {
    if (!loss) return;
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
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent
        title={talkWords.deleteTitle}
        description={description}
        returnFocus={returnFocus}
        className="max-w-lg sm:top-[10dvh]"
      >
        <div className="grid gap-3" aria-busy={looking}>
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
          {!loss && looking ? <p className="text-sm text-ink-soft">{words.looking}</p> : null}
          {loss?.total ? (
            <LossList {...{ loss, choice }} busy={looking} onChoose={setChoice} onPage={(page) => void look(page)} />
          ) : null}
          {loss && !loss.total ? <p className="text-sm text-ink-soft">{words.noLoss}</p> : null}
        </div>
        <DialogButtons cancel={talkWords.cancel}>
          <Button look="danger" onClick={() => void confirm()} disabled={busy || !loss}>
            {talkWords.delete}
          </Button>
        </DialogButtons>
      </DialogContent>
    </Dialog>
  );
}
