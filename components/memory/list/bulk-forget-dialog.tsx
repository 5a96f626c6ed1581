"use client";

import type { RefObject } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogButtons, DialogContent } from "@/components/ui/dialog";
import { receiptWords } from "@/components/words/receipts";
import { listWords } from "@/components/words/memory-list";

interface BulkForgetDialogProps {
  count: number;
  forget: () => void;
  onClose: () => void;
  returnFocus: RefObject<HTMLElement | null>;
}

const MANY = 20;

/** Asks once for the whole selection. */
export function BulkForgetDialog({ count, forget, onClose, returnFocus }: BulkForgetDialogProps) {
  const description = (
    <>
      <p>{receiptWords.doesMany}</p>
      <p>{receiptWords.forGood}</p>
      {count > MANY ? <p>{listWords.forgetTakesTime}</p> : null}
    </>
  );
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent title={listWords.askForget(count)} description={description} returnFocus={returnFocus}>
        <DialogButtons cancel={listWords.cancel}>
          <Button look="danger" onClick={forget}>
            {listWords.forForGood}
          </Button>
        </DialogButtons>
      </DialogContent>
    </Dialog>
  );
}
