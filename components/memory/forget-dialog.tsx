"use client";

import { type RefObject } from "react";
import { Alert } from "@/components/ui/alert";
import type { Answer } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import { Dialog, DialogButtons, DialogContent } from "@/components/ui/dialog";
import { receiptWords as words } from "@/components/words/receipts";
import { useAsking } from "@/components/ui/use-asking";
import { partWords } from "@/components/words/memory-parts";

interface ForgetDialogProps {
  statement: string;
  forget: () => Promise<Answer<unknown>>;
  onClose: () => void;
  returnFocus: RefObject<HTMLElement | null>;
}

export function ForgetDialog({ statement, forget, onClose, returnFocus }: ForgetDialogProps) {
  const { busy, error, asking } = useAsking();
  const description = (
    <>
      <p className="border-l-2 border-line-strong pl-3 text-ink">{statement}</p>
      <p>{words.does}</p>
      <p>{words.forGood}</p>
    </>
  );
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent title={partWords.forgetTitle} description={description} returnFocus={returnFocus}>
        {error ? <Alert tone="error">{error}</Alert> : null}
        <DialogButtons cancel={partWords.cancel}>
          <Button look="danger" onClick={() => void asking(forget())} disabled={busy}>
            {partWords.forgetForGood}
          </Button>
        </DialogButtons>
      </DialogContent>
    </Dialog>
  );
}
