import { expect, test } from "vitest";
import { leaveOutWithheld } from "@/lib/memory/recall/leave-out-withheld";

const at = new Date("2026-03-02T09:00:00Z");
const item = (kind: "memory" | "message", id: string, text: string) => ({
  ...{ kind, id, text, at, score: 1, why: {} },
  evidence: [{ messageId: id, conversationId: "c", quote: text, at }],
});
const withheld = [{ id: "m", statement: "Maya is allergic to peanuts.", quotes: ["I'm allergic to peanuts"] }];
const names = ["Maya", "Kith"];

test("the memory, its words and the sentences that tell it are left out, and nothing else is", () => {
  const items = [
    item("memory", "m", "Maya is allergic to peanuts."),
    item("memory", "n", "Maya loves noodles."),
    item("message", "1", "I'm allergic to peanuts. I love noodles."),
    item("message", "2", "I'm allergic to peanuts."),
    item("message", "3", "You are allergic to peanuts, so I left them out. Here is the recipe."),
    item("message", "4", "Peanuts grow under the earth."),
  ];
  expect(leaveOutWithheld(items, withheld, names).map(({ id, text }) => [id, text])).toEqual([
    ["n", "Maya loves noodles."],
    ["1", "I love noodles."],
    ["3", "Here is the recipe."],
    ["4", "Peanuts grow under the earth."],
  ]);
  expect(leaveOutWithheld(items, [], names)).toBe(items);
});
