"use client";

import { useId, useState, type FormEvent } from "react";
import type { Answer } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import { Dialog, DialogButtons, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Label } from "@/components/ui/label";
import { Textarea } from "@/components/ui/textarea";
import { useAsking } from "@/components/ui/use-asking";
import { partWords as words } from "@/components/words/memory-parts";

interface EditStatementProps {
  statement: string;
  save: (statement: string) => Promise<Answer<unknown>>;
  onSaved: () => void;
}

/** The "Edit" button under a message, and the dialog it opens. */
export function EditStatement({ statement, save, onSaved }: EditStatementProps) {
  const [open, setOpen] = useState(false);
  const { busy, error, asking, forgive } = useAsking();
  const field = useId();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const answer = await asking(save(String(new FormData(event.currentTarget).get("statement"))));
    if (!answer.ok) return;
    setOpen(false);
    onSaved();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        forgive();
      }}
    >
      <DialogTrigger asChild>
        <Button look="quiet" size="tiny">
          {words.edit}
        </Button>
      </DialogTrigger>
      <DialogContent title={words.editTitle} description={words.editText}>
        <form onSubmit={submit}>
          <Label htmlFor={field} className="sr-only">
            {words.memory}
          </Label>
          <Textarea
            id={field}
            name="statement"
            defaultValue={statement}
            rows={3}
            required
            aria-describedby={error ? `${field}-error` : undefined}
            aria-invalid={error ? true : undefined}
          />
          {error ? (
            <p id={`${field}-error`} role="alert" className="mt-1.5 text-sm text-danger-ink">
              {error}
            </p>
          ) : null}
          <DialogButtons cancel={words.cancel}>
            <Button type="submit" disabled={busy}>
              {words.save}
            </Button>
          </DialogButtons>
        </form>
      </DialogContent>
    </Dialog>
  );
}
