import { z } from "zod";
import { choice, one, pageNumber, sayPage, toSearch } from "@/components/address/params";
import { PEOPLE_SORTS, PERSON_SECTIONS, type PeopleSort, type PersonSection } from "@/lib/memory/view/people/types";

export interface PeopleAddress {
  q?: string;
  sort?: PeopleSort;
  graph: boolean;
  page?: number;
}

const people = z.object({
  // Nothing in the database holds a NUL, and it does not take one in a question.
  q: one
    .pipe(
      z
        .string()
        .transform((text) => text.replaceAll("\0", "").toWellFormed().trim())
        .pipe(z.string().min(1).max(200)),
    )
    .optional()
    .catch(undefined),
  sort: choice(PEOPLE_SORTS),
  view: one.optional().catch(undefined),
  page: pageNumber,
});
const person = z.object({ show: choice(PERSON_SECTIONS), page: pageNumber });

type Params = Record<string, string | string[] | undefined>;

/** What the address of the list says. What is not understood is left out. */
export function readPeopleAddress(params: Params): PeopleAddress {
  const { view, ...rest } = people.parse(params);
  return { ...rest, graph: view === "graph" };
}

export const readPersonAddress = (params: Params): { show?: PersonSection; page?: number } => person.parse(params);

export const peopleHref = ({ q, sort, graph, page }: PeopleAddress) =>
  `/memory/people${toSearch({ q, sort, view: graph ? "graph" : undefined, page: sayPage(page) })}`;

export const personHref = (id: string, { show, page }: { show?: PersonSection; page?: number } = {}) =>
  `/memory/people/${id}${toSearch({ show, page: sayPage(page) })}`;
