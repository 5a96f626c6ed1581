const DAY_MS = 86_400_000;
/** MemoryBank's constant: days after which an ordinary memory of strength 1 keeps 1/e. */
const DAYS = 5;
/** Strength of a memory of importance 0 that was said once. One chat's trifles may go in days; a companion of years keeps them for months. */
const BASE = 6;
const BY_IMPORTANCE = 9;
/** Below this a memory is archived. */
export const ARCHIVE_BELOW = 0.1;

export interface Fading {
  kind: string;
  /** 0..1 */
  importance: number;
  pinned: boolean;
  sensitive: boolean;
  slot: string | null;
  /** How often a reply cited it. */
  useCount: number;
  /** When it was recorded, last cited, and each time it was said. */
  recordedAt: Date;
  lastUsedAt: Date | null;
  said: Date[];
}

/**
 * What age never touches: what is pinned; what is sensitive, health and allergies above all; how the person wants to be
 * answered; and the current answer to a question that has one (where somebody lives), which ends by being replaced.
 */
export const isLasting = ({ kind, pinned, sensitive, slot }: Fading): boolean =>
  pinned || sensitive || kind === "manner" || slot !== null;

/** S = 6 · (1 + 9 · importance) · (1 + reuse), where reuse counts citations and repetitions. */
export const strength = ({ importance, useCount, said }: Fading): number =>
  BASE * (1 + BY_IMPORTANCE * importance) * (1 + useCount + Math.max(0, said.length - 1));

/**
 * How much of a memory is kept, 0..1: R = exp(−t / (5·S)), t in days since it was last said, cited or recorded. The
 * forgetting curve of Ebbinghaus as MemoryBank (Zhong et al. 2024) means it; its code divides by 5 and multiplies by S, so
 * that strong memories fade faster. Importance and reuse in the strength, and pruning below a threshold, are HEMA's idea
 * (λ·e^(−γt) with a bonus for what was retrieved lately; as printed the bonus goes to what was not).
 */
export function retention(memory: Fading, now: Date): number {
  if (isLasting(memory)) return 1;
  const touched = [memory.recordedAt, memory.lastUsedAt, ...memory.said].map((at) => at?.getTime() ?? 0);
  const days = Math.max(0, now.getTime() - Math.max(...touched)) / DAY_MS;
  return Math.exp(-days / (DAYS * strength(memory)));
}
