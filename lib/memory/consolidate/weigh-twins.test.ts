import { expect, test } from "vitest";
import type { Candidate, Neighbour, Twin } from "@/lib/memory/types";
import { unlessSaidSince } from "./unless-said-since";
import { betweenTwins, weighTwins } from "./weigh-twins";

const maya = { kind: "user", name: "Maya" } as const;

const drawn = (statement: string, more: Partial<Candidate> = {}): Candidate => ({
  ...{ statement, kind: "fact", subject: maya, people: [], confidence: 0.9, importance: 0.5, sensitive: false },
  evidence: [{ messageId: "m1", quote: statement, start: 0 }],
  ...more,
});

const twin = (statement: string, more: Partial<Twin> = {}): Twin => ({
  ...{ id: "old", statement, kind: "fact", status: "active", subject: maya, similarity: 1, kept: false },
  recordedAt: new Date("2026-03-01"),
  ...more,
});

const weigh = (candidate: Candidate, ...twins: Twin[]) => {
  const decision = weighTwins(candidate, twins);
  if (!decision) return null;
  const ids = "memoryIds" in decision ? decision.memoryIds : "memoryId" in decision ? [decision.memoryId] : [];
  return [decision.action, ...ids];
};

test.each<[string, Candidate, Twin[], ReturnType<typeof weigh>]>([
  ["nothing was read", drawn("Maya lives in Berlin."), [], null],
  ["the same", drawn("Maya lives in Berlin."), [twin("Maya lives in Berlin.")], ["reinforce", "old"]],
  ["less", drawn("Maya has a dog."), [twin("Maya has a brown dog named Biscuit.")], ["reinforce", "old"]],
  ["more", drawn("Maya has a brown dog named Biscuit."), [twin("Maya has a dog named Biscuit.")], ["merge", "old"]],
  ["a number more", drawn("Maya has 3 dogs and a cat."), [twin("Maya has a cat.")], ["merge", "old"]],
  ["another number", drawn("Maya has 3 dogs."), [twin("Maya has 2 dogs.")], null],
  ["the opposite", drawn("Maya does not eat meat at all."), [twin("Maya eats meat.")], null],
  ["something else", drawn("Maya was born in Oslo."), [twin("Maya works at Orion.")], null],
  ["a plan, told as done", drawn("Maya moved to Lisbon."), [twin("Maya moves to Lisbon.", { kind: "plan" })], null],
  [
    "another person",
    drawn("Ines has a brown dog.", { subject: { kind: "person", name: "Ines" } }),
    [twin("Maya has a dog.")],
    null,
  ],
  [
    "more than what the person chose",
    drawn("Maya has a brown dog named Biscuit."),
    [twin("Maya has a dog.", { kept: true })],
    ["reinforce", "old"],
  ],
  [
    "more than what waits for the person",
    drawn("Maya has a brown dog named Biscuit."),
    [twin("Maya has a dog.", { status: "review" })],
    ["reinforce", "old"],
  ],
  [
    "what ended since",
    drawn("Maya lives in Berlin, in Kreuzberg."),
    [twin("Maya lives in Berlin.", { status: "superseded" })],
    ["ignore"],
  ],
  [
    "two at once",
    drawn("Maya has a brown dog named Biscuit and a cat."),
    [twin("Maya has a brown dog named Biscuit.", { id: "one" }), twin("Maya has a cat.", { id: "two" })],
    ["merge", "one", "two"],
  ],
])("of the same words, where a model tells %s", (_, candidate, twins, expected) =>
  expect(weigh(candidate, ...twins)).toEqual(expected),
);

test("of two readings of the same words neither ends the other; the person is asked", () => {
  const candidate = drawn("Maya lives in Lisbon.");
  const decision = { action: "supersede" as const, candidate, memoryIds: ["old"], why: "" };
  expect(betweenTwins(decision, [twin("Maya lives in Berlin.")])).toMatchObject({
    ...{ action: "review", conflictsWithId: "old" },
  });
  expect(betweenTwins(decision, [twin("Maya lives in Berlin.", { id: "another" })])).toBe(decision);
  const corrected = { ...decision, candidate: drawn("Maya lives in Lisbon.", { corrects: "Maya lives in Berlin." }) };
  expect(betweenTwins(corrected, [twin("Maya lives in Berlin.")])).toBe(corrected);
});

test("what was said earlier and is read later does not end what was said since", () => {
  const since = twin("Maya lives in Lisbon.", { slot: "residence", recordedAt: new Date("2026-05-01") });
  const at = (day: string, candidate: Candidate, action: "supersede" | "end" = "supersede") =>
    unlessSaidSince({ action, candidate, memoryIds: ["old"], why: "" }, [since as Neighbour], new Date(day));
  const berlin = drawn("Maya lives in Berlin.", { slot: "residence" });
  expect(at("2026-06-01", berlin)).toMatchObject({ action: "supersede" });
  expect(at("2026-04-01", berlin)).toMatchObject({
    ...{ action: "add", candidate: { valid: { to: new Date("2026-05-01"), precision: "day" } } },
  });
  expect(at("2026-04-01", drawn("Maya is not vegan."))).toMatchObject({ action: "review", conflictsWithId: "old" });
  expect(at("2026-04-01", berlin, "end")).toMatchObject({ action: "review" });
});
