import type { Database, Db } from "@/lib/db/types";
import { applyCandidates, type Applied, saidAtOf } from "@/lib/memory/apply";
import { extract, type Extracted } from "@/lib/memory/extract/extract";
import { fillVectors } from "@/lib/memory/index/fill-vectors";
import { rebuildProfile } from "@/lib/memory/profile/rebuild-profile";
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
  /** Where the model gives no answer it can use: leave the episode unread, or be content with what the rules have drawn. */
  onFailure: "leave" | "settle";
  /** Is told what the model has cost as soon as it is known, whatever comes after. */
  spent?: (cost: Pick<Extracted, "modelCalls" | "tokens">) => void;
}

export type Drawn = Applied & Pick<Extracted, "author" | "modelCalls" | "tokens" | "failure"> & { stale: boolean };

/**
 * Has the memory model read an episode, whole and once: what the rules drew from the same words is found again, worded better
 * where the model tells more, and what they missed is added. The call comes before the transaction, which moves the model's
 * cursor: either all of the episode has been read or none. Where the model gives no answer nothing is added: the rules have read the words. One that cannot be reached leaves the episode
 * unread whatever `onFailure` says.
 */
export async function drawEpisode(database: Database, scope: OwnerScope, input: Drawing): Promise<Drawn> {
  const { prisma } = database;
  const { turns, context, now, edition, claim } = input;
  const extracted = await extract(prisma, scope, { ...input, episodes: turns.length ? [turns] : [] });
  const { author, modelCalls, tokens, failure } = extracted;
  input.spent?.({ modelCalls, tokens });
  const nothing = { added: 0, changed: 0, ignored: 0, author, modelCalls, tokens, failure, stale: false };
  if (failure === "unreachable" || (failure && input.onFailure === "leave")) return nothing;
  // Wishes about answers are read by rule alone, and have been.
  const candidates = failure ? [] : extracted.candidates.filter(({ kind }) => kind !== "manner");
  const applied = await writeUnlessStale(database, scope, { edition, claim, turns }, async (tx) => {
    const writing = { author, now, saidAt: saidAtOf([...context, ...turns]) };
    const done = await applyCandidates(tx, scope, candidates, writing);
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
