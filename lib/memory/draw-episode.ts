import type { Database, Db } from "@/lib/db/types";
import { applyCandidates, saidAtOf } from "@/lib/memory/apply";
import { extract } from "@/lib/memory/extract/extract";
import { fillVectors } from "@/lib/memory/index/fill-vectors";
import { rebuildProfile } from "@/lib/memory/profile/rebuild-profile";
import type { Remembered } from "@/lib/memory/remember";
import { writeUnlessStale } from "@/lib/memory/store/write-unless-stale";
import { summarise } from "@/lib/memory/summaries/summarise";
import type { Turn } from "@/lib/memory/types";
import type { OwnerScope } from "@/lib/scope";

export interface Drawing {
  /** An episode that is over, oldest turn first. */
  turns: Turn[];
  /** What was said before it, only to know whom a pronoun means. */
  context: Turn[];
  userName: string;
  companionName: string;
  timeZone: string;
  now: Date;
  /** The memory's edition before the turns were read (`readEdition`). */
  edition: number;
  /** Moves the model's cursor over the episode inside the transaction given; false when another came first. */
  claim: (tx: Db) => Promise<boolean>;
  /** Where the model gives no answer: to leave the episode unread, or to be content with what the rules have drawn. */
  onFailure: "leave" | "settle";
}

/** `author` is "builtin" where the model gave no answer. */
export type Drawn = Remembered;

/**
 * Has the memory model read an episode, whole and once: what the rules drew from the same words is found again, worded better
 * where the model tells more, and what they missed is added. The call comes before the transaction, which moves the model's
 * cursor: either all of the episode has been read or none. With `onFailure: "leave"` an episode that the model gave no answer to
 * stays unread.
 */
export async function drawEpisode(database: Database, scope: OwnerScope, input: Drawing): Promise<Drawn> {
  const { prisma } = database;
  const { turns, now, edition, claim } = input;
  const extracted = await extract(prisma, scope, { ...input, episodes: turns.length ? [turns] : [] });
  const { author, modelCalls, tokens } = extracted;
  const nothing = { added: 0, changed: 0, ignored: 0, author, modelCalls, tokens, stale: false };
  if (turns.length && author === "builtin" && input.onFailure === "leave") return nothing;
  const applied = await writeUnlessStale(database, scope, { edition, claim, turns }, async (tx) => {
    const writing = { author, now, saidAt: saidAtOf(turns) };
    const done = await applyCandidates(tx, scope, extracted.candidates, writing);
    if (done.added || done.changed) {
      await rebuildProfile(tx, scope, now);
      await summarise(tx, scope, { messageIds: turns.map((turn) => turn.messageId) }, now);
    }
    return done;
  });
  if (!applied) return { ...nothing, stale: true };
  await fillVectors(prisma, scope, { fresh: true });
  return { ...nothing, ...applied };
}
