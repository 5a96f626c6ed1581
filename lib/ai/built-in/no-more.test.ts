import { expect, test } from "vitest";
import { builtInReply, type BuiltInItem } from "@/lib/ai/built-in/answer";

const memory = (ref: string, text: string): BuiltInItem => ({
  ...{ ref, kind: "memory", text, at: new Date("2026-11-24T10:00:00Z"), status: "active", subjectKind: "user" },
});
const ask = (question: string, items: BuiltInItem[]) =>
  builtInReply({
    ...{ question, items, userName: "Maya", companionName: "Kith", now: new Date("2026-12-01T09:00:00Z") },
    ...{ timeZone: "Europe/Oslo", sureness: 0.5, historyWasEmpty: false },
  });

const NO_MORE = memory("m1", "Maya does not work at Vega Labs any more.");
const NOW = memory("m2", "Maya started working at St Mary's Hospital.");

test("where somebody works is told before where they work no more", () => {
  expect(ask("Where do I work?", [NO_MORE, NOW]).citedRefs[0]).toBe("m2");
  expect(ask("Where do I work now?", [NOW]).text).toContain("You started working at St Mary's Hospital.");
});

test("what is over is told where nothing else is known", () => {
  expect(ask("Where do I work?", [NO_MORE]).citedRefs).toEqual(["m1"]);
  expect(ask("Do I work at Vega Labs?", [NO_MORE, NOW]).citedRefs[0]).toBe("m1");
});

test("what may not hold is told with that doubt", () => {
  const home: BuiltInItem = { ...memory("m1", "Maya lives in Leeds."), doubted: true };
  expect(ask("Where do I live?", [home]).text).toBe(
    "You live in Leeds. You told me on 24 November 2026. It may not hold: you told me something that does not fit with it, see Review. [m1]",
  );
  expect(ask("Where do I live?", [memory("m1", "Maya lives in Leeds.")]).text).not.toContain("may not hold");
});
