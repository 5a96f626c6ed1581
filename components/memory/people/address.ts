import { z } from "zod";
import { PEOPLE_SORTS, PERSON_SECTIONS, type PeopleSort, type PersonSection } from "@/lib/memory/view/people/types";

export interface PeopleAddress {
  q?: string;
  sort?: PeopleSort;
  graph: boolean;
  page?: number;
}

const one = z.union([z.string(), z.array(z.string()).transform((values) => values[0])]);
const page = one
  .pipe(z.string().regex(/^[1-9]\d{0,5}$/))
  .transform(Number)
  .optional()
  .catch(undefined);
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
  sort: one.pipe(z.enum(PEOPLE_SORTS)).optional().catch(undefined),
  view: one.optional().catch(undefined),
  page,
});
const person = z.object({ show: one.pipe(z.enum(PERSON_SECTIONS)).optional().catch(undefined), page });

type Params = Record<string, string | string[] | undefined>;

/** What the address of the list says. What is not understood is left out. */
export function readPeopleAddress(params: Params): PeopleAddress {
  const { view, ...rest } = people.parse(params);
  return { ...rest, graph: view === "graph" };
}

export const readPersonAddress = (params: Params): { show?: PersonSection; page?: number } => person.parse(params);

const withParams = (path: string, given: Record<string, string | undefined>) => {
  const params = new URLSearchParams(Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return params.size ? `${path}?${params}` : path;
};
const pageParam = (number?: number) => (number && number > 1 ? String(number) : undefined);

export const peopleHref = ({ q, sort, graph, page: number }: PeopleAddress) =>
  withParams("/memory/people", { q, sort, view: graph ? "graph" : undefined, page: pageParam(number) });

export const personHref = (id: string, { show, page: number }: { show?: PersonSection; page?: number } = {}) =>
  withParams(`/memory/people/${id}`, { show, page: pageParam(number) });
