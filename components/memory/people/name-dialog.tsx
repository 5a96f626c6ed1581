"use client";

import { useState, type FormEvent, type ReactNode } from "react";
import type { Answer } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import { Dialog, DialogButtons, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { useAsking } from "@/components/ui/use-asking";
import { peopleWords as words } from "@/components/words/people";
import { NAME_MAX_CHARS } from "@/lib/memory/people/schema";

interface NameDialogProps {
  button: ReactNode;
  title: string;
  text: string;
  name?: string;
  /** Left out where there is nothing to say of it. */
  relation?: string;
  save: (given: { name: string; relation: string }) => Promise<Answer<unknown>>;
}

/** A dialog that asks for a name, and for how somebody is related. */
export function NameDialog({ button, title, text, name, relation, save }: NameDialogProps) {
  const [open, setOpen] = useState(false);
  const { busy, error, asking, forgive } = useAsking();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given = { name: String(form.get("name")), relation: String(form.get("relation") ?? "") };
    const answer = await asking(save(given));
    if (answer.ok) setOpen(false);
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
        <Button look="secondary" size="small" className="h-11 sm:h-8">
          {button}
        </Button>
      </DialogTrigger>
      <DialogContent title={title} description={text}>
        <form onSubmit={submit} className="grid gap-4">
          <Field
            label={words.name}
            name="name"
            defaultValue={name}
            required
            maxLength={NAME_MAX_CHARS}
            autoComplete="off"
            error={error}
          />
          {relation === undefined ? null : (
            <Field
              label={words.relation}
              name="relation"
              defaultValue={relation}
              maxLength={NAME_MAX_CHARS}
              autoComplete="off"
              hint={words.relationHint}
            />
          )}
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
