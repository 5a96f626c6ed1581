import type { Db } from "@/lib/db/types";
import { analyse } from "@/lib/memory/lexical/analyse";
import { idf, saturate, type Bm25 } from "@/lib/memory/lexical/bm25";
import { normalise } from "@/lib/memory/recall/normalise";
import { findSession, orderSessions } from "@/lib/memory/recall/session-of";
import type { Place, Scored, SessionSpan, WeightedTerms } from "@/lib/memory/recall/types";
import { STORY } from "@/lib/memory/summaries/periods";
import type { SummarySentence } from "@/lib/memory/summaries/types";
import type { OwnerScope } from "@/lib/scope";

/** A node of the summary tree and its text. */
export interface TreeNode {
  key: string;
  parentKey: string;
  text: string;
}

/** A session and how well the branch it stands on matches, 0..1. */
export interface Branch {
  span: SessionSpan;
  score: number;
}

/** Nodes kept on each level. */
const BEAM = 4;
/** A level's own match counts as much as everything above it. */
const OWN = 0.5;

/**
 * One level down: the nodes under the branches kept, each scored by BM25 of its summary among its level, half its own and
 * half its parent's, best first, at most `beam` of them and none without a match. TaciTree (ImplexConv, 2025) goes down a
 * tree of summaries and keeps the branches that may answer; where it asks a language model, this weighs words.
 *
 * @param parents keys of the level above with their scores, 0..1.
 */
export function narrow(
  nodes: TreeNode[],
  parents: ReadonlyMap<string, number>,
  terms: WeightedTerms,
  parameters: Bm25,
  beam = BEAM,
): Map<string, number> {
  const counted = nodes.filter((node) => parents.has(node.parentKey)).map((node) => ({ node, tf: count(node.text) }));
  const lengths = counted.map(({ tf }) => [...tf.values()].reduce((sum, n) => sum + n, 0));
  const mean = lengths.reduce((sum, n) => sum + n, 0) / Math.max(1, lengths.length);
  const raw = new Map<string, number>();
  for (const [term, weight] of terms) {
    const df = counted.filter(({ tf }) => tf.has(term)).length;
    if (!df) continue;
    for (const [i, { node, tf }] of counted.entries()) {
      const n = tf.get(term);
      if (!n) continue;
      const score = weight * idf(counted.length, df) * saturate(n, lengths[i]!, mean, parameters);
      raw.set(node.key, (raw.get(node.key) ?? 0) + score);
    }
  }
  const parentOf = new Map(nodes.map((node) => [node.key, node.parentKey]));
  const scored = [...normalise(raw)].map(([key, own]): [string, number] => {
    return [key, OWN * own + (1 - OWN) * (parents.get(parentOf.get(key)!) ?? 0)];
  });
  scored.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return new Map(scored.slice(0, beam));
}

function count(text: string): Map<string, number> {
  const tf = new Map<string, number>();
  for (const term of analyse(text)) tf.set(term, (tf.get(term) ?? 0) + 1);
  return tf;
}

/** Year → month → week → session: the sessions on the branches that match. Four small queries, whatever the history. */
export async function readBranches(
  db: Db,
  { ownerId }: OwnerScope,
  terms: WeightedTerms,
  parameters: Bm25,
): Promise<Branch[]> {
  let kept: ReadonlyMap<string, number> = new Map([[STORY, 1]]);
  for (const level of ["year", "month", "week", "session"] as const) {
    const rows = await db.summary.findMany({
      where: { ownerId, level, current: true, parentKey: { in: [...kept.keys()] } },
      select: {
        ...{ key: true, parentKey: true, sentences: true },
        session: { select: { conversationId: true, fromSeq: true, toSeq: true } },
      },
    });
    const nodes = rows.map(({ sentences, ...row }) => ({
      ...row,
      text: (sentences as unknown as SummarySentence[]).map((sentence) => sentence.text).join(" "),
    }));
    kept = narrow(nodes, kept, terms, parameters);
    if (level === "session") {
      return nodes.flatMap(({ key, session }) => {
        const score = kept.get(key);
        return session && score ? [{ span: session, score }] : [];
      });
    }
  }
  return [];
}

/** What was found already and lies in one of these sessions gets of the branch's score; nothing new is brought in. */
export function addBranches(scores: Map<Place, Scored>, branches: Branch[], weight: number): void {
  if (!weight || !branches.length) return;
  const scoreOf = new Map(branches.map(({ span, score }) => [span, score]));
  const sessions = orderSessions(branches.map(({ span }) => span));
  for (const [place, entry] of scores) {
    const at = place.lastIndexOf(":");
    const span = findSession(sessions, place.slice(0, at), Number(place.slice(at + 1)));
    const amount = weight * ((span && scoreOf.get(span)) ?? 0);
    if (!amount) continue;
    entry.score += amount;
    entry.why.tree = amount;
  }
}
