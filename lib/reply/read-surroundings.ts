import type { Without } from "@/lib/conversation/read-without";
import type { Db } from "@/lib/db/types";
import { env } from "@/lib/env";
import { listManners } from "@/lib/memory/manner/list-manners";
import { markPastPlans } from "@/lib/memory/mark-past-plans";
import { readTone } from "@/lib/memory/mood/read-tone";
import { readProfile } from "@/lib/memory/profile/read-profile";
import { readRelationship } from "@/lib/memory/profile/read-relationship";
import { readStory } from "@/lib/memory/summaries/read-story";
import type { Retrieved } from "@/lib/reply/types";
import type { OwnerScope } from "@/lib/scope";

/** What a reply knows whatever is asked. */
type Surroundings = Pick<Retrieved, "manners" | "profile" | "companionProfile" | "story" | "relationship" | "tone">;

export const NO_SURROUNDINGS: Surroundings = {
  ...{ manners: [], profile: [], companionProfile: [] },
  ...{ story: [], relationship: null, tone: null },
};

/** The portraits of both, the story so far, what the two are to each other, how the person sounds and wants to be answered. */
export async function readSurroundings(
  db: Db,
  scope: OwnerScope,
  question: string,
  now: Date,
  without: Without[] = [],
): Promise<Surroundings> {
  const gone = new Set(without.flatMap(({ id, messageIds }) => [id, ...messageIds]));
  const kept = (...sources: string[]) => !sources.some((id) => gone.has(id));
  const sessionStart = new Date(now.getTime() - env.SESSION_GAP_SECONDS * 1000);
  const [{ portraits, story }, relationship, tone, manners] = await Promise.all([
    readPortraitsAndStory(db, scope, now),
    readRelationship(db, scope, sessionStart),
    readTone(db, scope, question, now),
    listManners(db, scope),
  ]);
  return {
    manners: manners.filter(({ memoryId }) => kept(memoryId)),
    profile: portraits.user.filter(({ memoryIds }) => kept(...memoryIds)).map((sentence) => sentence.text),
    companionProfile: portraits.companion.filter(({ memoryIds }) => kept(...memoryIds)).map(({ text }) => text),
    story: story.filter(({ memoryIds, messageIds }) => kept(...memoryIds, ...messageIds)),
    relationship: { ...relationship, shared: relationship.shared.filter(({ messageId }) => kept(messageId)) },
    tone,
  };
}

/** The story leaves out what the portrait tells already. */
async function readPortraitsAndStory(db: Db, scope: OwnerScope, now: Date) {
  const portraits = await readProfile(db, scope);
  const told = portraits.user.flatMap((sentence) => sentence.memoryIds);
  const story = await readStory(db, scope, told);
  const marked = await markPastPlans(db, scope, [...portraits.user, ...story], now);
  const user = marked.slice(0, portraits.user.length);
  return {
    portraits: { ...portraits, user },
    story: story.map((one, i) => ({ ...one, text: marked[user.length + i]!.text })),
  };
}
