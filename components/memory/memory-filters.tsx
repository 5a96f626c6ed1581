"use client";

import { ChevronRight, Search, X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState, useTransition, type FormEvent } from "react";
import { FilterField } from "@/components/memory/list/filter-field";
import { kindWords, subjectWords } from "@/components/words/memory-kinds";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Spinner } from "@/components/ui/spinner";
import { listWords } from "@/components/words/memory-list";
import { MEMORY_KINDS } from "@/lib/memory/types";
import { CONFIDENCES, LAST_USES, LIST_STATUSES, PAGE_SIZES, SORTS } from "@/lib/memory/view/constants";
import type { ListChoices, MemoryFilter } from "@/lib/memory/view/types";

const TYPING_PAUSE_MS = 300;
const DEFAULT_SIZE = String(PAGE_SIZES[0]);

type Values = Record<string, string>;

/** The fields of the form as the filter has them; the first three are always in view. */
const valuesOf = (filter: MemoryFilter): Values => ({
  q: filter.q ?? "",
  kind: filter.kind ?? "",
  subject: filter.subjectId ?? "",
  status: filter.status ?? "",
  chat: filter.conversationId ?? "",
  sensitive: filter.sensitive === undefined ? "" : filter.sensitive ? "yes" : "no",
  sure: filter.confidence ?? "",
  used: filter.lastUsed ?? "",
  sort: filter.sort ?? "",
  size: String(filter.size ?? DEFAULT_SIZE),
});
const FURTHER = ["chat", "sensitive", "sure", "used", "sort", "size"];
const isSet = (name: string, value: string) => Boolean(value) && !(name === "size" && value === DEFAULT_SIZE);

function fill(form: HTMLFormElement | null, values: Values, except?: Element | null): void {
  for (const field of form?.elements ?? []) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement) || field === except) continue;
    const value = values[field.name];
    if (value !== undefined) field.value = value;
  }
}

const isChanged = (form: HTMLFormElement | null, values: Values): boolean =>
  form !== null && [...new FormData(form)].some(([name, value]) => String(value).trim() !== (values[name] ?? ""));

interface MemoryFiltersProps {
  filter: MemoryFilter;
  choices: ListChoices;
}

/** A plain GET form; with scripts it answers while one types and chooses. */
export function MemoryFilters({ filter, choices }: MemoryFiltersProps) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const values = valuesOf(filter);
  const given = JSON.stringify(values);
  const [open, setOpen] = useState(FURTHER.some((name) => isSet(name, values[name]!)));
  useEffect(() => () => clearTimeout(pause.current), []);

  const apply = () => {
    clearTimeout(pause.current);
    if (!form.current) return;
    const filled = [...new FormData(form.current)].map(([name, value]): [string, string] => [
      name,
      String(value).trim(),
    ]);
    const params = new URLSearchParams(filled.filter(([name, value]) => isSet(name, value)));
    start(() => router.replace(params.size ? `/memory?${params}` : "/memory", { scroll: false }));
  };
  // An address that came by another way (a link, "Back") is shown in the fields; what is being typed is left alone. What was
  // chosen before the scripts were there counts as chosen now.
  const fresh = useRef(true);
  const early = useEffectEvent(() => (isChanged(form.current, values) ? apply() : undefined));
  useEffect(() => {
    if (!fresh.current) return fill(form.current, JSON.parse(given) as Values, document.activeElement);
    fresh.current = false;
    early();
  }, [given]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    apply();
  };
  const type = () => {
    clearTimeout(pause.current);
    pause.current = setTimeout(apply, TYPING_PAUSE_MS);
  };
  const clear = () => {
    clearTimeout(pause.current);
    fill(form.current, valuesOf({}));
    form.current?.querySelector("input")?.focus();
    start(() => router.replace("/memory", { scroll: false }));
  };
  const field = { onChange: apply };
  return (
    <form
      ref={form}
      action="/memory"
      onSubmit={submit}
      role="search"
      aria-label={listWords.title}
      className="grid gap-3"
    >
      <div className="flex gap-2">
        <div className="relative min-w-0 flex-1">
          <Search aria-hidden className="absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-soft" />
          <Input
            type="search"
            name="q"
            aria-label={listWords.search}
            placeholder={listWords.search}
            defaultValue={filter.q}
            maxLength={500}
            onChange={type}
            className="pl-9"
          />
        </div>
        <Button type="submit" look="secondary" className="h-11 sm:h-10">
          {pending ? <Spinner /> : null}
          {listWords.find}
        </Button>
      </div>
      <div className="grid grid-cols-3 gap-2 sm:gap-3">
        <FilterField
          {...{ ...field, name: "kind", label: listWords.kind, value: values.kind, none: listWords.all }}
          options={MEMORY_KINDS.map((kind) => [kind, kindWords[kind]])}
        />
        <FilterField
          {...{ ...field, name: "subject", label: listWords.about, value: values.subject, none: listWords.all }}
          options={choices.subjects.map((subject) => [subject.id, subjectWords(subject)])}
        />
        <FilterField
          {...{ ...field, name: "status", label: listWords.status, value: values.status, none: listWords.any }}
          options={LIST_STATUSES.map((status) => [status, listWords.statuses[status]])}
        />
      </div>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)} className="group">
        <summary className="-ml-1 inline-flex min-h-11 cursor-pointer list-none items-center gap-1 rounded-md px-1 text-sm text-ink-soft hover:text-ink sm:min-h-8">
          <ChevronRight aria-hidden className="size-4 transition-transform group-open:rotate-90" />
          {listWords.more}
        </summary>
        <div className="mt-2 grid grid-cols-2 gap-2 sm:grid-cols-3 sm:gap-3">
          <FilterField
            {...{ ...field, name: "chat", label: listWords.chat, value: values.chat, none: listWords.all }}
            options={choices.conversations.map(({ id, title }) => [id, title || listWords.untitled])}
          />
          <FilterField
            {...{
              ...field,
              name: "sensitive",
              label: listWords.sensitive,
              value: values.sensitive,
              none: listWords.all,
            }}
            options={Object.entries(listWords.sensitivity)}
          />
          <FilterField
            {...{ ...field, name: "sure", label: listWords.sure, value: values.sure, none: listWords.any }}
            options={CONFIDENCES.map((band) => [band, listWords.sureness[band]])}
          />
          <FilterField
            {...{ ...field, name: "used", label: listWords.used, value: values.used, none: listWords.any }}
            options={LAST_USES.map((use) => [use, listWords.uses[use]])}
          />
          <FilterField
            {...{ ...field, name: "sort", label: listWords.sort, value: values.sort, none: listWords.bestOrder }}
            options={SORTS.map((sort) => [sort, listWords.sorts[sort]])}
          />
          <FilterField
            {...{ ...field, name: "size", label: listWords.size, value: values.size }}
            options={PAGE_SIZES.map((size) => [String(size), listWords.sizes[size]])}
          />
        </div>
      </details>
      {Object.entries(values).some(([name, value]) => isSet(name, value)) ? (
        <Button look="quiet" size="small" className="h-11 justify-self-start sm:h-8" onClick={clear}>
          <X aria-hidden />
          {listWords.clear}
        </Button>
      ) : null}
    </form>
  );
}
