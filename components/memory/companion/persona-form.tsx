"use client";

import { useRouter } from "next/navigation";
import { useId, useState, type FormEvent } from "react";
import type { PersonaActions } from "@/components/memory/companion/types";
import { ask } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Label } from "@/components/ui/label";
import { Switch } from "@/components/ui/switch";
import { Textarea } from "@/components/ui/textarea";
import { useAsking } from "@/components/ui/use-asking";
import { companionWords as words } from "@/components/words/companion";
import { NAME_MAX_CHARS, PERSONA_MAX_CHARS } from "@/lib/memory/persona/constants";

interface PersonaFormProps {
  name: string;
  persona: string;
  locked: boolean;
  actions: PersonaActions;
}

export function PersonaForm({ name, persona, locked, actions }: PersonaFormProps) {
  const router = useRouter();
  const id = useId();
  const [said, setSaid] = useState("");
  const { busy, error, asking } = useAsking();
  const [shown, setShown] = useState(locked);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setSaid("");
    const given = { name: String(form.get("name")), persona: String(form.get("persona")) };
    const answer = await asking(ask(actions.save, given));
    if (!answer.ok) return;
    setSaid(words.saved);
    router.refresh();
  };
  const lock = async (next: boolean) => {
    setShown(next);
    const answer = await ask(actions.lock, { locked: next });
    if (!answer.ok) setShown(!next);
    setSaid(answer.ok ? words.lockDone(next) : answer.error.message);
    router.refresh();
  };
  return (
    <Card aria-label={words.persona} className="grid gap-5">
      <h2 className="font-medium">{words.persona}</h2>
      <form onSubmit={submit} className="grid gap-4">
        <Field
          label={words.name}
          name="name"
          defaultValue={name}
          maxLength={NAME_MAX_CHARS}
          required
          autoComplete="off"
        />
        <div className="grid gap-1.5">
          <Label htmlFor={`${id}-persona`}>{words.description}</Label>
          <Textarea
            id={`${id}-persona`}
            name="persona"
            defaultValue={persona}
            maxLength={PERSONA_MAX_CHARS}
            rows={5}
            aria-describedby={`${id}-hint`}
          />
          <p id={`${id}-hint`} className="text-xs text-ink-soft">
            {words.descriptionHint}
          </p>
        </div>
        {error ? (
          <p role="alert" className="text-sm text-danger-ink">
            {error}
          </p>
        ) : null}
        <div className="flex items-center gap-3">
          <Button type="submit" disabled={busy} className="h-11 sm:h-10">
            {words.save}
          </Button>
          <p role="status" className="text-sm font-medium text-accent-ink">
            {said}
          </p>
        </div>
      </form>
      <div className="flex items-start gap-4 border-t border-line pt-4">
        <div className="min-w-0 flex-1">
          <Label htmlFor={`${id}-lock`}>{words.lock}</Label>
          <p id={`${id}-lock-hint`} className="mt-1 text-sm text-ink-soft">
            {words.lockHint}
          </p>
        </div>
        <Switch
          id={`${id}-lock`}
          aria-describedby={`${id}-lock-hint`}
          checked={shown}
          onCheckedChange={(next) => void lock(next)}
        />
      </div>
    </Card>
  );
}
