import { expect, test } from "vitest";
import { fuse } from "@/lib/memory/recall/recall-deeper";
import type { RecalledItem } from "@/lib/memory/types";

const found = (id: string, score: number, kind: RecalledItem["kind"] = "message"): RecalledItem => ({
  ...{ ref: "", kind, id, text: `${kind} ${id}`, at: new Date("2026-03-02T09:00:00Z"), evidence: [] },
  ...{ score, why: { words: score } },
});
const scores = (lists: RecalledItem[][]) =>
  fuse(lists.map((items) => ({ items }))).map(({ kind, id, score }) => [`${kind} ${id}`, score]);

test("each question's scores are divided by its best and added up", () => {
  const asked = [found("heron", 4), found("frog", 2), found("pond", 1)];
  const rewritten = [found("frog", 0.6), found("cello", 0.3)];
  // The frog: 2 ÷ 4 + 0.6 ÷ 0.6.
  expect(scores([asked, rewritten])).toEqual([
    ["message frog", 1.5],
    ["message heron", 1],
    ["message cello", 0.5],
    ["message pond", 0.25],
  ]);
});

test("a question whose scores are large counts no more than one whose scores are small", () => {
  expect(scores([[found("a", 900), found("b", 450)], [found("b", 0.002)]])).toEqual([
    ["message b", 1.5],
    ["message a", 1],
  ]);
});

test("a memory and a message of one id are two things", () => {
  expect(scores([[found("a", 2)], [found("a", 1, "memory")]])).toEqual([
    ["message a", 1],
    ["memory a", 1],
  ]);
});

test("what scored nothing or less adds nothing, and a question that found nothing takes nothing away", () => {
  expect(scores([[found("a", 2), found("b", -1)], [], [found("b", 0)]])).toEqual([
    ["message a", 1],
    ["message b", 0],
  ]);
  expect(scores([[], []])).toEqual([]);
});

test("what two questions found keeps the words and the reasons of the first", () => {
  const first = { ...found("a", 2), text: "The heron caught a frog." };
  const [item] = fuse([{ items: [first] }, { items: [found("a", 8)] }]);
  expect(item).toEqual({ ...first, score: 2 });
});
