"use client";

import { useEffect, useRef, useState, type RefObject } from "react";
import { Alert } from "@/components/ui/alert";
import type { Answer } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import { AskingDialog, DialogButtons, DialogContent } from "@/components/ui/dialog";
import { Quoted } from "@/components/ui/quoted";
import { WorkingButton } from "@/components/ui/working-button";
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
  const { also, problem, look } = useAlsoGoes(preview);
  const wrong = error ?? problem;
  const description = (
    <>
      <Quoted label={partWords.memory}>{statement}</Quoted>
      {problem ? null : <AlsoGoes statements={also} />}
      <p>{words.does}</p>
      <p>{words.forGood}</p>
    </>
  );
  return (
    <AskingDialog working={busy} onClose={onClose}>
      <DialogContent title={partWords.forgetTitle} description={description} returnFocus={returnFocus}>
        {wrong ? (
          <Alert tone="error">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <p>{wrong}</p>
              {problem ? (
                <Button look="secondary" size="tiny" onClick={look}>
                  {words.lookAgain}
                </Button>
              ) : null}
            </div>
          </Alert>
        ) : null}
        <DialogButtons cancel={partWords.cancel} working={busy}>
          <WorkingButton
            look="danger"
            working={busy}
            doing={words.forgetting}
            onClick={() => void asking(forget())}
            disabled={!also}
          >
            {partWords.forgetForGood}
          </WorkingButton>
        </DialogButtons>
      </DialogContent>
    </AskingDialog>
  );
}

/** What goes as well, looked for as soon as the dialog is there, for what it was opened with. */
function useAlsoGoes(preview: ForgetDialogProps["preview"]) {
  const first = useRef(preview);
  const [also, setAlso] = useState<string[]>();
  const [problem, setProblem] = useState<string>();
  const look = () =>
    void first.current().then((answer) => {
      if (answer.ok) setAlso(answer.data);
      setProblem(answer.ok ? undefined : answer.error.message);
    });
  const atOnce = useRef(look);
  useEffect(() => atOnce.current(), []);
  return { also, problem, look };
}

function AlsoGoes({ statements }: { statements: string[] | undefined }) {
  return (
    <div aria-live="polite" className="grid grid-cols-1 gap-1 empty:hidden">
      {statements ? null : <p>{words.looking}</p>}
      {statements?.length ? (
        <>
          <p>{words.alsoGoes(statements.length)}</p>
          <Quoted label={words.alsoGoes(statements.length)}>
            <ul className="grid grid-cols-1 gap-1.5">
              {statements.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </Quoted>
        </>
      ) : null}
    </div>
  );
}
