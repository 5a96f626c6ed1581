import type { Database, Db } from "@/lib/db/types";
import { applyCandidates } from "@/lib/memory/apply";
import { linkHeirs } from "@/lib/memory/edits/link-heirs";
import { extract } from "@/lib/memory/extract/extract";
import { fillVectors } from "@/lib/memory/index/fill-vectors";
import { readBefore, type Talkers } from "@/lib/memory/edits/read-draft";
import { rebuildProfile } from "@/lib/memory/profile/rebuild-profile";
import type { Remembered } from "@/lib/memory/remember";
import { readEdition } from "@/lib/memory/store/edition";
import { writeUnlessStale } from "@/lib/memory/store/write-unless-stale";
import { summarise } from "@/lib/memory/summaries/summarise";
import type { Turn } from "@/lib/memory/types";
import type { OwnerScope } from "@/lib/scope";

export interface Rereading extends Talkers {
  conversationId: string;
  /** The message as it reads since it was edited. */
  turn: Turn;
  editedAt: Date;
  /** Whether a model has read the message's episode. Else it will, with the words as they are now, and rules do until then. */
  drawn: boolean;
  now: Date;
  /** Marks the message as read inside the transaction given; false when it says something else by now. */
  claim: (tx: Db) => Promise<boolean>;
}

/**
 * Reads one edited message for itself: its index entry, mood and session were drawn anew when it was edited, so only what it
 * tells is left. What memory holds already is found again and nothing is added twice; what was forgotten waits for the
 * person's word. A model call comes before the transaction.
 */
export async function reread(database: Database, scope: OwnerScope, input: Rereading): Promise<Remembered> {
  const { prisma } = database;
  const { turn, conversationId, editedAt } = input;
  // Clocks of two machines differ; what the edit gave is never older than the edit.
  const now = input.now < editedAt ? editedAt : input.now;
  const edition = await readEdition(prisma, scope);
  const context = await readBefore(prisma, scope, { conversationId, seq: turn.seq }, input);
  const { candidates, author, modelCalls, tokens } = await extract(prisma, scope, {
    ...input,
    episodes: [[turn]],
    context,
    byRuleOnly: !input.drawn,
  });
  const cost = { author, modelCalls, tokens };
  const applied = await writeUnlessStale(database, scope, { edition, claim: input.claim, turns: [] }, async (tx) => {
    // The person says these words since the edit; what they forgot before it is said again by them.
    const saidAt = new Map([[turn.messageId, editedAt]]);
    const done = await applyCandidates(tx, scope, candidates, { author, now, saidAt });
    await linkHeirs(tx, scope, { messageId: turn.messageId, editedAt });
    await rebuildProfile(tx, scope, now);
    await summarise(tx, scope, { messageIds: [turn.messageId] }, now);
    return done;
  });
  if (!applied) return { added: 0, changed: 0, ignored: 0, ...cost, stale: true };
  await fillVectors(prisma, scope, { fresh: true });
  return { ...applied, ...cost, stale: false };
}
