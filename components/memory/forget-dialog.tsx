"use client";

import { useState, type RefObject } from "react";
import { Alert } from "@/components/ui/alert";
import type { Answer } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import { Dialog, DialogButtons, DialogClose, DialogContent } from "@/components/ui/dialog";

interface ForgetDialogProps {
  statement: string;
  forget: () => Promise<Answer<unknown>>;
  onClose: () => void;
  returnFocus: RefObject<HTMLElement | null>;
}

export function ForgetDialog({ statement, forget, onClose, returnFocus }: ForgetDialogProps) {
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    const answer = await forget();
    setBusy(false);
    if (!answer.ok) setError(answer.error.message);
  };
  const description = (
    <>
      <p className="border-l-2 border-line-strong pl-3 text-ink">{statement}</p>
      <p>
        This removes the memory with its history, and blanks the words it came from in your messages, so that Kith
        cannot learn it from them again. It cannot be undone.
      </p>
    </>
  );
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent title="Forget this memory?" description={description} returnFocus={returnFocus}>
        {error ? <Alert tone="error">{error}</Alert> : null}
        <DialogButtons>
          <DialogClose asChild>
            <Button look="secondary">Cancel</Button>
          </DialogClose>
          <Button look="danger" onClick={confirm} disabled={busy}>
            Forget for good
          </Button>
        </DialogButtons>
      </DialogContent>
    </Dialog>
  );
}
