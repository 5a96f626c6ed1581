import Link from "next/link";
import { personHref } from "@/components/memory/people/address";
import { peopleWords as words } from "@/components/words/people";
import type { EgoGraph } from "@/lib/memory/view/people/types";

/** The graph as a nested list: everybody around the user, and under each whom they are named with. */
export function EgoList({ graph }: { graph: EgoGraph }) {
  const names = new Map(graph.people.map((person) => [person.id, person.name]));
  return (
    <ul className="text-sm">
      <li>
        <p className="font-medium">{words.you(graph.userName)}</p>
        <ul className="mt-1 grid gap-2 border-l-2 border-line pl-4">
          {graph.people.map(({ id, name, relation, memories, with: others }) => (
            <li key={id} className="[overflow-wrap:anywhere]">
              <p>
                <Link
                  href={personHref(id)}
                  className="inline-flex min-h-11 items-center font-medium text-accent-ink underline underline-offset-4 sm:min-h-6"
                >
                  {name}
                </Link>
                <span className="text-ink-soft">
                  {relation ? ` · ${relation}` : ""} · {words.memories(memories)}
                </span>
              </p>
              {others.length ? (
                <ul aria-label={`${name}, ${words.namedWith}`} className="border-l-2 border-line pl-4 text-ink-soft">
                  {others.map((other) => (
                    <li key={other.id}>
                      {words.namedWith} {names.get(other.id)} ({words.together(other.together)})
                    </li>
                  ))}
                </ul>
              ) : null}
            </li>
          ))}
        </ul>
      </li>
    </ul>
  );
}
