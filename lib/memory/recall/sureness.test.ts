import { expect, test } from "vitest";
import { sureness } from "@/lib/memory/recall/sureness";
import type { MessageHit, Question } from "@/lib/memory/recall/types";

const question = (speaker: Question["speaker"] = null): Question => ({
  text: "Where did I buy the bowl?",
  terms: new Map([
    ["buy", 1],
    ["bowl", 1],
  ]),
  speaker,
  past: false,
  many: false,
  why: false,
  when: false,
});
// Both terms are as rare, so that each is half of the question.
const hit = (term: string): MessageHit => ({
  ...{ entryId: 1, term, df: 2, tf: 1, length: 5, conversationId: "c", seq: 1, asks: false, beside: false },
});
const sure = (items: [speaker: "user" | "companion", text: string][], asked = question()) =>
  sureness(
    items.map(([speaker, text]) => ({ kind: "message", speaker, text })),
    asked,
    [hit("buy"), hit("bowl")],
    { count: 100, meanLength: 5 },
  );

test("all of the question in one text is sure, half of it half", () => {
  expect(sure([["user", "Today I buy a bowl."]])).toBe(1);
  expect(sure([["user", "I like this bowl."]])).toBeCloseTo(0.5);
  expect(sure([])).toBe(0);
});

test("what the other said of themselves takes away from it", () => {
  const asked = question("user");
  // Own ½, the other's 1: (½ + (½ − 1)/2) / 1.5.
  expect(
    sure(
      [
        ["user", "A bowl!"],
        ["companion", "I buy a bowl."],
      ],
      asked,
    ),
  ).toBeCloseTo(0.25 / 1.5);
  expect(sure([["companion", "I buy a bowl."]], asked)).toBe(0);
  expect(
    sure(
      [
        ["user", "I buy a bowl."],
        ["companion", "I buy a bowl."],
      ],
      asked,
    ),
  ).toBeCloseTo(1 / 1.5);
});

test("what only asks tells nothing", () => {
  expect(sure([["user", "Where did you buy the bowl? It is blue."]])).toBe(0);
});

test("a memory is of its subject's side, a third person's of the user's", () => {
  const memory = (kind: "person" | "companion") => ({
    ...{ kind: "memory" as const, text: "Anna buys a bowl." },
    memory: {
      kind: "fact" as const,
      status: "active" as const,
      pinned: false,
      editedByUser: false,
      subject: { kind, name: "Anna" },
    },
  });
  const hits = [hit("buy"), hit("bowl")];
  const collection = { count: 100, meanLength: 5 };
  expect(sureness([memory("person")], question("user"), hits, collection)).toBe(1);
  expect(sureness([memory("companion")], question("user"), hits, collection)).toBe(0);
});
