import type { LoadedMemory } from "@/lib/memory/recall/load-memories";
import { retention, type Fading } from "./retention";

type Row = Omit<Fading, "said"> & { evidence: { message: { createdAt: Date } }[] };

export const toFading = ({ evidence, ...row }: Row): Fading => ({
  ...row,
  said: evidence.map(({ message }) => message.createdAt),
});

/**
 * Memories' scores lessened by what has faded of them: score · (1 − weight · (1 − R)). Weight 0 leaves them alone, 1 takes
 * off all that has faded.
 */
export function fadeScores(
  scores: Map<string, number>,
  memories: LoadedMemory[],
  now: Date,
  weight: number,
): Map<string, number> {
  if (!weight) return scores;
  const kept = new Map(memories.map((memory) => [memory.id, 1 - weight * (1 - retention(toFading(memory), now))]));
  return new Map([...scores].map(([id, score]) => [id, score * (kept.get(id) ?? 1)]));
}
