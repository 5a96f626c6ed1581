"use client";

import { Split } from "lucide-react";
import Link from "next/link";
import { useState, type FormEvent } from "react";
import { personHref } from "@/components/memory/people/address";
import { PersonMemories } from "@/components/memory/people/person-memories";
import type { Answer } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { Field } from "@/components/ui/field";
import { sayNumber } from "@/components/words/locale";
import { peopleWords as words } from "@/components/words/people";
import { NAME_MAX_CHARS } from "@/lib/memory/people/schema";
import { PERSON_SECTIONS, type PersonView } from "@/lib/memory/view/people/types";

interface PersonKnownProps {
  person: PersonView;
  timeZone: string;
  split: (given: { name: string; memoryIds: string[] }) => Promise<Answer<{ personId: string }>>;
}

/** The sections of what is known, a page of one, and choosing memories that are about somebody else. */
export function PersonKnown({ person, timeZone, split }: PersonKnownProps) {
  const { id, name, counts, section, memories } = person;
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);

  const toggle = (memoryId: string) => {
    const next = new Set(chosen);
    if (!next.delete(memoryId)) next.add(memoryId);
    setChosen(next);
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!chosen?.size) return setError(words.splitNone);
    setBusy(true);
    const answer = await split({ name: String(new FormData(event.currentTarget).get("name")), memoryIds: [...chosen] });
    setBusy(false);
    if (!answer.ok) return setError(answer.error.message);
    setError(undefined);
    setChosen(null);
  };
  return (
    <section aria-label={words.known} className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <nav aria-label={words.known} className="flex flex-wrap gap-1">
          {PERSON_SECTIONS.filter((one) => counts[one] || one === section).map((one) => (
            <Link
              key={one}
              href={personHref(id, { show: one })}
              scroll={false}
              aria-current={one === section ? "page" : undefined}
              className={cn(
                "inline-flex h-11 items-center rounded-lg px-3 text-sm hover:bg-hover sm:h-9",
                one === section ? "bg-hover font-medium" : "text-ink-soft",
              )}
            >
              {words.sections[one]} ({sayNumber(counts[one])})
            </Link>
          ))}
        </nav>
        {memories.length ? (
          <Button
            look="quiet"
            size="small"
            className="h-11 sm:h-8"
            aria-pressed={chosen !== null}
            onClick={() => setChosen(chosen ? null : new Set())}
          >
            <Split aria-hidden />
            {chosen ? words.splitCancel : words.split}
          </Button>
        ) : null}
      </div>
      {chosen ? (
        <form
          onSubmit={submit}
          aria-label={words.splitTitle}
          className="grid gap-3 rounded-2xl border border-accent-line bg-accent-soft p-4"
        >
          <p className="text-sm">{words.splitLead(name)}</p>
          <Field
            label={words.splitName}
            name="name"
            required
            maxLength={NAME_MAX_CHARS}
            autoComplete="off"
            error={error}
          />
          <Button type="submit" disabled={busy} className="justify-self-start">
            {words.splitSave(chosen.size)}
          </Button>
        </form>
      ) : null}
      {memories.length ? (
        <PersonMemories
          memories={memories}
          personId={id}
          timeZone={timeZone}
          {...(chosen ? { chosen, onChoose: toggle } : {})}
        />
      ) : (
        <p className="text-sm text-ink-soft">{words.nothing[section]}</p>
      )}
    </section>
  );
}
