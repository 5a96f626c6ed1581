import { expect, test } from "vitest";
import { link, pageRank, type Graph } from "@/lib/memory/recall/page-rank";

test("a walk from one end of a chain of three", () => {
  const graph: Graph<string> = new Map();
  link(graph, "a", "b");
  link(graph, "b", "c");
  // damping 1/2, seed a: a = 1/2 + b/4, b = a/2 + c/2, c = b/4. So b = a/2 + b/8, b = 4a/7; a = 1/2 + a/7, a = 7/12.
  const ranks = pageRank(graph, new Map([["a", 3]]), 0.5);
  expect(ranks.get("a")).toBeCloseTo(7 / 12, 5);
  expect(ranks.get("b")).toBeCloseTo(4 / 12, 5);
  expect(ranks.get("c")).toBeCloseTo(1 / 12, 5);
});

test("edges draw by their weight, and a seed without edges keeps its share", () => {
  const graph: Graph<string> = new Map();
  link(graph, "a", "b", 3);
  link(graph, "a", "c", 1);
  const ranks = pageRank(
    graph,
    new Map([
      ["a", 1],
      ["alone", 1],
    ]),
    0.5,
  );
  expect(ranks.get("b")! / ranks.get("c")!).toBeCloseTo(3, 5);
  expect([...ranks.values()].reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1, 9);
  expect(pageRank(graph, new Map(), 0.5).size).toBe(0);
});
