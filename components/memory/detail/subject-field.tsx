"use client";

import { useId } from "react";
import type { SubjectChoice } from "@/components/memory/detail/types";
import { subjectWords } from "@/components/words/memory-kinds";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { NativeSelect } from "@/components/ui/native-select";
import { detailWords } from "@/components/words/memory-detail";
import type { ListChoices } from "@/lib/memory/view/types";

const NEW = "new";

interface SubjectFieldProps {
  people: ListChoices["subjects"];
  value: SubjectChoice;
  onChange: (value: SubjectChoice) => void;
}

/** Somebody Kith knows, or a name. */
export function SubjectField({ people, value, onChange }: SubjectFieldProps) {
  const id = useId();
  const isNew = "name" in value;
  return (
    <div className="grid gap-1">
      <Label htmlFor={id}>{detailWords.subject}</Label>
      <NativeSelect
        id={id}
        value={isNew ? NEW : value.id}
        onChange={({ target }) => onChange(target.value === NEW ? { name: "" } : { id: target.value })}
      >
        {people.map((person) => (
          <option key={person.id} value={person.id}>
            {subjectWords(person)}
          </option>
        ))}
        <option value={NEW}>{detailWords.someoneNew}</option>
      </NativeSelect>
      {isNew ? (
        <Input
          aria-label={detailWords.newName}
          placeholder={detailWords.newName}
          value={value.name}
          onChange={({ target }) => onChange({ name: target.value })}
          maxLength={80}
          required
        />
      ) : null}
    </div>
  );
}
