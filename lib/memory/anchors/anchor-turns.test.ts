import { expect, test } from "vitest";
import { anchorTerms } from "@/lib/memory/anchors/anchor-terms";
import { anchorTurns } from "@/lib/memory/anchors/anchor-turns";

const NAMES = { userName: "Maya", companionName: "Kith" };

function anchored(...texts: string[]) {
  const turns = texts.map((text, i) => ({ messageId: String(i), speaker: "user" as const, text }));
  const last = String(turns.length - 1);
  return anchorTurns(turns, NAMES, new Set([last])).get(last)!;
}
const triples = (...texts: string[]) =>
  anchored(...texts).relations.map(({ subject, verb, object }) => `${subject} · ${verb} · ${object}`);
const links = (...texts: string[]) => anchored(...texts).links.map(({ kind, from, to }) => `${kind}: ${from} | ${to}`);

test.each<[string[], string[]]>([
  [["My sister Anna moved to Lisbon."], ["Maya's sister Anna · move · to Lisbon"]],
  [
    ["I met Anna.", "She moved to Lisbon and I visited her."],
    ["Anna · move · to Lisbon", "Maya · visit · Anna"],
  ],
  [["I didn't take the job."], ["Maya · not take · the job"]],
  [["She moved to Lisbon."], []],
  [["Did my sister move to Lisbon?"], []],
  [["My parents gave you a necklace."], ["Maya's parents · give · Kith"]],
  [["I am a nurse."], []],
])("who did what to whom: %j", (texts, want) => expect(triples(...texts)).toEqual(want));

test.each<[string[], string[]]>([
  [["I moved because the rent was high."], ["cause: I moved | the rent was high"]],
  [["The rent was high, so I moved."], ["result: The rent was high | I moved"]],
  [["I am so happy."], []],
  [["I like tea but not coffee."], ["contrast: I like tea | not coffee"]],
  [["I didn't take the job. Instead I started a bakery."], ["instead: I didn't take the job | I started a bakery"]],
  [["We missed the train. We took the bus instead."], ["instead: We missed the train | We took the bus"]],
])("how clauses hang together: %j", (texts, want) => expect(links(...texts)).toEqual(want));

test("a message is found by what its pronouns mean, and not twice by its own words", () => {
  const anchors = anchored("My sister Anna called.", "She moved to Lisbon because she found a job.");
  expect(anchorTerms(anchors, new Set(["move", "lisbon", "find", "job"]))).toEqual(
    new Map([
      ["~anna", 4],
      ["~because", 1],
    ]),
  );
});
