import { expect, test } from "vitest";
import type { RecalledItem } from "@/lib/memory/types";
import { inferCitations } from "@/lib/reply/citations-inferred";

const at = new Date("2026-11-03T09:00:00Z");
const item = (ref: string, text: string): RecalledItem => ({
  ref,
  kind: "message",
  id: ref,
  text,
  at,
  evidence: [],
  score: 1,
  why: {},
});

const ITEMS = [
  item("m1", "Maya's sister moved to Lisbon on 20 November 2026."),
  item("m2", "Maya is allergic to peanuts and shellfish."),
  item("m3", "We had tea. I want to open a small bakery in Porto next year! It rained."),
  item("m4", "Maya does not eat raw fish since March."),
];

function run(text: string, question = "Hello", size = 1_000) {
  const stream = inferCitations({ items: ITEMS, question, userName: "Maya", companionName: "Kith" });
  const pieces = text.match(new RegExp(`[\\s\\S]{1,${size}}`, "g")) ?? [];
  const said = pieces.map((piece) => stream.push(piece)).join("") + stream.end();
  return { text: said, inferred: [...stream.inferred] };
}

test("a sentence that says what an item says gets its citation, and only that sentence", () => {
  expect(run("Good morning. You are allergic to peanuts and shellfish. Shall we cook?")).toEqual({
    text: "Good morning. You are allergic to peanuts and shellfish. [m2] Shall we cook?",
    inferred: ["m2"],
  });
  expect(run("Your sister moved to Lisbon on 20 November 2026").text).toMatch(/2026 \[m1\]$/);
});

test("a verbatim quotation counts, also out of a longer message", () => {
  expect(run("You said: “I want to open a small bakery in Porto next year!”").inferred).toEqual(["m3"]);
});

test.each([
  ["it has a citation behind its stop", "Your sister moved to Lisbon on 20 November 2026. [m1] Nice."],
  ["or before it", "Your sister moved to Lisbon on 20 November 2026 [m1]. Nice."],
  ["another number", "Your sister moved to Lisbon on 21 November 2026."],
  ["another relation", "Your brother moved to Lisbon on 20 November 2026."],
  ["the opposite", "You are not allergic to peanuts and shellfish."],
  ["the opposite the other way", "You eat raw fish since March."],
  ["too little", "You are allergic."],
  ["a question", "Are you allergic to peanuts and shellfish?"],
  ["code", "`You are allergic to peanuts and shellfish.`"],
  ["fenced code", "```\nYou are allergic to peanuts and shellfish.\n```\n"],
])("left alone: %s", (_, text) => {
  expect(run(text)).toEqual({ text, inferred: [] });
});

test("what only repeats the asker rests on nothing remembered", () => {
  const text = "You are allergic to peanuts and shellfish.";
  expect(run(text, "I am allergic to peanuts and shellfish.").inferred).toEqual([]);
});

test("however the stream is cut, the text is the same", () => {
  const whole =
    "Hi Dr. Who… You are allergic to peanuts and shellfish! [m2] So, no: you are allergic to peanuts and shellfish.\n\n- You do not eat raw fish since March\n- Your sister moved to Lisbon on 20 November 2026. And `x. y`?  ";
  const expected = run(whole);
  expect(expected.inferred).toEqual(["m4", "m1"]);
  for (let size = 1; size < 12; size++) expect(run(whole, "Hello", size), `pieces of ${size}`).toEqual(expected);
});
