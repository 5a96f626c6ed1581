import { expect, test } from "vitest";
import { scoreFields } from "@/lib/memory/recall/score-fields";
import { layOut, numberOf } from "@/lib/memory/recall/lay-out";
import { orderSessions } from "@/lib/memory/recall/session-of";
import type { MessageHit } from "@/lib/memory/recall/types";

const hit = (seq: number, asks = false): MessageHit => ({
  entryId: seq,
  term: "tea",
  df: 1,
  tf: 1,
  length: 4,
  conversationId: "c",
  seq,
  asks,
  beside: false,
});
const sessions = orderSessions([
  { conversationId: "c", fromSeq: 1, toSeq: 3 },
  { conversationId: "c", fromSeq: 4, toSeq: 9 },
]);
const weights = { before1: 0.5, before2: 0, after1: 0.25, after2: 0, answers: 0.5, anchors: 0.5, reasons: 0.5 };
function score(hits: MessageHit[], idfs = new Map([["tea", 1]])) {
  const layout = layOut(hits, sessions);
  const fields = scoreFields(hits, layout, idfs, { count: 9, meanLength: 4 }, { k1: 1, b: 0.5 }, weights);
  return (seq: number, field: keyof typeof fields) => fields[field][numberOf(layout, sessions, "c", seq) ?? NaN] ?? 0;
}

test("counts of a message, its neighbours and the question before it are added, then saturated once", () => {
  // At the mean length a count tf gives 2·tf / (tf + 1).
  const scores = score([hit(1, true), hit(2)]);
  // 1 itself and .25 after it: 2·1.25/2.25 = 1.1111, of which its own word is 1.
  expect(scores(1, "words")).toBe(1);
  expect(scores(1, "answers")).toBe(0);
  expect(scores(1, "neighbours")).toBeCloseTo(0.1111, 4);
  // 1 itself, .5 before it: 3/2.5 = 1.2; and .5 of the question before: 4/3 = 1.3333.
  expect(scores(2, "words")).toBe(1);
  expect(scores(2, "neighbours")).toBeCloseTo(0.2, 4);
  expect(scores(2, "answers")).toBeCloseTo(0.1333, 4);
  // None itself, .5 before it: 1/1.5.
  expect(scores(3, "words")).toBe(0);
  expect(scores(3, "neighbours")).toBeCloseTo(0.6667, 4);
});

test("nothing crosses from one session to the next", () => {
  const scores = score([hit(3, true)]);
  expect(scores(4, "answers") + scores(4, "neighbours")).toBe(0);
  expect(scores(2, "neighbours")).toBeCloseTo(0.4, 4);
});

test("a term of no weight brings in no message", () => {
  const scores = score([hit(1)], new Map());
  expect([1, 2, 3].map((seq) => scores(seq, "words") + scores(seq, "neighbours"))).toEqual([0, 0, 0]);
});

test("what a pronoun stands for is one more field, saturated with the others, and gives the neighbours nothing", () => {
  const beside = (seq: number, term: string): MessageHit => ({ ...hit(seq), term, beside: true });
  // 1 itself and .5 beside it: 2·1.5/2.5 = 1.2. None itself, .5 beside it: 2·.5/1.5 = .6667.
  const scores = score([hit(2), beside(2, "~tea"), beside(6, "~tea")]);
  expect(scores(2, "words")).toBe(1);
  expect(scores(2, "anchors")).toBeCloseTo(0.2, 4);
  expect(scores(6, "anchors")).toBeCloseTo(0.6667, 4);
  expect(scores(5, "anchors") + scores(5, "neighbours")).toBe(0);
});
