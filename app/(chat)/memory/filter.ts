import { z } from "zod";
import { choice, id, one, pageNumber, sayPage, toSearch } from "@/components/address/params";
import { MEMORY_KINDS } from "@/lib/memory/types";
import { CONFIDENCES, LAST_USES, LIST_STATUSES, PAGE_SIZES, SORTS } from "@/lib/memory/view/constants";
import type { MemoryFilter } from "@/lib/memory/view/types";

const filter = z.object({
  q: one.pipe(z.string().trim().min(1).max(500)).optional().catch(undefined),
  kind: choice(MEMORY_KINDS),
  // Addresses of old say "active".
  status: one
    .transform((status) => (status === "active" ? "current" : status))
    .pipe(z.enum(LIST_STATUSES))
    .optional()
    .catch(undefined),
  subject: id,
  chat: id,
  sensitive: choice(["yes", "no"]),
  sure: choice(CONFIDENCES),
  used: choice(LAST_USES),
  sort: choice(SORTS),
  size: one
    .transform(Number)
    .pipe(z.literal([...PAGE_SIZES]))
    .optional()
    .catch(undefined),
  page: pageNumber,
});

/** The filter in the address. What is not understood is left out: addresses are typed and old ones are kept. */
export function readFilter(params: Record<string, string | string[] | undefined>): MemoryFilter {
  const { subject, chat, sensitive, sure, used, ...rest } = filter.parse(params);
  return {
    ...rest,
    subjectId: subject,
    conversationId: chat,
    sensitive: sensitive && sensitive === "yes",
    confidence: sure,
    lastUsed: used,
  };
}

/** The filter as the address says it: empty, or beginning with "?". */
export function filterSearch(filter: MemoryFilter, page: number = filter.page ?? 1): string {
  return toSearch({
    q: filter.q,
    kind: filter.kind,
    status: filter.status,
    subject: filter.subjectId,
    chat: filter.conversationId,
    sensitive: filter.sensitive === undefined ? undefined : filter.sensitive ? "yes" : "no",
    sure: filter.confidence,
    used: filter.lastUsed,
    sort: filter.sort,
    size: filter.size && filter.size !== PAGE_SIZES[0] ? String(filter.size) : undefined,
    page: sayPage(page),
  });
}

/** The address of a page of the same search. */
export const memoryHref = (filter: MemoryFilter, page: number): string => `/memory${filterSearch(filter, page)}`;
