import type { Db } from "@/lib/db/types";
import type { ProfileSentence } from "@/lib/memory/profile/rebuild-profile";
import type { PortraitSentence } from "@/lib/memory/profile/types";
import { listAsOf } from "@/lib/memory/view/as-of";
import type { AsOf } from "@/lib/memory/view/as-of/types";
import { readSourced } from "@/lib/memory/view/sourced";
import type { OwnerScope } from "@/lib/scope";

/**
 * The portrait of the user, now or at the end of a day: as Kith had it written then, or drawn anew from what was true then as
 * far as is known today.
 */
export async function readPortraitText(
  db: Db,
  scope: OwnerScope,
  asOf: Pick<AsOf, "at" | "clock"> | null,
): Promise<ProfileSentence[]> {
  if (asOf?.clock === "true") {
    const { items } = await listAsOf(db, scope, { ...asOf, portrait: true });
    return items.map(({ id, statement }) => ({ text: statement, memoryIds: [id] }));
  }
  const row = await db.profile.findFirst({
    where: { ownerId: scope.ownerId, person: { kind: "user" }, createdAt: asOf ? { lt: asOf.at } : undefined },
    orderBy: { version: "desc" },
    select: { sentences: true },
  });
  return (row?.sentences as unknown as ProfileSentence[] | undefined) ?? [];
}

/** The same with the source of every sentence. */
export async function readPortrait(
  db: Db,
  scope: OwnerScope,
  asOf: Pick<AsOf, "at" | "clock"> | null,
): Promise<PortraitSentence[]> {
  const sentences = await readPortraitText(db, scope, asOf);
  const sources = await readSourced(
    db,
    scope,
    sentences.flatMap(({ memoryIds }) => memoryIds),
  );
  return sentences.flatMap(({ text, memoryIds: [memoryId] }) =>
    memoryId ? [{ text, memoryId, source: sources.get(memoryId) ?? null }] : [],
  );
}
