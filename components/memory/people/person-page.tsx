"use client";

import { Pencil, Plus, X } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { personHref } from "@/components/memory/people/address";
import { MergeDialog } from "@/components/memory/people/merge-dialog";
import { NameDialog } from "@/components/memory/people/name-dialog";
import { PersonChanges } from "@/components/memory/people/person-changes";
import { PersonKnown } from "@/components/memory/people/person-known";
import type { PersonActions } from "@/components/memory/people/types";
import { ask, type Answer } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import { peopleWords as words } from "@/components/words/people";
import type { PersonListItem, PersonView } from "@/lib/memory/view/people/types";

interface PersonPageProps {
  person: PersonView;
  timeZone: string;
  actions: PersonActions;
}

export function PersonPage({ person, timeZone, actions }: PersonPageProps) {
  const router = useRouter();
  const [said, setSaid] = useState("");
  const { id: personId, name, relation, aliases, relations, changes } = person;

  const done = <T,>(answer: Answer<T>, sentence: string): Answer<T> => {
    setSaid(answer.ok ? sentence : answer.error.message);
    if (answer.ok) router.refresh();
    return answer;
  };
  const merge = async (into: PersonListItem) => {
    const answer = await ask(actions.merge, { personId, intoId: into.id });
    if (answer.ok) router.push(personHref(into.id));
    return done(answer, words.merged(into.name));
  };
  const split = async (given: { name: string; memoryIds: string[] }) =>
    done(await ask(actions.split, { personId, ...given }), words.splitDone(given.name));
  const undo = async (changeId: string) => void done(await ask(actions.undo, { changeId }), words.didUndo);
  return (
    <>
      <div className="grid gap-3">
        <div className="flex flex-wrap gap-2">
          <NameDialog
            button={
              <>
                <Pencil aria-hidden />
                {words.edit}
              </>
            }
            title={words.editTitle}
            text={words.editText}
            name={name}
            relation={relation ?? ""}
            save={async (given) => done(await ask(actions.edit, { personId, ...given }), words.saved)}
          />
          <MergeDialog person={person} find={actions.find} merge={merge} />
          <NameDialog
            button={
              <>
                <Plus aria-hidden />
                {words.addName}
              </>
            }
            title={words.addNameTitle}
            text={words.addNameText}
            save={async (given) => done(await ask(actions.addName, { personId, name: given.name }), words.saved)}
          />
        </div>
        <div className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
          <span>{aliases.length ? `${words.otherNames}:` : words.noOtherNames}</span>
          {aliases.map((alias) => (
            <span key={alias} className="inline-flex items-center rounded-full border border-line bg-sunken pl-3">
              <span className="max-w-60 truncate">{alias}</span>
              <Button
                look="quiet"
                size="icon"
                className="size-11 rounded-full sm:size-7"
                aria-label={words.removeName(alias)}
                onClick={async () => void done(await ask(actions.removeName, { personId, name: alias }), words.saved)}
              >
                <X aria-hidden />
              </Button>
            </span>
          ))}
        </div>
        <p role="status" className="min-h-5 text-sm text-accent-ink">
          {said}
        </p>
      </div>
      <PersonKnown person={person} timeZone={timeZone} split={split} />
      <section aria-labelledby="person-relations" className="grid gap-2">
        <h2 id="person-relations" className="font-serif text-lg font-semibold">
          {words.relations}
        </h2>
        {relations.length ? (
          <ul className="grid gap-2 text-sm">
            {relations.map((other) => (
              <li key={other.id} className="[overflow-wrap:anywhere]">
                <Link
                  href={personHref(other.id)}
                  className="inline-flex min-h-11 items-center font-medium text-accent-ink underline underline-offset-4 sm:min-h-6"
                >
                  {other.name}
                </Link>
                <span className="text-ink-soft">
                  {other.relation ? ` · ${other.relation}` : ""} · {words.together(other.together)}
                </span>
                <p>{other.statement}</p>
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-sm text-ink-soft">{words.noRelations}</p>
        )}
      </section>
      <PersonChanges changes={changes} timeZone={timeZone} undo={(changeId) => void undo(changeId)} />
    </>
  );
}
