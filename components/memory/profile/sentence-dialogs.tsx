"use client";

import { useId, useMemo, type FormEvent, type ReactNode, type RefObject } from "react";
import { ForgetDialog } from "@/components/memory/forget-dialog";
import type { Chosen } from "@/components/memory/profile/sentence-menu";
import type { Answer } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import { Dialog, DialogButtons, DialogContent } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { Textarea } from "@/components/ui/textarea";
import { useAsking } from "@/components/ui/use-asking";
import { profileWords as words } from "@/components/words/profile";

export type Asking = Chosen & { what: "correct" | "outdated" | "forget" };

interface SentenceDialogsProps {
  asking: Asking;
  /** Where the answer is said, once there is one: it has the focus then, and before that whence the dialog was opened. */
  answered: RefObject<HTMLElement | null>;
  today: string;
  onClose: () => void;
  correct: (memoryId: string, statement: string) => Promise<Answer<unknown>>;
  outdate: (memoryIds: string[], until: string | undefined) => Promise<Answer<unknown>>;
  forget: (memoryIds: string[]) => Promise<Answer<unknown>>;
  preview: (memoryIds: string[]) => Promise<Answer<string[]>>;
}

/** What a choice in the menu asks before it does it. */
export function SentenceDialogs({ asking, answered, today, onClose, ...ways }: SentenceDialogsProps) {
  const { correct, outdate, forget, preview } = ways;
  const { what, sentences, returnFocus } = asking;
  const focus = useMemo(
    () => ({
      get current() {
        return answered.current ?? returnFocus;
      },
    }),
    [answered, returnFocus],
  );
  const ids = sentences.map(({ memoryId }) => memoryId);
  const told = sentences.map(({ text }) => text).join(" ");
  const field = useId();
  if (what === "forget")
    return (
      <ForgetDialog
        statement={told}
        preview={() => preview(ids)}
        forget={() => forget(ids)}
        onClose={onClose}
        returnFocus={focus}
      />
    );
  const shared = { onClose, returnFocus: focus };
  if (what === "correct")
    return (
      <Asked
        {...shared}
        title={words.correctTitle}
        hint={words.correctHint}
        confirm={words.save}
        run={(form) => correct(ids[0]!, String(form.get("statement")))}
      >
        <Label htmlFor={field} className="sr-only">
          {words.correctTitle}
        </Label>
        <Textarea id={field} name="statement" defaultValue={told} rows={3} required />
      </Asked>
    );
  return (
    <Asked
      {...shared}
      title={words.outdatedTitle}
      hint={
        <>
          <p className="border-l-2 border-line-strong pl-3 text-ink">{told}</p>
          <p>{words.outdatedHint}</p>
        </>
      }
      confirm={words.outdatedConfirm}
      run={(form) => outdate(ids, String(form.get("until") ?? "") || undefined)}
    >
      <div className="grid gap-1.5">
        <Label htmlFor={field}>{words.outdatedDay}</Label>
        <Input id={field} name="until" type="date" max={today} />
      </div>
    </Asked>
  );
}

interface AskedProps {
  title: string;
  hint: ReactNode;
  confirm: string;
  run: (form: FormData) => Promise<Answer<unknown>>;
  onClose: () => void;
  returnFocus: { current: HTMLElement };
  children: ReactNode;
}

function Asked({ title, hint, confirm, run, onClose, returnFocus, children }: AskedProps) {
  const { busy, error, asking } = useAsking();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    await asking(run(new FormData(event.currentTarget)));
  };
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent title={title} description={hint} returnFocus={returnFocus}>
        <form onSubmit={submit}>
          {children}
          {error ? (
            <p role="alert" className="mt-1.5 text-sm text-danger-ink">
              {error}
            </p>
          ) : null}
          <DialogButtons cancel={words.cancel}>
            <Button type="submit" disabled={busy}>
              {confirm}
            </Button>
          </DialogButtons>
        </form>
      </DialogContent>
    </Dialog>
  );
}
