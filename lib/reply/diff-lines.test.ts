import { expect, test } from "vitest";
import { diffLines } from "@/lib/reply/diff-lines";

const told = (before: string, after: string) =>
  diffLines(before, after).map(({ how, text }) => `${{ same: " ", added: "+", removed: "-" }[how]}${text}`);

test("what is alike stays, what is new and what is gone are told where they stand", () => {
  expect(told("a\nb\nc\nd", "a\nx\nc\nd\ne")).toEqual([" a", "-b", "+x", " c", " d", "+e"]);
  expect(told("", "a")).toEqual(["+a"]);
  expect(told("a\nb", "")).toEqual(["-a", "-b"]);
  expect(told("same", "same")).toEqual([" same"]);
});

test("the changes always lead from the one text to the other, however long they are", () => {
  const lines = (seed: number, count: number) => Array.from({ length: count }, (_, i) => `${(i * seed) % 7}`);
  for (const [one, other] of [
    [lines(3, 40), lines(5, 31)],
    [lines(2, 3_000), lines(3, 3_000).map((line) => `x${line}`)],
  ] as const) {
    const changes = diffLines(one.join("\n"), other.join("\n"));
    expect(changes.flatMap(({ how, text }) => (how === "added" ? [] : text))).toEqual(one);
    expect(changes.flatMap(({ how, text }) => (how === "removed" ? [] : text))).toEqual(other);
  }
});
