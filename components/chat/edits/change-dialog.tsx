"use client";

import { useState, type MouseEvent, type RefObject } from "react";
import { ChangeDiff } from "@/components/chat/edits/change-diff";
import { focusUnanswered, isKept, toLossChoice, UNANSWERED } from "@/components/chat/edits/choosing";
import { ForAll } from "@/components/chat/edits/loss-list";
import { RestingList } from "@/components/chat/edits/resting-list";
import type { useMessageChange } from "@/components/chat/edits/use-message-change";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { AskingDialog, DialogButtons, DialogContent } from "@/components/ui/dialog";
import { WorkingButton } from "@/components/ui/working-button";
import { editWords as words } from "@/components/words/edits";

interface ChangeDialogProps {
  change: ReturnType<typeof useMessageChange>;
  role: "user" | "assistant";
  /** What the button that does it says. */
  does: string;
  returnFocus: RefObject<HTMLElement | null>;
}

/** Shows what a change of a message would do before anything is done, and asks what is to be kept. */
export function ChangeDialog({ change, role, does, returnFocus }: ChangeDialogProps) {
  const [choosing, setChoosing] = useState(UNANSWERED);
  const [hurried, setHurried] = useState(false);
  const { asked, busy, working, error } = change;
  if (!asked) return null;
  const { preview, wish } = asked;
  const deleting = wish === null;
  const gone = preview.memories.flatMap(({ fate, memoryId }) => (fate === "gone" ? [memoryId] : []));
  const answered = toLossChoice(choosing, gone, gone.length) !== null;
  const confirm = (event: MouseEvent) => {
    setHurried(!answered);
    if (answered) void change.confirm(gone.filter((id) => isKept(choosing, id)));
    else focusUnanswered(event.currentTarget);
  };
  const description = deleting ? (
    <p>
      {words.noUndo}
      {role === "user" ? ` ${words.replyStays}` : ""}
    </p>
  ) : words.reads[preview.reads] ? (
    <p>{words.reads[preview.reads]}</p>
  ) : undefined;
  return (
    <AskingDialog working={working} onClose={change.leave}>
      <DialogContent
        title={deleting ? words.askDelete[role] : words.askEdit}
        description={description}
        returnFocus={returnFocus}
        className="max-w-lg sm:top-[8dvh] sm:max-h-[84dvh]"
      >
        <div className="grid grid-cols-1 gap-4">
          <section className="grid grid-cols-1 gap-1.5">
            <h3 className="text-xs font-medium text-ink-soft">{words.what}</h3>
            <ChangeDiff pieces={preview.pieces} />
          </section>
          {preview.memories.length ? (
            <section className="grid grid-cols-1 gap-2">
              <h3 className="text-xs font-medium text-ink-soft">{words.rests(preview.memories.length)}</h3>
              {gone.length ? <p className="text-xs text-ink-soft">{words.keepMeans}</p> : null}
              {gone.length > 1 ? <ForAll choosing={choosing} onChoose={setChoosing} /> : null}
              <RestingList memories={preview.memories} deleting={deleting} choosing={choosing} onChoose={setChoosing} />
            </section>
          ) : (
            <p className="text-sm text-ink-soft">{words.nothing}</p>
          )}
          {error ? (
            <Alert tone="error">
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <p>{error}</p>
                <Button look="secondary" size="tiny" onClick={() => void change.lookAgain()} disabled={busy}>
                  {words.lookAgain}
                </Button>
              </div>
            </Alert>
          ) : null}
        </div>
        <DialogButtons
          cancel={words.cancel}
          working={working}
          note={hurried && !answered ? <Alert tone="error">{words.chooseFirst}</Alert> : null}
        >
          <WorkingButton
            look={deleting ? "danger" : "primary"}
            working={working}
            disabled={busy && !working}
            doing={deleting ? words.deleting : words.saving}
            onClick={confirm}
          >
            {does}
          </WorkingButton>
        </DialogButtons>
      </DialogContent>
    </AskingDialog>
  );
}
