import { readMood } from "@/lib/memory/mood/read-mood";
import { smoothMoods } from "@/lib/memory/mood/smooth-moods";
import type { Episode, Session, Turn } from "@/lib/memory/types";
import { describeEpisode } from "./describe-episode";
import { findTopicShifts } from "./find-topic-shifts";
import { readAims } from "./read-aims";

/** LD-Agent's session gap (Li et al. 2024, "Hello Again!"): one hour. */
const SESSION_GAP_MS = 3_600_000;

/**
 * Sessions by time, episodes by topic. A session ends where the next turn comes more than `sessionGapMs` (default 1 h)
 * later; inside it an episode ends where the words change (see `findTopicShifts`), after 24 turns at most.
 *
 * @param turns of one conversation; ordered by `seq` here, whatever their order given.
 */
export function segment(turns: Turn[], options: { sessionGapMs?: number } = {}): Session[] {
  const gap = options.sessionGapMs ?? SESSION_GAP_MS;
  const ordered = [...turns].sort((a, b) => a.seq - b.seq);
  const sessions: Turn[][] = [];
  for (const turn of ordered) {
    const last = sessions.at(-1);
    const before = last?.at(-1);
    if (last && before && turn.at.getTime() - before.at.getTime() <= gap) last.push(turn);
    else sessions.push([turn]);
  }
  return sessions.map((run) => ({ ...bounds(run), episodes: episodesOf(run) }));
}

function episodesOf(run: Turn[]): Episode[] {
  const starts = [0, ...findTopicShifts(run), run.length];
  return starts.slice(0, -1).map((from, i) => {
    const turns = run.slice(from, starts[i + 1]);
    return { ...bounds(turns), ...describeEpisode(turns), ...readAims(turns), ...moodOf(turns) };
  });
}

/** The user's mood at the episode's end, as it carried over from message to message. */
function moodOf(turns: Turn[]) {
  const own = turns.filter((turn) => turn.speaker === "user");
  const { label, ...mood } = smoothMoods(own.map(({ text, at }) => ({ ...readMood(text), at })));
  return { ...mood, mood: label };
}

function bounds(turns: Turn[]) {
  const first = turns[0]!;
  const last = turns.at(-1)!;
  return { fromSeq: first.seq, toSeq: last.seq, startedAt: first.at, endedAt: last.at };
}
