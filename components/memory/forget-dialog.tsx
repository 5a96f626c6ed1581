"use client";

import { useEffect, useRef, useState, type RefObject } from "react";
import { Alert } from "@/components/ui/alert";
import type { Answer } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import { Dialog, DialogButtons, DialogContent } from "@/components/ui/dialog";
import { receiptWords as words } from "@/components/words/receipts";
import { useAsking } from "@/components/ui/use-asking";
import { partWords } from "@/components/words/memory-parts";

interface ForgetDialogProps {
  statement: string;
  /** The statements that go as well. */
  preview: () => Promise<Answer<string[]>>;
  forget: () => Promise<Answer<unknown>>;
  onClose: () => void;
  returnFocus: RefObject<HTMLElement | null>;
}

export function ForgetDialog({ statement, preview, forget, onClose, returnFocus }: ForgetDialogProps) {
  const { busy, error, asking } = useAsking();
  const [also, setAlso] = useState<string[]>();
  // Asked once, for what the dialog was opened with.
  const first = useRef(preview);
  useEffect(() => void first.current().then((answer) => setAlso(answer.ok ? answer.data : [])), []);
  const description = (
    <>
      <p className="border-l-2 border-line-strong pl-3 text-ink">{statement}</p>
      {also?.length === 0 ? null : <AlsoGoes statements={also} />}
      <p>{words.does}</p>
      <p>{words.forGood}</p>
    </>
  );
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent title={partWords.forgetTitle} description={description} returnFocus={returnFocus}>
        {error ? <Alert tone="error">{error}</Alert> : null}
        <DialogButtons cancel={partWords.cancel}>
          <Button look="danger" onClick={() => void asking(forget())} disabled={busy || !also}>
            {partWords.forgetForGood}
          </Button>
        </DialogButtons>
      </DialogContent>
    </Dialog>
  );
}

function AlsoGoes({ statements }: { statements: string[] | undefined }) {
  if (!statements) return <p aria-live="polite">{words.looking}</p>;
  return (
    <div aria-live="polite">
      <p>{words.alsoGoes(statements.length)}</p>
      <ul className="mt-1 max-h-40 overflow-y-auto overscroll-contain border-l-2 border-line-strong pl-3 text-ink">
        {statements.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </div>
  );
}
