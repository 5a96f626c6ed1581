"use client";

import { Merge } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { PersonActions } from "@/components/memory/people/types";
import { ask, type Answer } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { peopleWords as words } from "@/components/words/people";
import type { PersonListItem } from "@/lib/memory/view/people/types";

interface MergeDialogProps {
  person: { id: string; name: string };
  find: PersonActions["find"];
  merge: (into: PersonListItem) => Promise<Answer<unknown>>;
}

const TYPING_PAUSE_MS = 250;

/** Finds the other record of the same person and merges into it. */
export function MergeDialog({ person, find, merge }: MergeDialogProps) {
  const [found, setFound] = useState<PersonListItem[] | null>(null);
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef("");
  useEffect(() => () => clearTimeout(pause.current), []);

  const search = async (name: string) => {
    asked.current = name;
    if (!name.trim()) return setFound(null);
    const answer = await ask(find, { name });
    // An answer to what has been typed over since.
    if (asked.current !== name) return;
    setError(answer.ok ? undefined : answer.error.message);
    setFound(answer.ok ? answer.data.filter((other) => other.id !== person.id) : null);
  };
  const choose = async (other: PersonListItem) => {
    setBusy(true);
    const answer = await merge(other);
    setBusy(false);
    if (!answer.ok) setError(answer.error.message);
  };
  return (
    <Dialog
      onOpenChange={() => {
        setFound(null);
        setError(undefined);
      }}
    >
      <DialogTrigger asChild>
        <Button look="secondary" size="small" className="h-11 sm:h-8">
          <Merge aria-hidden />
          {words.merge}
        </Button>
      </DialogTrigger>
      <DialogContent title={words.mergeTitle(person.name)} description={words.mergeText(person.name)}>
        <Field
          label={words.mergeSearch}
          type="search"
          autoComplete="off"
          maxLength={100}
          error={error}
          onChange={(event) => {
            const name = event.target.value;
            clearTimeout(pause.current);
            pause.current = setTimeout(() => void search(name), TYPING_PAUSE_MS);
          }}
        />
        <div role="status" className="mt-3">
          {found?.length === 0 ? <p className="text-sm text-ink-soft">{words.mergeNobody}</p> : null}
        </div>
        <ul className="grid gap-1">
          {found?.map((other) => (
            <li key={other.id} className="flex items-center justify-between gap-2 text-sm">
              <span className="min-w-0 [overflow-wrap:anywhere]">
                {other.name}
                <span className="text-ink-soft">
                  {other.relation ? ` · ${other.relation}` : ""} · {words.memories(other.memories)}
                </span>
              </span>
              <Button
                size="small"
                disabled={busy}
                onClick={() => void choose(other)}
                aria-label={`${words.mergeChoose}: ${other.name}`}
                className="h-11 sm:h-8"
              >
                {words.mergeChoose}
              </Button>
            </li>
          ))}
        </ul>
      </DialogContent>
    </Dialog>
  );
}
