import { z } from "zod";
import { MEMORY_KINDS, MEMORY_STATUSES } from "@/lib/memory/types";
import type { MemoryFilter } from "@/lib/memory/view/types";

const one = z.union([z.string(), z.array(z.string()).transform((values) => values[0])]);
const filter = z.object({
  q: one.pipe(z.string().trim().min(1).max(500)).optional().catch(undefined),
  kind: one.pipe(z.enum(MEMORY_KINDS)).optional().catch(undefined),
  status: one.pipe(z.enum(MEMORY_STATUSES)).optional().catch(undefined),
  subject: one.pipe(z.uuid()).optional().catch(undefined),
  page: one
    .pipe(z.string().regex(/^[1-9]\d{0,5}$/))
    .transform(Number)
    .optional()
    .catch(undefined),
});

/** The filter in the address. What is not understood is left out: addresses are typed and old ones are kept. */
export function readFilter(params: Record<string, string | string[] | undefined>): MemoryFilter {
  const { subject, ...rest } = filter.parse(params);
  return { ...rest, subjectId: subject };
}

/** The address of a page of the same search. */
export function memoryHref({ q, kind, status, subjectId }: MemoryFilter, page: number): string {
  const given = { q, kind, status, subject: subjectId, page: page > 1 ? String(page) : undefined };
  const params = new URLSearchParams(Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return params.size ? `/memory?${params}` : "/memory";
}
