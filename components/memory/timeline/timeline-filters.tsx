"use client";

import { useRouter } from "next/navigation";
import { useId, useRef, useTransition } from "react";
import { kindWords, subjectWords } from "@/components/words/memory-kinds";
import { readTimelineAddress, timelineHref, type TimelineAddress } from "@/components/memory/timeline/address";
import { Button } from "@/components/ui/button";
import { Label } from "@/components/ui/label";
import { NativeSelect } from "@/components/ui/native-select";
import { useHydrated } from "@/components/ui/use-hydrated";
import { timelineWords as words } from "@/components/words/timeline";
import { MEMORY_KINDS } from "@/lib/memory/types";
import type { TimelineView } from "@/lib/memory/view/timeline/types";

/** A plain GET form; with scripts it answers as one chooses. */
export function TimelineFilters({ address, people }: { address: TimelineAddress; people: TimelineView["people"] }) {
  const router = useRouter();
  const [, start] = useTransition();
  const hydrated = useHydrated();
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const kept = new URLSearchParams(
    timelineHref({ ...address, kind: undefined, person: undefined, page: undefined }).split("?")[1],
  );

  const apply = () => {
    if (!form.current) return;
    const given = Object.fromEntries([...new FormData(form.current)].map(([name, value]) => [name, String(value)]));
    const next = readTimelineAddress(given);
    start(() => router.replace(timelineHref(next), { scroll: false }));
  };
  return (
    <form
      ref={form}
      action="/memory/timeline"
      role="search"
      aria-label={words.filters}
      className="flex flex-wrap items-end gap-2"
    >
      {[...kept].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="grid min-w-32 flex-1 gap-1 sm:flex-none">
        <Label htmlFor={`${id}-kind`}>{words.kind}</Label>
        <NativeSelect
          id={`${id}-kind`}
          name="kind"
          key={address.kind}
          defaultValue={address.kind ?? ""}
          onChange={apply}
        >
          <option value="">{words.all}</option>
          {MEMORY_KINDS.filter((kind) => kind !== "manner").map((kind) => (
            <option key={kind} value={kind}>
              {kindWords[kind]}
            </option>
          ))}
        </NativeSelect>
      </div>
      <div className="grid min-w-32 flex-1 gap-1 sm:flex-none">
        <Label htmlFor={`${id}-person`}>{words.person}</Label>
        <NativeSelect
          id={`${id}-person`}
          name="person"
          key={address.person}
          defaultValue={address.person ?? ""}
          onChange={apply}
        >
          <option value="">{words.all}</option>
          {people.map((person) => (
            <option key={person.id} value={person.id}>
              {subjectWords(person)}
            </option>
          ))}
        </NativeSelect>
      </div>
      {hydrated ? null : (
        <Button type="submit" look="secondary" className="h-11 sm:h-10">
          {words.apply}
        </Button>
      )}
    </form>
  );
}
