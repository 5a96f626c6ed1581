"use client";

import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useId, useRef, useTransition, type FormEvent } from "react";
import { kindWords, statusWords, subjectWords } from "@/components/memory/memory-words";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { NativeSelect } from "@/components/ui/native-select";
import { Spinner } from "@/components/ui/spinner";
import { MEMORY_KINDS, MEMORY_STATUSES } from "@/lib/memory/types";
import type { MemoryFilter, MemoryPage } from "@/lib/memory/view/types";

const TYPING_PAUSE_MS = 300;

/** A plain GET form; with scripts it answers while one types and chooses. */
export function MemoryFilters({ filter, subjects }: { filter: MemoryFilter; subjects: MemoryPage["subjects"] }) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const id = useId();
  useEffect(() => () => clearTimeout(pause.current), []);

  const apply = () => {
    clearTimeout(pause.current);
    if (!form.current) return;
    const given = [...new FormData(form.current)].map(([name, value]) => [name, String(value).trim()]);
    const params = new URLSearchParams(given.filter(([, value]) => value) as [string, string][]);
    start(() => router.replace(params.size ? `/memory?${params}` : "/memory", { scroll: false }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    apply();
  };
  const type = () => {
    clearTimeout(pause.current);
    pause.current = setTimeout(apply, TYPING_PAUSE_MS);
  };
  return (
    <form ref={form} action="/memory" onSubmit={submit} role="search" aria-label="Memories" className="grid gap-3">
      <div className="flex gap-2">
        <div className="relative min-w-0 flex-1">
          <Search aria-hidden className="absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-soft" />
          <Input
            type="search"
            name="q"
            aria-label="Search memories"
            placeholder="Search memories"
            defaultValue={filter.q}
            maxLength={500}
            onChange={type}
            className="pl-9"
          />
        </div>
        <Button type="submit" look="secondary" className="h-11 sm:h-10">
          {pending ? <Spinner /> : null}
          Search
        </Button>
      </div>
      <div className="grid grid-cols-3 gap-2 sm:gap-3">
        <div className="grid min-w-0 gap-1">
          <Label htmlFor={`${id}-kind`}>Kind</Label>
          <NativeSelect id={`${id}-kind`} name="kind" defaultValue={filter.kind ?? ""} onChange={apply}>
            <option value="">All</option>
            {MEMORY_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {kindWords[kind]}
              </option>
            ))}
          </NativeSelect>
        </div>
        <div className="grid min-w-0 gap-1">
          <Label htmlFor={`${id}-subject`}>About</Label>
          <NativeSelect id={`${id}-subject`} name="subject" defaultValue={filter.subjectId ?? ""} onChange={apply}>
            <option value="">All</option>
            {subjects.map((subject) => (
              <option key={subject.id} value={subject.id}>
                {subjectWords(subject)} ({subject.count})
              </option>
            ))}
          </NativeSelect>
        </div>
        <div className="grid min-w-0 gap-1">
          <Label htmlFor={`${id}-status`}>Status</Label>
          <NativeSelect id={`${id}-status`} name="status" defaultValue={filter.status ?? ""} onChange={apply}>
            <option value="">Any</option>
            {MEMORY_STATUSES.map((status) => (
              <option key={status} value={status}>
                {statusWords[status]}
              </option>
            ))}
          </NativeSelect>
        </div>
      </div>
    </form>
  );
}
