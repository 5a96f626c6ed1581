import Link from "next/link";
import { personHref } from "@/components/memory/people/address";
import { Moment } from "@/components/time/moment";
import { peopleWords as words } from "@/components/words/people";
import type { PersonListItem } from "@/lib/memory/view/people/types";

export function PeopleList({ items, timeZone }: { items: PersonListItem[]; timeZone: string }) {
  return (
    <ul className="grid gap-2">
      {items.map(({ id, name, relation, aliases, memories, lastMentioned }) => (
        <li key={id} className="relative rounded-2xl border border-line bg-surface p-4 hover:bg-hover">
          <p className="flex flex-wrap items-baseline gap-x-2 [overflow-wrap:anywhere]">
            <Link href={personHref(id)} className="font-medium after:absolute after:inset-0 after:rounded-2xl">
              {name}
            </Link>
            {relation ? <span className="text-sm text-ink-soft">{relation}</span> : null}
          </p>
          <p className="mt-1 text-xs text-ink-soft [overflow-wrap:anywhere]">
            {words.memories(memories)}
            {lastMentioned ? (
              <>
                {` · ${words.lastMentioned} `}
                <Moment at={lastMentioned} timeZone={timeZone} how="day" />
              </>
            ) : null}
            {aliases.length ? ` · ${words.also(aliases)}` : ""}
          </p>
        </li>
      ))}
    </ul>
  );
}
