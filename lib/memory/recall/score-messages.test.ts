import { expect, test } from "vitest";
import { numberOf } from "@/lib/memory/recall/lay-out";
import { RECIPE } from "@/lib/memory/recall/recipe";
import { scoreMessages } from "@/lib/memory/recall/score-messages";
import { orderSessions } from "@/lib/memory/recall/session-of";
import type { MessageHit } from "@/lib/memory/recall/types";

const hit = (seq: number): MessageHit => ({
  ...{ entryId: seq, term: "tea", df: 3, tf: 1, length: 4, conversationId: "c", seq, asks: false, beside: false },
});
const alone = { before1: 0, before2: 0, after1: 0, after2: 0, answers: 0, anchors: 0, reasons: 0, session: 0.3 };

test("a message gets of its session's score, which counts the session as one text; what no word reaches gets nothing", () => {
  const all = [
    { conversationId: "c", fromSeq: 1, toSeq: 2 },
    { conversationId: "c", fromSeq: 3, toSeq: 4 },
    { conversationId: "c", fromSeq: 5, toSeq: 6 },
  ];
  const sessions = orderSessions(all);
  const recipe = { ...RECIPE, session: { k1: 1, b: 0.5 }, weights: { ...RECIPE.weights, ...alone } };
  const { total, channels, layout } = scoreMessages(
    [hit(1), hit(2), hit(4)],
    new Map([["tea", 1]]),
    all,
    sessions,
    { count: 6, meanLength: 4 },
    recipe,
  );
  const at = (seq: number) => numberOf(layout, sessions, "c", seq)!;
  // Two of the term in the first session, 2·2/(2 + 1) = 1.3333, one in the second, 1: of the best 1 and .75, each at .3.
  expect(channels.session[at(1)]).toBeCloseTo(0.3);
  expect(channels.session[at(4)]).toBeCloseTo(0.225);
  expect([1, 2, 4].map((seq) => total[at(seq)]!.toFixed(3))).toEqual(["1.300", "1.300", "1.225"]);
  expect(total[at(3)]).toBe(0);
  expect(numberOf(layout, sessions, "c", 5)).toBeUndefined();
});
