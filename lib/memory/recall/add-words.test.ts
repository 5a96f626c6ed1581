import { expect, test } from "vitest";
import { addWords } from "@/lib/memory/recall/add-words";
import { layOut, numberOf } from "@/lib/memory/recall/lay-out";
import type { MessageScores } from "@/lib/memory/recall/score-messages";
import { orderSessions } from "@/lib/memory/recall/session-of";
import type { MessageHit, Place, Scored } from "@/lib/memory/recall/types";

const hit = (conversationId: string, seq: number): MessageHit => ({
  ...{ entryId: seq, term: "tea", df: 1, tf: 1, length: 4, conversationId, seq, asks: false, beside: false },
});
const sessions = orderSessions([
  { conversationId: "a", fromSeq: 1, toSeq: 3 },
  { conversationId: "a", fromSeq: 4, toSeq: 9 },
  { conversationId: "b", fromSeq: 1, toSeq: 2 },
]);

test("messages of the sessions that hold a hit are numbered in one row, one outside every session by itself", () => {
  const layout = layOut([hit("b", 2), hit("a", 5), hit("a", 4), hit("a", 12)], sessions);
  expect(layout.size).toBe(2 + 6 + 1);
  const numbers = [
    ["b", 1],
    ["b", 2],
    ["a", 4],
    ["a", 9],
    ["a", 12],
  ] as const;
  expect(numbers.map(([conversation, seq]) => numberOf(layout, sessions, conversation, seq))).toEqual([0, 1, 2, 7, 8]);
  expect(numberOf(layout, sessions, "a", 1)).toBeUndefined();
  expect(numberOf(layout, sessions, "a", 13)).toBeUndefined();
});

/** Words' scores of "b" 1 and 2 and of "a" 4 to 9. */
function byWords(amounts: number[]): MessageScores {
  const layout = layOut([hit("b", 2), hit("a", 5)], sessions);
  const total = Float64Array.from(amounts);
  const nothing = new Float64Array(amounts.length);
  const channels = { words: total, neighbours: nothing, answers: nothing, anchors: nothing, session: nothing };
  return { layout, total, channels };
}

test("the best by words come in, and what another channel found gets its words however low they are", () => {
  const scores = new Map<Place, Scored>([
    ["a:9", { score: 0.4, why: { memory: 0.4 } }],
    ["a:1", { score: 0.1, why: { episode: 0.1 } }],
  ]);
  addWords(scores, byWords([0.9, 0.2, 0, 0.7, 0.3, 0.25, 0.05, 0.1]), sessions, 2);
  expect(new Set(scores.keys())).toEqual(new Set(["a:9", "a:1", "b:1", "a:5"]));
  expect(scores.get("a:9")).toEqual({ score: 0.5, why: { memory: 0.4, words: 0.1 } });
  expect(scores.get("a:1")).toEqual({ score: 0.1, why: { episode: 0.1 } });
  expect(scores.get("b:1")).toEqual({ score: 0.9, why: { words: 0.9 } });
});

test("nothing without a score of its own comes in by words", () => {
  const scores = new Map<Place, Scored>();
  addWords(scores, byWords([0.9, 0, 0, 0, 0, 0, 0, 0]), sessions, 5);
  expect([...scores.keys()]).toEqual(["b:1"]);
});
