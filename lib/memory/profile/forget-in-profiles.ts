import type { Db } from "@/lib/db/types";
import type { ProfileSentence } from "@/lib/memory/profile/rebuild-profile";
import type { OwnerScope } from "@/lib/scope";

/** Takes every sentence that rests on one of these memories out of every version of every portrait. Returns how many sentences. */
export async function forgetInProfiles(tx: Db, { ownerId }: OwnerScope, memoryIds: string[]): Promise<number> {
  const gone = new Set(memoryIds);
  let taken = 0;
  const versions = await tx.profile.findMany({ where: { ownerId }, select: { id: true, sentences: true } });
  for (const { id, sentences } of versions) {
    const all = sentences as unknown as ProfileSentence[];
    const kept = all.filter((sentence) => !sentence.memoryIds.some((memoryId) => gone.has(memoryId)));
    if (kept.length === all.length) continue;
    await tx.profile.update({ where: { id }, data: { sentences: kept as object[] } });
    taken += all.length - kept.length;
  }
  return taken;
}
