"use client";

import { useId, type FormEvent, type KeyboardEvent } from "react";
import type { Answer } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import { Label } from "@/components/ui/label";
import { Textarea } from "@/components/ui/textarea";
import { useAsking } from "@/components/ui/use-asking";
import { partWords as words } from "@/components/words/memory-parts";

interface EditFormProps {
  statement: string;
  save: (statement: string) => Promise<Answer<unknown>>;
  onClose: () => void;
}

export function EditForm({ statement, save, onClose }: EditFormProps) {
  const { busy, error, asking } = useAsking();
  const id = useId();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    await asking(save(String(new FormData(event.currentTarget).get("statement"))));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.nativeEvent.isComposing) onClose();
  };
  return (
    <form onSubmit={submit} className="grid gap-2">
      <Label htmlFor={id} className="sr-only">
        {words.memory}
      </Label>
      <Textarea
        id={id}
        name="statement"
        defaultValue={statement}
        rows={2}
        required
        autoFocus
        onKeyDown={onKeyDown}
        aria-describedby={error ? `${id}-error` : undefined}
        aria-invalid={error ? true : undefined}
      />
      {error ? (
        <p id={`${id}-error`} role="alert" className="text-sm text-danger-ink">
          {error}
        </p>
      ) : null}
      <div className="flex gap-2">
        <Button type="submit" size="small" disabled={busy}>
          {words.save}
        </Button>
        <Button look="secondary" size="small" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
