import { expect, test } from "vitest";
import { ARCHIVE_BELOW, retention, strength, type Fading } from "@/lib/memory/fade/retention";
import { asksExactly } from "@/lib/memory/fade/asks-exactly";

const start = new Date("2026-01-01T00:00:00Z");
const after = (days: number) => new Date(start.getTime() + days * 86_400_000);
const memory = (more: Partial<Fading> = {}): Fading => ({
  ...{ kind: "fact", importance: 0.5, pinned: false, sensitive: false, slot: null, useCount: 0 },
  ...{ recordedAt: start, lastUsedAt: null, said: [start] },
  ...more,
});

test("the curve by hand", () => {
  // S = 6 · (1 + 9 · 0.5) = 33, so 1/e is left after 5 · 33 = 165 days, and a tenth after 165 · ln 10 = 379.9.
  expect(strength(memory())).toBeCloseTo(33, 10);
  expect(retention(memory(), start)).toBe(1);
  expect(retention(memory(), after(165))).toBeCloseTo(0.3679, 4);
  expect(retention(memory(), after(379))).toBeGreaterThan(ARCHIVE_BELOW);
  expect(retention(memory(), after(381))).toBeLessThan(ARCHIVE_BELOW);
  // Importance 0.2: S = 6 · 2.8 = 16.8, 84 days; exp(−84/84) = 0.3679.
  expect(retention(memory({ importance: 0.2 }), after(84))).toBeCloseTo(0.3679, 4);
});

test("what is reused is stronger, not weaker, and its age counts from the last use", () => {
  // One citation doubles S to 66: exp(−165/330) = 0.6065.
  expect(retention(memory({ useCount: 1 }), after(165))).toBeCloseTo(0.6065, 4);
  expect(retention(memory({ said: [start, start] }), after(165))).toBeCloseTo(0.6065, 4);
  // Cited on day 100: on day 265 it is 165 days old.
  expect(retention(memory({ useCount: 1, lastUsedAt: after(100) }), after(265))).toBeCloseTo(0.6065, 4);
  expect(retention(memory({ said: [start, after(165)] }), after(165))).toBe(1);
});

test.each([
  ["pinned", { pinned: true }],
  ["sensitive", { sensitive: true }],
  ["the current answer to its question", { slot: "residence" }],
  ["how somebody wants to be answered", { kind: "manner" }],
])("%s never fades", (_name, more) => {
  expect(retention(memory(more), after(36_500))).toBe(1);
});

test.each([
  ["What was the name of the piano teacher?", "Maya's piano teacher was called Olga.", true],
  ["Who was my piano teacher?", "Maya's piano teacher was called Olga.", true],
  ["What do I like?", "Maya likes pistachio ice cream.", false],
  ["Which music did I learn from a teacher at school in Oslo?", "Maya's piano teacher was called Olga.", false],
  ["piano?", "Maya's piano teacher was called Olga.", false],
])("%s asks for %s exactly: %s", (question, statement, exact) => {
  expect(asksExactly(question, statement, ["Maya", "Kith"])).toBe(exact);
});
