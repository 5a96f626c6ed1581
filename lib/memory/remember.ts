import type { Database, Db } from "@/lib/db/types";
import { anchorTurns } from "@/lib/memory/anchors/anchor-turns";
import { applyCandidates, saidAtOf, type Applied } from "@/lib/memory/apply";
import { extract, type Extracted } from "@/lib/memory/extract/extract";
import { fillVectors } from "@/lib/memory/index/fill-vectors";
import { indexMessages, type AnchorsByMessage } from "@/lib/memory/index/index-messages";
import { saveMoods } from "@/lib/memory/mood/save-moods";
import { saveMoments } from "@/lib/memory/profile/save-moments";
import { rebuildProfile } from "@/lib/memory/profile/rebuild-profile";
import { segment } from "@/lib/memory/segment/segment";
import { saveSessions } from "@/lib/memory/store/save-sessions";
import { summarise } from "@/lib/memory/summaries/summarise";
import { writeUnlessStale } from "@/lib/memory/store/write-unless-stale";
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
  /** The session that the turns go on with: its first turns may be missing from the context. */
  open?: { fromSeq: number; startedAt: Date } | null;
  /** Where episodes have ended for good (`segment`). */
  ends?: number[];
  /** The memory's edition before the turns were read (`readEdition`). Under another one some of their words may be forgotten. */
  edition: number;
  /** Moves the cursor inside the transaction given; false when another remembering came first. What was read must also still be said. */
  moveCursor: (tx: Db) => Promise<boolean>;
}

export type Remembered = Applied & Pick<Extracted, "author" | "modelCalls" | "tokens"> & { stale: boolean };

/** Sessions from before there were summaries that are summed up beside the new ones. */
const MISSING = 5;

/**
 * Turns become sessions and episodes, candidates, decisions, rows. Everything is written in the one transaction that
 * moves the cursor: either all of these turns have reached memory or none. Candidates are drawn by rule, so that what is said is
 * held at once and costs no model call; a model reads each episode when it is over (`draw-episode.ts`). Vectors come after the
 * transaction, because they may need the network; a missing one is filled by a later remembering or by the job that looks for
 * them (`embed-owner.ts`).
 */
export async function remember(database: Database, scope: OwnerScope, input: Remembering): Promise<Remembered> {
  const { prisma } = database;
  const { sessionGapMs, ends, open } = input;
  const sessions = segment([...input.context, ...input.turns], { sessionGapMs, ends });
  if (open && sessions[0]) Object.assign(sessions[0], { fromSeq: open.fromSeq, startedAt: open.startedAt });
  const episodes = newEpisodes(sessions, input.turns);
  const extracted = await extract(prisma, scope, { ...input, episodes, byRuleOnly: true });
  const applied = await write(database, scope, input, sessions, extracted, anchorSessions(sessions, input));
  await fillVectors(prisma, scope, { fresh: true });
  const { author, modelCalls, tokens } = extracted;
  if (!applied) return { added: 0, changed: 0, ignored: 0, author, modelCalls, tokens, stale: true };
  return { ...applied, author, modelCalls, tokens, stale: false };
}

function write(
  database: Database,
  scope: OwnerScope,
  input: Remembering,
  sessions: Session[],
  extracted: Extracted,
  anchors: AnchorsByMessage,
): Promise<Applied | null> {
  const { edition, moveCursor: claim, context, turns, conversationId, now } = input;
  return writeUnlessStale(database, scope, { edition, claim, turns: [...context, ...turns] }, async (tx) => {
    await indexMessages(
      tx,
      scope,
      turns.map((turn) => ({ ...turn, conversationId })),
      anchors,
    );
    await saveMoods(tx, scope, turns);
    await saveMoments(tx, scope, turns, input);
    const sessionIds = await saveSessions(tx, scope, conversationId, sessions);
    const writing = { author: extracted.author, now, saidAt: saidAtOf([...context, ...turns]) };
    const applied = await applyCandidates(tx, scope, extracted.candidates, writing);
    if (applied.added || applied.changed) await rebuildProfile(tx, scope, now);
    await summarise(tx, scope, { sessionIds, missing: MISSING }, now);
    return applied;
  });
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

/** The runs of new turns, an episode at a time, bounded whatever the history. */
function newEpisodes(sessions: Session[], turns: Turn[]): Turn[][] {
  const episodes = sessions.flatMap((session) => session.episodes);
  return episodes
    .map(({ fromSeq, toSeq }) => turns.filter((turn) => turn.seq >= fromSeq && turn.seq <= toSeq))
    .filter((run) => run.length > 0);
}
