import type { Database, Db } from "@/lib/db/types";
import { AppError } from "@/lib/errors";
import { applyCandidates } from "@/lib/memory/apply";
import { linkHeirs } from "@/lib/memory/edits/link-heirs";
import { extract } from "@/lib/memory/extract/extract";
import { fillVectors } from "@/lib/memory/index/fill-vectors";
import { readBefore, type Talkers } from "@/lib/memory/edits/read-draft";
import { rebuildProfile } from "@/lib/memory/profile/rebuild-profile";
import type { Remembered } from "@/lib/memory/remember";
import { readEdition } from "@/lib/memory/store/edition";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import { summarise } from "@/lib/memory/summaries/summarise";
import type { Turn } from "@/lib/memory/types";
import type { OwnerScope } from "@/lib/scope";

export interface Rereading extends Talkers {
  conversationId: string;
  /** The message as it reads since it was edited. */
  turn: Turn;
  editedAt: Date;
  now: Date;
  /** Marks the message as read inside the transaction given; false when it says something else by now. */
  claim: (tx: Db) => Promise<boolean>;
}

const STALE = "stale";

/**
 * Reads one edited message for itself: its index entry, mood and session were drawn anew when it was edited, so only what it
 * tells is left. What memory holds already is found again and nothing is added twice; what was forgotten waits for the
 * person's word. Model calls come before the transaction, as in `remember`.
 */
export async function reread({ prisma }: Database, scope: OwnerScope, input: Rereading): Promise<Remembered> {
  const { turn, conversationId, editedAt } = input;
  // Clocks of two machines differ; what the edit gave is never older than the edit.
  const now = input.now < editedAt ? editedAt : input.now;
  const edition = await readEdition(prisma, scope);
  const context = await readBefore(prisma, scope, { conversationId, seq: turn.seq }, input);
  const { candidates, author, modelCalls, tokens } = await extract(prisma, scope, {
    ...input,
    episodes: [[turn]],
    context,
  });
  const cost = { author, modelCalls, tokens };
  try {
    const applied = await prisma.$transaction(async (tx) => {
      await lockOwner(tx, scope);
      // Something was forgotten while the words were thought about: they are to be read anew.
      if ((await readEdition(tx, scope)) !== edition) throw new AppError("conflict", STALE);
      if (!(await input.claim(tx))) throw new AppError("conflict", STALE);
      // The person says these words since the edit; what they forgot before it is said again by them.
      const saidAt = new Map([[turn.messageId, editedAt]]);
      const done = await applyCandidates(tx, scope, candidates, { author, now, saidAt });
      await linkHeirs(tx, scope, { messageId: turn.messageId, editedAt });
      await rebuildProfile(tx, scope, now);
      await summarise(tx, scope, { messageIds: [turn.messageId] }, now);
      return done;
    });
    await fillVectors(prisma, scope, { fresh: true });
    return { ...applied, ...cost, stale: false };
  } catch (error) {
    if (!(error instanceof AppError && error.message === STALE)) throw error;
    return { added: 0, changed: 0, ignored: 0, ...cost, stale: true };
  }
}
