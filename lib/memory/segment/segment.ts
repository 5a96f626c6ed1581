import { readMood } from "@/lib/memory/mood/read-mood";
import { smoothMoods } from "@/lib/memory/mood/smooth-moods";
import { CALL_CHARS, unitsRead } from "@/lib/memory/extract/with-model/split-turns";
import type { Episode, Session, Turn } from "@/lib/memory/types";
import { describeEpisode } from "./describe-episode";
import { findTopicShifts } from "./find-topic-shifts";
import { readAims } from "./read-aims";

interface Segmenting {
  sessionGapMs?: number;
  /** Sequence numbers at which episodes have ended for good, because a model has read them: no other boundary comes before them. */
  ends?: number[];
}

/** LD-Agent's session gap (Li et al. 2024, "Hello Again!"): one hour. */
const SESSION_GAP_MS = 3_600_000;

/**
 * Sessions by time, episodes by topic. A session ends where the next turn comes more than `sessionGapMs` (default 1 h)
 * later; inside it an episode ends where the words change (see `findTopicShifts`), after 24 turns at most, and where more would
 * not fit into one question to a memory model.
 *
 * @param turns of one conversation; ordered by `seq` here, whatever their order given.
 */
export function segment(turns: Turn[], options: Segmenting = {}): Session[] {
  const gap = options.sessionGapMs ?? SESSION_GAP_MS;
  const ordered = [...turns].sort((a, b) => a.seq - b.seq);
  const sessions: Turn[][] = [];
  for (const turn of ordered) {
    const last = sessions.at(-1);
    const before = last?.at(-1);
    if (last && before && turn.at.getTime() - before.at.getTime() <= gap) last.push(turn);
    else sessions.push([turn]);
  }
  return sessions.map((run) => ({ ...bounds(run), episodes: episodesOf(run, options.ends ?? []) }));
}

function episodesOf(run: Turn[], ends: number[]): Episode[] {
  const shut = ends.map((end) => run.findIndex(({ seq }) => seq > end)).filter((at) => at > 0);
  const open = Math.max(0, ...shut);
  const shifts = findTopicShifts(run.slice(open)).map((at) => at + open);
  const starts = [...cutToSize(run, [0, ...shut, ...shifts], open), run.length];
  return starts.slice(0, -1).map((from, i) => {
    const turns = run.slice(from, starts[i + 1]);
    return { ...bounds(turns), ...describeEpisode(turns), ...readAims(turns), ...moodOf(turns) };
  });
}

/** Starts of episodes, with more of them from the turn `open` on where one would take more than one question to a model. */
function cutToSize(run: Turn[], starts: number[], open: number): number[] {
  const all = new Set(starts);
  let size = 0;
  for (let at = open; at < run.length; at++) {
    const more = unitsRead(run[at]!);
    if (at > open && size + more > CALL_CHARS) all.add(at);
    size = all.has(at) ? more : size + more;
  }
  return [...all].sort((a, b) => a - b);
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
