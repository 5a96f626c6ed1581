import { expect, test } from "vitest";
import { countTokens } from "@/lib/memory/recall/count-tokens";
import { tellStory } from "@/lib/memory/summaries/tell-story";
import type { SummarySentence } from "@/lib/memory/summaries/types";

const sentence = (text: string, at: string, weight = 0.5): SummarySentence => ({
  ...{ text, at, weight, about: "user", memoryIds: ["m"], messageIds: ["x"] },
});

test("one paragraph in order of time, each month named once in the person's own zone", () => {
  const told = tellStory(
    [
      sentence("Maya bought a boat.", "2026-05-31T22:30:00.000Z"),
      sentence("Maya moved to Lisbon.", "2026-03-02T09:00:00.000Z"),
      sentence("Maya met\nTom.", "2026-03-20T09:00:00.000Z"),
    ],
    { timeZone: "Europe/Berlin", budgetTokens: 200 },
  );
  expect(told).toBe("Told in March 2026: Maya moved to Lisbon. Maya met Tom. Told in June 2026: Maya bought a boat.");
});

test("what weighs least goes first until it fits", () => {
  const many = Array.from({ length: 40 }, (_, i) => sentence(`Fact ${i} of Maya.`, "2026-03-02T09:00:00.000Z", i / 40));
  const told = tellStory(many, { timeZone: "UTC", budgetTokens: 60 });
  expect(countTokens(told)).toBeLessThanOrEqual(60);
  expect(told).toContain("Fact 39 ");
  expect(told).not.toContain("Fact 0 ");
  expect(tellStory([], { timeZone: "UTC", budgetTokens: 60 })).toBe("");
});
