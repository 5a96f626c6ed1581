import type { Db } from "@/lib/db/types";
import type { MoodLabel } from "@/lib/memory/mood/lexicon";
import { readMood, type Mood } from "@/lib/memory/mood/read-mood";
import { smoothMoods } from "@/lib/memory/mood/smooth-moods";
import type { OwnerScope } from "@/lib/scope";

const MESSAGES = 8;
const SINCE_MS = 12 * 3_600_000;

/**
 * The mood the user is in as they say `text` at `at`: the stored moods of their last eight messages within twelve hours,
 * in any conversation, and this one. Smoothing is done here and not stored, so that a forgotten message leaves no trace.
 */
export async function readTone(db: Db, { ownerId }: OwnerScope, text: string, at: Date): Promise<Mood> {
  const rows = await db.message.findMany({
    where: { ownerId, mood: { isNot: null }, createdAt: { gte: new Date(at.getTime() - SINCE_MS), lt: at } },
    orderBy: { createdAt: "desc" },
    take: MESSAGES,
    select: { createdAt: true, mood: { select: { valence: true, arousal: true, label: true } } },
  });
  const before = rows.toReversed().map(({ createdAt, mood }) => ({
    ...{ valence: mood!.valence, arousal: mood!.arousal, label: mood!.label as MoodLabel },
    at: createdAt,
  }));
  return smoothMoods([...before, { ...readMood(text), at }]);
}
