import { expect, test } from "vitest";
import type { Candidate, Neighbour, Twin } from "@/lib/memory/types";
import { unlessSaidSince } from "./unless-said-since";
import { weighTwins } from "./weigh-twins";

const maya = { kind: "user", name: "Maya" } as const;

const drawn = (statement: string, more: Partial<Candidate> = {}): Candidate => ({
  ...{ statement, kind: "fact", subject: maya, people: [], confidence: 0.9, importance: 0.5, sensitive: false },
  evidence: [{ messageId: "m1", quote: statement, start: 0 }],
  ...more,
});

const held = (statement: string, more: Partial<Neighbour> = {}): Neighbour => ({
  ...{ id: "other", statement, kind: "fact", status: "active", subject: maya, similarity: 1 },
  recordedAt: new Date("2026-03-01"),
  ...more,
});

const twin = (statement: string, more: Partial<Twin> = {}): Twin => ({
  ...held(statement, { id: "old" }),
  ...{ kept: false, sensitive: false, endedByPerson: false, ...more },
});

const weigh = (candidate: Candidate, twins: Twin[], others: Neighbour[] = [], doubt?: string) => {
  const options = { now: new Date("2026-04-01"), doubt };
  return weighTwins(candidate, [...others, ...twins], twins, options);
};

const told = (...given: Parameters<typeof weigh>) => {
  const decision = weigh(...given);
  const ids = "memoryIds" in decision ? decision.memoryIds : "memoryId" in decision ? [decision.memoryId] : [];
  return [decision.action, ...ids];
};

test.each<[string, Candidate, Twin[], string[]]>([
  ["nothing was read", drawn("Maya lives in Berlin."), [], ["add"]],
  ["the same", drawn("Maya lives in Berlin."), [twin("Maya lives in Berlin.")], ["reinforce", "old"]],
  ["less", drawn("Maya has a dog."), [twin("Maya has a brown dog named Biscuit.")], ["reinforce", "old"]],
  ["more", drawn("Maya has a brown dog named Biscuit."), [twin("Maya has a dog named Biscuit.")], ["merge", "old"]],
  ["a number more", drawn("Maya has 3 dogs and a cat."), [twin("Maya has a cat.")], ["merge", "old"]],
  ["another number", drawn("Maya has 3 dogs."), [twin("Maya has 2 dogs.")], ["add"]],
  ["the opposite", drawn("Maya does not eat meat at all."), [twin("Maya eats meat.")], ["review"]],
  ["something else", drawn("Maya was born in Oslo."), [twin("Maya works at Orion.")], ["add"]],
  ["a plan, told as done", drawn("Maya moved to Lisbon."), [twin("Maya moves to Lisbon.", { kind: "plan" })], ["add"]],
  [
    "another person",
    drawn("Ines has a brown dog.", { subject: { kind: "person", name: "Ines" } }),
    [twin("Maya has a dog.")],
    ["add"],
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
    drawn("Maya lives in Berlin."),
    [twin("Maya lives in Berlin.", { status: "superseded" })],
    ["ignore"],
  ],
  [
    "more than what ended since",
    drawn("Maya has a flat with a balcony in Berlin."),
    [twin("Maya lives in Berlin.", { status: "superseded" })],
    ["add"],
  ],
  [
    "in other words what the person ended",
    drawn("Maya is employed as a nurse by Orion."),
    [twin("Maya works at Orion as a nurse.", { status: "superseded", endedByPerson: true })],
    ["ignore"],
  ],
  [
    "two at once",
    drawn("Maya has a brown dog named Biscuit and a cat."),
    [twin("Maya has a brown dog named Biscuit.", { id: "one" }), twin("Maya has a cat.", { id: "two" })],
    ["merge", "one", "two"],
  ],
])("of the same words, where a model tells %s", (_, candidate, twins, expected) =>
  expect(told(candidate, twins)).toEqual(expected),
);

test("of two readings of the same words neither ends the other, unless it corrects it", () => {
  const [lisbon, berlin] = [drawn("Maya lives in Lisbon.", { slot: "residence" }), "Maya lives in Berlin."];
  const old = twin(berlin, { slot: "residence" });
  expect(weigh(lisbon, [old])).toMatchObject({ action: "review", conflictsWithId: "old" });
  expect(told({ ...lisbon, corrects: berlin }, [old])).toEqual(["add"]);
});

test("what a candidate does to other memories it does also where its own words were read before", () => {
  const acme = held("Maya works at Acme.", { slot: "employer" });
  const orion = drawn("Maya works at Orion as a designer.", { slot: "employer" });
  const read = twin("Maya works at Orion as a designer.");
  expect(weigh(orion, [read], [acme])).toMatchObject({ action: "supersede", memoryIds: ["other"], rewords: ["old"] });
  expect(weigh(orion, [{ ...read, kept: true }], [acme])).toMatchObject({ action: "supersede", rewords: [] });
  // Said elsewhere too.
  expect(told(orion, [read], [{ ...acme, statement: "Maya works at Orion as a designer." }])).toEqual([
    "reinforce",
    "other",
  ]);
});

test("the question that the rules did not see goes to what they drew", () => {
  const orion = drawn("Maya works at Orion.", { slot: "employer" });
  expect(weigh(orion, [twin("Maya works at Orion as a designer.")])).toMatchObject({ slot: "employer" });
  expect(weigh(orion, [twin("Maya works at Orion.", { kept: true })])).not.toHaveProperty("slot");
});

test("an unsure reading takes no place, and what was sensitive stays so", () => {
  const more = drawn("Maya has a severe allergy to peanuts and nuts.");
  const less = twin("Maya has an allergy to peanuts.", { sensitive: true });
  expect(told({ ...more, confidence: 0.2 }, [less])).toEqual(["review"]);
  expect(told(more, [less], [], "It may be another Maya.")).toEqual(["review"]);
  expect(weigh(more, [less])).toMatchObject({ action: "merge", candidate: { sensitive: true } });
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
