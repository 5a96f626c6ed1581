import { Search } from "lucide-react";
import Link from "next/link";
import { peopleHref, type PeopleAddress } from "@/components/memory/people/address";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { Input } from "@/components/ui/input";
import { peopleWords as words } from "@/components/words/people";
import { PEOPLE_SORTS } from "@/lib/memory/view/people/types";

/** Search, order and the two ways to look at people: a form and links, so that it works without scripts. */
export function PeopleSearch({ address }: { address: PeopleAddress }) {
  const { q, sort = "known", graph } = address;
  const tab = (href: string, name: string, here: boolean) => (
    <Link
      key={name}
      href={href}
      aria-current={here ? "true" : undefined}
      className={cn(
        "inline-flex h-11 items-center rounded-lg px-3 text-sm hover:bg-hover sm:h-9",
        here ? "bg-hover font-medium" : "text-ink-soft",
      )}
    >
      {name}
    </Link>
  );
  return (
    <div className="grid gap-3">
      {graph ? null : (
        <form action="/memory/people" role="search" aria-label={words.searchLabel} className="flex gap-2">
          {sort === "known" ? null : <input type="hidden" name="sort" value={sort} />}
          <div className="relative min-w-0 flex-1">
            <Search aria-hidden className="absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-soft" />
            <Input
              type="search"
              name="q"
              key={q}
              defaultValue={q}
              maxLength={200}
              aria-label={words.search}
              placeholder={words.search}
              className="pl-9"
            />
          </div>
          <Button type="submit" look="secondary" className="h-11 sm:h-10">
            {words.searchButton}
          </Button>
        </form>
      )}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <div role="group" aria-label={words.views} className="flex gap-1">
          {tab(peopleHref({ q, sort: address.sort, graph: false }), words.list, !graph)}
          {tab(peopleHref({ graph: true }), words.graph, graph)}
        </div>
        {graph ? null : (
          <div role="group" aria-label={words.sort} className="flex flex-wrap gap-1">
            {PEOPLE_SORTS.map((one) =>
              tab(peopleHref({ q, sort: one === "known" ? undefined : one, graph }), words.sorts[one], one === sort),
            )}
          </div>
        )}
      </div>
    </div>
  );
}
