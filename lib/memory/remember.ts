import type { Database, Db } from "@/lib/db/types";
import { AppError } from "@/lib/errors";
import { anchorTurns } from "@/lib/memory/anchors/anchor-turns";
import { applyCandidates, type Applied } from "@/lib/memory/apply";
import { extract, type Extracted } from "@/lib/memory/extract/extract";
import { fillVectors } from "@/lib/memory/index/fill-vectors";
import { indexMessages, type AnchorsByMessage } from "@/lib/memory/index/index-messages";
import { saveMoods } from "@/lib/memory/mood/save-moods";
import { saveMoments } from "@/lib/memory/profile/save-moments";
import { rebuildProfile } from "@/lib/memory/profile/rebuild-profile";
import { segment } from "@/lib/memory/segment/segment";
import { readEdition } from "@/lib/memory/store/edition";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import { saveSessions } from "@/lib/memory/store/save-sessions";
import { summarise } from "@/lib/memory/summaries/summarise";
import type { Session, Turn } from "@/lib/memory/types";
import type { OwnerScope } from "@/lib/scope";

export interface Remembering {
  conversationId: string;
  /** The turns after the cursor, oldest first. */
  turns: Turn[];
  /** The open session's turns before them: they give context and are segmented again, never extracted again. */
  context: Turn[];
  userName: string;
  companionName: string;
  timeZone: string;
  now: Date;
  sessionGapMs: number;
  /** The memory's edition before the turns were read (`readEdition`). Under another one some of their words may be forgotten. */
  edition: number;
  /** Moves the cursor inside the transaction given; false when another remembering came first. What was read must also still be said. */
  moveCursor: (tx: Db) => Promise<boolean>;
}

export type Remembered = Applied & Pick<Extracted, "author" | "modelCalls" | "tokens"> & { stale: boolean };

const STALE = "stale";
/** Sessions from before there were summaries that are summed up beside the new ones. */
const MISSING = 5;

/**
 * Turns become sessions and episodes, candidates, decisions, rows. Everything is written in the one transaction that
 * moves the cursor: either all of these turns have reached memory or none. Vectors come after it, because they may need
 * the network; a missing one is filled by a later remembering or by the job that looks for them (`embed-owner.ts`). Model calls happen before the transaction opens.
 */
export async function remember(database: Database, scope: OwnerScope, input: Remembering): Promise<Remembered> {
  const { prisma } = database;
  const sessions = segment([...input.context, ...input.turns], { sessionGapMs: input.sessionGapMs });
  const extracted = await extract(prisma, scope, { ...input, episodes: newEpisodes(sessions, input.turns) });
  const applied = await write(database, scope, input, sessions, extracted, anchorSessions(sessions, input));
  await fillVectors(prisma, scope, { fresh: true });
  const { author, modelCalls, tokens } = extracted;
  if (!applied) return { added: 0, changed: 0, ignored: 0, author, modelCalls, tokens, stale: true };
  return { ...applied, author, modelCalls, tokens, stale: false };
}

async function write(
  { prisma }: Database,
  scope: OwnerScope,
  input: Remembering,
  sessions: Session[],
  extracted: Extracted,
  anchors: AnchorsByMessage,
): Promise<Applied | null> {
  try {
    return await prisma.$transaction(async (tx) => {
      await lockOwner(tx, scope);
      // Something was forgotten while the turns were read and thought about: they are to be read anew.
      if ((await readEdition(tx, scope)) !== input.edition) throw new AppError("conflict", STALE);
      if (!(await input.moveCursor(tx))) throw new AppError("conflict", STALE);
      if (!(await saysTheSame(tx, scope, [...input.context, ...input.turns]))) throw new AppError("conflict", STALE);
      await indexMessages(
        tx,
        scope,
        input.turns.map((turn) => ({ ...turn, conversationId: input.conversationId })),
        anchors,
      );
      await saveMoods(tx, scope, input.turns);
      await saveMoments(tx, scope, input.turns, input);
      const sessionIds = await saveSessions(tx, scope, input.conversationId, sessions);
      const saidAt = new Map(input.turns.map((turn) => [turn.messageId, turn.at]));
      const writing = { author: extracted.author, now: input.now, saidAt };
      const applied = await applyCandidates(tx, scope, extracted.candidates, writing);
      if (applied.added || applied.changed) await rebuildProfile(tx, scope, input.now);
      await summarise(tx, scope, { sessionIds, missing: MISSING }, input.now);
      return applied;
    });
  } catch (error) {
    if (error instanceof AppError && error.message === STALE) return null;
    throw error;
  }
}

/** Whether the messages still say what was read; one that was edited, deleted or blanked meanwhile is read anew. */
async function saysTheSame(tx: Db, { ownerId }: OwnerScope, turns: Turn[]): Promise<boolean> {
  const ids = turns.map((turn) => turn.messageId);
  const rows = await tx.message.findMany({
    where: { ownerId, id: { in: ids }, remember: true },
    select: { id: true, text: true },
  });
  const text = new Map(rows.map((row) => [row.id, row.text]));
  return turns.every((turn) => text.get(turn.messageId) === turn.text);
}

/** What the new turns' words stand for, each session read from its beginning. */
function anchorSessions(sessions: Session[], { context, turns, ...talkers }: Remembering): AnchorsByMessage {
  const wanted = new Set(turns.map((turn) => turn.messageId));
  const all = [...context, ...turns];
  return new Map(
    sessions.flatMap(({ fromSeq, toSeq }) => [
      ...anchorTurns(
        all.filter(({ seq }) => seq >= fromSeq && seq <= toSeq),
        talkers,
        wanted,
      ),
    ]),
  );
}

/** The runs of new turns, an episode at a time: one extraction call each, and bounded whatever the history. */
function newEpisodes(sessions: Session[], turns: Turn[]): Turn[][] {
  const episodes = sessions.flatMap((session) => session.episodes);
  return episodes
    .map(({ fromSeq, toSeq }) => turns.filter((turn) => turn.seq >= fromSeq && turn.seq <= toSeq))
    .filter((run) => run.length > 0);
}
