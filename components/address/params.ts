import { z } from "zod";

/** What an address says under a name; the first where it says several. */
export const one = z.union([z.string(), z.array(z.string()).transform((values) => values[0])]);

/** One of some words; left out where it is none of them: addresses are typed, and old ones are kept. */
export const choice = <T extends string>(values: readonly T[]) => one.pipe(z.enum(values)).optional().catch(undefined);

export const id = one.pipe(z.uuid()).optional().catch(undefined);

/** The page of a list, from 1. */
export const pageNumber = one
  .pipe(z.string().regex(/^[1-9]\d{0,5}$/))
  .transform(Number)
  .optional()
  .catch(undefined);

/** The page as an address says it: the first goes without saying. */
export const sayPage = (page?: number): string | undefined => (page && page > 1 ? String(page) : undefined);

/** What is given as the end of an address: empty, or beginning with "?". */
export function toSearch(given: Record<string, string | undefined>): string {
  const params = new URLSearchParams(Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return params.size ? `?${params}` : "";
}
