"use client";

import { useId, useState, type FormEvent, type KeyboardEvent } from "react";
import { SubjectField } from "@/components/memory/detail/subject-field";
import type { RevisionInput, SubjectChoice } from "@/components/memory/detail/types";
import { nearestImportance } from "@/components/memory/detail/version-history";
import { kindWords } from "@/components/words/memory-kinds";
import type { Answer } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { NativeSelect } from "@/components/ui/native-select";
import { Textarea } from "@/components/ui/textarea";
import { useAsking } from "@/components/ui/use-asking";
import { detailWords } from "@/components/words/memory-detail";
import { MEMORY_KINDS, PRECISIONS, type MemoryKind, type Precision } from "@/lib/memory/types";
import type { ListChoices, MemoryView } from "@/lib/memory/view/types";
import type { ValidDates } from "@/lib/memory/view/detail/types";

interface DetailFormProps {
  memory: MemoryView;
  /** Its valid time as days. */
  dates: ValidDates;
  people: ListChoices["subjects"];
  save: (revision: RevisionInput) => Promise<Answer<unknown>>;
  onClose: () => void;
}

/** Every field of a memory. What is saved is a new version. */
export function DetailForm({ memory, dates, people, save, onClose }: DetailFormProps) {
  const [subject, setSubject] = useState<SubjectChoice>({ id: memory.subject.id });
  const { busy, error, asking } = useAsking();
  const id = useId();
  const known = people.some((person) => person.id === memory.subject.id) ? people : [memory.subject, ...people];
  const importance = nearestImportance(memory.importance)[0];

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (name: string) => String(given.get(name) ?? "");
    const chosen = Number(text("importance"));
    const revised = {
      memoryId: memory.id,
      statement: text("statement"),
      kind: text("kind") as MemoryKind,
      subject,
      valid: { from: text("from"), to: text("to"), precision: text("precision") as Precision },
      // The steps are coarser than what is stored: one left alone changes nothing.
      importance: chosen === importance ? memory.importance : chosen,
      sensitive: given.has("sensitive"),
      pinned: given.has("pinned"),
    };
    await asking(save(revised));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    // Escape leaves the form first, and what lies under it with the next press.
    event.stopPropagation();
    onClose();
  };
  return (
    <form onSubmit={submit} onKeyDown={onKeyDown} className="grid grid-cols-1 gap-3">
      <div className="grid gap-1">
        <Label htmlFor={`${id}-statement`}>{detailWords.statement}</Label>
        <Textarea
          id={`${id}-statement`}
          name="statement"
          defaultValue={memory.statement}
          rows={3}
          required
          autoFocus
          aria-describedby={error ? `${id}-error` : undefined}
          aria-invalid={error ? true : undefined}
        />
      </div>
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        <div className="grid content-start gap-1">
          <Label htmlFor={`${id}-kind`}>{detailWords.kind}</Label>
          <NativeSelect id={`${id}-kind`} name="kind" defaultValue={memory.kind}>
            {MEMORY_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {kindWords[kind]}
              </option>
            ))}
          </NativeSelect>
        </div>
        <SubjectField people={known} value={subject} onChange={setSubject} />
      </div>
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-3">
        <div className="grid gap-1">
          <Label htmlFor={`${id}-from`}>{detailWords.from}</Label>
          <Input id={`${id}-from`} type="date" name="from" defaultValue={dates.from} aria-describedby={`${id}-dates`} />
        </div>
        <div className="grid gap-1">
          <Label htmlFor={`${id}-to`}>{detailWords.to}</Label>
          <Input id={`${id}-to`} type="date" name="to" defaultValue={dates.to} aria-describedby={`${id}-dates`} />
        </div>
        <div className="grid gap-1">
          <Label htmlFor={`${id}-precision`}>{detailWords.precision}</Label>
          <NativeSelect id={`${id}-precision`} name="precision" defaultValue={dates.precision}>
            {PRECISIONS.map((precision) => (
              <option key={precision} value={precision}>
                {detailWords.precisions[precision]}
              </option>
            ))}
          </NativeSelect>
        </div>
      </div>
      <p id={`${id}-dates`} className="text-xs text-ink-soft">
        {detailWords.datesHint}
      </p>
      <div className="grid gap-1">
        <Label htmlFor={`${id}-importance`}>{detailWords.importance}</Label>
        <NativeSelect id={`${id}-importance`} name="importance" defaultValue={importance}>
          {detailWords.importances.map(([share, words]) => (
            <option key={share} value={share}>
              {words}
            </option>
          ))}
        </NativeSelect>
      </div>
      <div className="flex flex-wrap gap-x-6">
        <Check name="sensitive" label={detailWords.sensitive} checked={memory.sensitive} />
        <Check name="pinned" label={detailWords.keepPinned} checked={memory.pinned} />
      </div>
      {error ? (
        <p id={`${id}-error`} role="alert" className="text-sm text-danger-ink">
          {error}
        </p>
      ) : null}
      <div className="flex gap-2">
        <Button type="submit" disabled={busy}>
          {detailWords.save}
        </Button>
        <Button look="secondary" onClick={onClose}>
          {detailWords.cancel}
        </Button>
      </div>
    </form>
  );
}

function Check({ name, label, checked }: { name: string; label: string; checked: boolean }) {
  return (
    <label className="inline-flex min-h-11 cursor-pointer items-center gap-2.5 text-sm sm:min-h-8">
      <input type="checkbox" name={name} defaultChecked={checked} className="size-4 accent-accent" />
      {label}
    </label>
  );
}
