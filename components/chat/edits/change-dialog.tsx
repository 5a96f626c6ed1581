"use client";

import { useState, type RefObject } from "react";
import { ChangeDiff } from "@/components/chat/edits/change-diff";
import { RestingList } from "@/components/chat/edits/resting-list";
import type { useMessageChange } from "@/components/chat/edits/use-message-change";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Dialog, DialogButtons, DialogContent } from "@/components/ui/dialog";
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
  const [keep, setKeep] = useState<ReadonlySet<string>>(new Set());
  const { asked, busy, error } = change;
  if (!asked) return null;
  const { preview, wish } = asked;
  const deleting = wish === null;
  const onKeep = (id: string, kept: boolean) => {
    const next = new Set(keep);
    if (kept) next.add(id);
    else next.delete(id);
    setKeep(next);
  };
  const asks = preview.memories.some(({ fate }) => fate === "gone");
  const kept = preview.memories.filter(({ fate, memoryId }) => fate === "gone" && keep.has(memoryId));
  const description = deleting ? (
    <p>
      {words.noUndo}
      {role === "user" ? ` ${words.replyStays}` : ""}
    </p>
  ) : words.reads[preview.reads] ? (
    <p>{words.reads[preview.reads]}</p>
  ) : undefined;
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : change.leave())}>
      <DialogContent
        title={deleting ? words.askDelete[role] : words.askEdit}
        description={description}
        returnFocus={returnFocus}
        className="max-w-lg sm:top-[10dvh]"
      >
        <div className="grid gap-4">
          <section className="grid gap-1.5">
            <h3 className="text-xs font-medium text-ink-soft">{words.what}</h3>
            <ChangeDiff pieces={preview.pieces} />
          </section>
          {preview.memories.length ? (
            <section className="grid gap-2">
              <h3 className="text-xs font-medium text-ink-soft">{words.rests(preview.memories.length)}</h3>
              <RestingList memories={preview.memories} deleting={deleting} keep={keep} onKeep={onKeep} />
              {asks ? <p className="text-xs text-ink-soft">{words.keepMeans}</p> : null}
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
        <DialogButtons cancel={words.cancel}>
          <Button
            look={deleting ? "danger" : "primary"}
            onClick={() => void change.confirm(kept.map(({ memoryId }) => memoryId))}
            disabled={busy}
          >
            {does}
          </Button>
        </DialogButtons>
      </DialogContent>
    </Dialog>
  );
}
