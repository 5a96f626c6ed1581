import Link from "next/link";
import { personHref } from "@/components/memory/people/address";
import { Moment } from "@/components/time/moment";
import { Button } from "@/components/ui/button";
import { peopleWords as words } from "@/components/words/people";
import type { PersonChangeView } from "@/lib/memory/view/people/types";

interface PersonChangesProps {
  changes: PersonChangeView[];
  timeZone: string;
  undo: (changeId: string) => void;
}

/** What was changed by hand, newest first; each can be taken back. */
export function PersonChanges({ changes, timeZone, undo }: PersonChangesProps) {
  if (!changes.length) return null;
  return (
    <section aria-labelledby="person-changes" className="grid gap-2">
      <h2 id="person-changes" className="font-serif text-lg font-semibold">
        {words.changes}
      </h2>
      <ul className="grid gap-1 text-sm">
        {changes.map(({ id, at, undoneAt, what }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 border-t border-line py-1.5">
            <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
              {what.kind === "split" ? (
                <Link href={personHref(what.personId)} className="text-accent-ink underline underline-offset-4">
                  {sayChange(what)}
                </Link>
              ) : (
                sayChange(what)
              )}
              <span className="text-ink-soft">
                {", "}
                <Moment at={at} timeZone={timeZone} how="day" />
                {undoneAt ? ` (${words.undone})` : ""}
              </span>
            </span>
            {undoneAt ? null : (
              <Button
                look="quiet"
                size="small"
                className="h-11 sm:h-8"
                onClick={() => undo(id)}
                aria-label={`${words.undo}: ${sayChange(what)}`}
              >
                {words.undo}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function sayChange(what: PersonChangeView["what"]): string {
  const { change } = words;
  switch (what.kind) {
    case "edit":
      return what.before.name === what.after.name
        ? change.related(what.after.relation)
        : change.renamed(what.before.name, what.after.name);
    case "alias":
      return what.added ? change.aliasAdded(what.alias) : change.aliasRemoved(what.alias);
    case "merge":
      return change.merged(what.name, what.memories, what.ended);
    case "split":
      return change.split(what.name, what.memories);
  }
}
