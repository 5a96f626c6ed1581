import type { Db } from "@/lib/db/types";
import type { ProfileSentence } from "@/lib/memory/profile/rebuild-profile";
import type { OwnerScope } from "@/lib/scope";

export interface Portraits {
  user: ProfileSentence[];
  companion: ProfileSentence[];
}

/** The newest portrait of the user and of the companion; empty where there is none yet. */
export async function readProfile(db: Db, { ownerId }: OwnerScope): Promise<Portraits> {
  const newest = async (kind: "user" | "companion"): Promise<ProfileSentence[]> => {
    const row = await db.profile.findFirst({
      where: { ownerId, person: { kind } },
      orderBy: { version: "desc" },
      select: { sentences: true },
    });
    return (row?.sentences as unknown as ProfileSentence[] | undefined) ?? [];
  };
  return { user: await newest("user"), companion: await newest("companion") };
}
