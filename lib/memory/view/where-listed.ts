import type { Prisma } from "@/lib/db/generated/client";
import { FAIRLY_SURE, SURE, type ConfidenceBand, type LastUse, type ListStatus } from "@/lib/memory/view/constants";
import type { MemoryFilter } from "@/lib/memory/view/types";
import type { OwnerScope } from "@/lib/scope";

type Where = Prisma.MemoryWhereInput;
const DAY_MS = 86_400_000;

/** A filter as a condition on the owner's memories. Without a status, what was replaced is left out unless it was searched for. */
export function whereListed({ ownerId }: OwnerScope, filter: MemoryFilter, now: Date, found: string[] | null): Where {
  const { status, kind, subjectId, conversationId, sensitive, confidence, lastUsed } = filter;
  const given: (Where | undefined)[] = [
    status ? byStatus(status, now) : found ? undefined : { status: { not: "superseded" } },
    confidence && byConfidence(confidence),
    lastUsed && byLastUse(lastUsed, now),
    conversationId ? { evidence: { some: { ownerId, message: { ownerId, conversationId } } } } : undefined,
    found ? { id: { in: found } } : undefined,
  ];
  return { ownerId, kind, subjectId, sensitive, AND: given.filter((one) => one !== undefined) };
}

function byStatus(status: ListStatus, now: Date): Where {
  const active = { status: "active" as const };
  if (status === "planned") return { ...active, validFrom: { gt: now } };
  if (status === "past") return { ...active, validTo: { lte: now } };
  if (status !== "current") return { status };
  const begun = { OR: [{ validFrom: null }, { validFrom: { lte: now } }] };
  const lasting = { OR: [{ validTo: null }, { validTo: { gt: now } }] };
  return { ...active, AND: [begun, lasting] };
}

function byConfidence(band: ConfidenceBand): Where {
  if (band === "sure") return { confidence: { gte: SURE } };
  return { confidence: band === "fairly" ? { gte: FAIRLY_SURE, lt: SURE } : { lt: FAIRLY_SURE } };
}

function byLastUse(use: LastUse, now: Date): Where {
  if (use === "never") return { useCount: 0 };
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  if (use === "earlier") return { useCount: { gt: 0 }, lastUsedAt: { lt: before(365) } };
  const days = { week: 7, month: 31, year: 365 }[use];
  return { useCount: { gt: 0 }, lastUsedAt: { gte: before(days) } };
}
