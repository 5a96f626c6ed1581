import type { LoadedMemory } from "@/lib/memory/recall/load-memories";
import { normalise } from "@/lib/memory/recall/normalise";
import { link, pageRank, type Graph } from "@/lib/memory/recall/page-rank";
import type { EpisodeSpan } from "@/lib/memory/recall/read-episodes";
import type { Recipe } from "@/lib/memory/recall/recipe";
import { placeOf, type Place, type Scored } from "@/lib/memory/recall/types";

/** An episode holds many messages, so that one of them says less of the next than shared evidence does. */
const EPISODE_EDGE = 0.2;

/**
 * Messages by personalised PageRank over memories, the people they are of or name, the messages they rest on, and episodes
 * (EMem-G): what is two steps from several things found is found though it shares no word with the question. Seeds are the
 * memories found, by their score, and the `graph.seeds` best messages, by theirs. The two who talk are no nodes: everything hangs on them.
 */
export function walkGraph(
  scores: Map<Place, Scored>,
  memories: LoadedMemory[],
  memoryScores: Map<string, number>,
  episodes: EpisodeSpan[],
  { graph: { seeds: count, damping } }: Recipe,
): Map<Place, number> {
  const graph: Graph<string> = new Map();
  const seeds = new Map<string, number>();
  const places = new Set<Place>();
  const best = [...scores].sort((a, b) => b[1].score - a[1].score).slice(0, count);
  const most = best[0]?.[1].score ?? 0;
  for (const [place, { score }] of best) {
    seeds.set(place, most > 0 ? score / most : 0);
    places.add(place);
  }
  for (const memory of memories) {
    const node = `memory ${memory.id}`;
    const score = memoryScores.get(memory.id) ?? 0;
    if (score > 0) seeds.set(node, score);
    const people = memory.subject.kind === "person" ? [memory.subjectId] : [];
    for (const id of new Set([...people, ...memory.people])) link(graph, node, `person ${id}`);
    for (const { message } of memory.evidence) {
      const place = placeOf(message.conversationId, message.seq);
      places.add(place);
      link<string>(graph, node, place);
    }
  }
  for (const { id, conversationId, fromSeq, toSeq } of episodes) {
    for (let seq = fromSeq; seq <= toSeq; seq++) {
      const place = placeOf(conversationId, seq);
      if (places.has(place)) link<string>(graph, `episode ${id}`, place, EPISODE_EDGE);
    }
  }
  const ranks = pageRank(graph, seeds, damping);
  return normalise(new Map([...places].flatMap((place) => (ranks.has(place) ? [[place, ranks.get(place)!]] : []))));
}
