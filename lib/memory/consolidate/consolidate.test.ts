import { describe, expect, test } from "vitest";
import type { Candidate, Neighbour, Subject } from "@/lib/memory/types";
import { consolidate } from "./consolidate";
import { normaliseStatement } from "./normalise-statement";

const MAYA: Subject = { kind: "user", name: "Maya" };
const SISTER: Subject = { kind: "person", name: "Maya's sister", relation: "sister" };
const ANA: Subject = { kind: "person", name: "Ana", relation: "sister" };
const date = (iso: string) => new Date(`${iso}T00:00:00Z`);
const from = (iso: string) => ({ from: date(iso), precision: "day" as const });

const said = (statement: string, more: Partial<Candidate> = {}): Candidate => ({
  statement, kind: "fact", subject: MAYA, people: [], confidence: 0.9, importance: 0.5, sensitive: false, evidence: [], ...more,
}); // prettier-ignore
const known = (statement: string, more: Partial<Neighbour> = {}): Neighbour => ({
  id: "n1", statement, kind: "fact", status: "active", subject: MAYA, recordedAt: date("2026-01-01"), similarity: 0.5, ...more,
}); // prettier-ignore

const home = { slot: "residence" };
const job = { slot: "employer" };

const CASES: [string, Candidate, Neighbour[], string][] = [
  ["nothing known", said("Maya likes tea."), [], "add"],
  ["said again", said("Maya likes tea."), [known("Maya likes tea.")], "reinforce"],
  ["said again in other words", said("Maya really loves hiking."), [known("Maya loves hiking")], "reinforce"],
  ["said again in another inflection", said("Maya plays the violins."), [known("Maya plays the violin.")], "reinforce"],
  ["another taste", said("Maya likes coffee."), [known("Maya likes tea.")], "add"],
  ["the opposite taste", said("Maya does not like tea."), [known("Maya likes tea.")], "supersede"],
  ["the opposite in another word", said("Maya hates tea."), [known("Maya loves tea.")], "supersede"],
  ["a denial said again", said("Maya is not allergic to cats."), [known("Maya is not allergic to cats.")], "reinforce"],
  ["a denial of a fact", said("Maya is not allergic to cats."), [known("Maya is allergic to cats.")], "supersede"],
  ["denying something else", said("Maya is not allergic to cats."), [known("Maya is allergic to peanuts.")], "add"],
  ["disliking twice over", said("Maya hates mushrooms."), [known("Maya does not like mushrooms.")], "reinforce"],
  ["somebody else's taste", said("Maya's sister likes tea.", { subject: SISTER }), [known("Maya likes tea.")], "add"],
  ["moved", said("Maya lives in Lisbon.", home), [known("Maya lives in Berlin.", home)], "supersede"],
  [
    "moved, told as an event",
    said("Maya moved to Lisbon on 20 November 2026.", { ...home, kind: "event", valid: from("2026-11-20") }),
    [known("Maya lives in Berlin.", home)],
    "supersede",
  ],
  [
    "same home told as an event",
    said("Maya moved to Lisbon on 20 November 2026.", { ...home, kind: "event", valid: from("2026-11-20") }),
    [known("Maya lives in Lisbon.", home)],
    "reinforce",
  ],
  [
    "same home, more said",
    said("Maya lives in Lisbon, Portugal.", home),
    [known("Maya lives in Lisbon.", home)],
    "reinforce",
  ],
  [
    "a former home",
    said("Maya used to live in Berlin.", { ...home, valid: { to: date("2026-11-23"), precision: "day" } }),
    [known("Maya lives in Lisbon.", home)],
    "add",
  ],
  [
    "a former home without valid time",
    said("Maya used to live in Berlin.", home),
    [known("Maya lives in Lisbon.", home)],
    "add",
  ],
  [
    "the former home of the same name",
    said("Maya used to live in Lisbon.", home),
    [known("Maya used to live in Lisbon.", home)],
    "reinforce",
  ],
  [
    "current home after a former one",
    said("Maya lives in Lisbon.", home),
    [known("Maya used to live in Berlin.", home)],
    "add",
  ],
  [
    "an older home told later",
    said("Maya moved to Porto in 2015.", { ...home, valid: from("2015-01-01") }),
    [known("Maya moved to Lisbon in 2020.", { ...home, valid: from("2020-01-01") })],
    "add",
  ],
  [
    "a plan to move",
    said("Maya is going to move to Spain.", { kind: "plan" }),
    [known("Maya lives in Lisbon.", home)],
    "add",
  ],
  [
    "the sister moved",
    said("Maya's sister moved to Lisbon.", { ...home, subject: SISTER }),
    [known("Maya lives in Berlin.", home)],
    "add",
  ],
  [
    "the sister, now named, moved",
    said("Ana moved to Rome.", { ...home, subject: ANA }),
    [known("Maya's sister lives in Lisbon.", { ...home, subject: SISTER })],
    "supersede",
  ],
  [
    "another Ana",
    said("Ana lives in Rome.", { ...home, subject: { kind: "person", name: "Ana", relation: "boss" } }),
    [known("Eva lives in Lisbon.", { ...home, subject: { kind: "person", name: "Eva", relation: "boss" } })],
    "add",
  ],
  [
    "an age later",
    said("Maya is 35 years old.", { slot: "age" }),
    [known("Maya is 34 years old.", { slot: "age" })],
    "supersede",
  ],
  [
    "the same age",
    said("Maya is 34 years old.", { slot: "age" }),
    [known("Maya is 34 years old.", { slot: "age" })],
    "reinforce",
  ],
  [
    "another favourite",
    said("Maya's favourite colour is blue.", { slot: "favourite:colour" }),
    [known("Maya's favourite colour is teal.", { slot: "favourite:colour" })],
    "supersede",
  ],
  [
    "a favourite of another thing",
    said("Maya's favourite food is pizza.", { slot: "favourite:food" }),
    [known("Maya's favourite colour is teal.", { slot: "favourite:colour" })],
    "add",
  ],
  ["a number changed", said("Maya's locker code is 9999."), [known("Maya's locker code is 4412.")], "add"],
  [
    "left the employer",
    said("Maya no longer works at Orion.", { ...job, ends: true }),
    [known("Maya works at Orion.", job)],
    "end",
  ],
  [
    "quit whatever job",
    said("Maya quit Maya's job.", { ...job, ends: true, kind: "event" }),
    [known("Maya works at Orion.", job)],
    "end",
  ],
  [
    "left another employer",
    said("Maya no longer works at Orion.", { ...job, ends: true }),
    [known("Maya works at Vega.", job)],
    "add",
  ],
  ["ended what was never known", said("Maya no longer works at Orion.", { ...job, ends: true }), [], "add"],
  [
    "broke up",
    said("Maya and their partner broke up.", { slot: "partner", ends: true, kind: "event" }),
    [known("Tom is Maya's husband.", { slot: "partner" })],
    "end",
  ],
  [
    "a taste is over",
    said("Maya does not like coffee any more.", { ends: true, kind: "preference" }),
    [known("Maya likes coffee.", { kind: "preference" })],
    "end",
  ],
  [
    "another taste is over",
    said("Maya does not like coffee any more.", { ends: true, kind: "preference" }),
    [known("Maya likes tea.", { kind: "preference" })],
    "add",
  ],
  [
    "hardly sure",
    said("Maya lives in Rome.", { ...home, confidence: 0.4 }),
    [known("Maya lives in Lisbon.", home)],
    "review",
  ],
  ["hardly sure but known", said("Maya likes tea.", { confidence: 0.4 }), [known("Maya likes tea.")], "reinforce"],
  [
    "already waiting",
    said("Maya likes tea.", { confidence: 0.4 }),
    [known("Maya likes tea.", { status: "review" })],
    "ignore",
  ],
  ["too little", said("Maya."), [], "ignore"],
  ["no content", said("It is that."), [], "ignore"],
  [
    "said after it was superseded",
    said("Maya lives in Berlin.", home),
    [
      known("Maya lives in Berlin.", { ...home, status: "superseded" }),
      known("Maya lives in Rome.", { ...home, id: "n2" }),
    ],
    "supersede",
  ],
  [
    "an archived one said again",
    said("Maya likes tea."),
    [known("Maya likes tea.", { status: "archived" })],
    "reinforce",
  ],
  [
    "the same thing on another day",
    said("Maya ran a marathon on 20 November 2026.", {
      kind: "event",
      valid: { ...from("2026-11-20"), to: date("2026-11-21") },
    }),
    [
      known("Maya ran a marathon on 3 May 2025.", {
        kind: "event",
        valid: { ...from("2025-05-03"), to: date("2025-05-04") },
      }),
    ],
    "add",
  ],
  [
    "the same event again",
    said("Maya ran a marathon on 20 November 2026.", {
      kind: "event",
      valid: { ...from("2026-11-20"), to: date("2026-11-21") },
    }),
    [
      known("Maya ran a marathon on 20 November 2026.", {
        kind: "event",
        valid: { ...from("2026-11-20"), to: date("2026-11-21") },
      }),
    ],
    "reinforce",
  ],
];

describe("what is decided", () => {
  test.each(CASES)("%s", (_name, candidate, neighbours, action) => {
    const decision = consolidate(candidate, neighbours);
    expect([decision.action, decision.why]).toEqual([action, expect.stringMatching(/^\p{Lu}.+[.”]$/u)]);
  });
});

test("an older answer becomes history that ends where the newer begins", () => {
  const decision = consolidate(said("Maya moved to Porto in 2015.", { ...home, valid: from("2015-01-01") }), [
    known("Maya moved to Lisbon in 2020.", { ...home, valid: from("2020-01-01") }),
  ]);
  expect(decision.candidate.valid).toEqual({ from: date("2015-01-01"), to: date("2020-01-01"), precision: "day" });
});

test("every rival of a slot is superseded, and only rivals", () => {
  const decision = consolidate(said("Maya lives in Rome.", home), [
    known("Maya lives in Berlin.", { ...home, id: "a" }),
    known("Maya lives in Lisbon.", { ...home, id: "b" }),
    known("Maya likes Rome.", { id: "c" }),
    known("Maya lives in Oslo.", { ...home, id: "d", subject: SISTER }),
    known("Maya lives in Bonn.", { ...home, id: "e", status: "superseded" }),
  ]);
  expect(decision).toMatchObject({ action: "supersede", memoryIds: ["a", "b"] });
});

test("a slot answer that ends later than now is current", () => {
  const until = said("Maya lives in Rome until June 2027.", {
    ...home,
    valid: { to: date("2027-07-01"), precision: "month" },
  });
  expect(consolidate(until, [known("Maya lives in Berlin.", home)], { now: date("2026-11-23") }).action).toBe(
    "supersede",
  );
  expect(consolidate(until, [known("Maya lives in Berlin.", home)], { now: date("2027-11-23") }).action).toBe("add");
});

test("a statement is known again in another order and inflection, not when it denies or counts otherwise", () => {
  expect(normaliseStatement("Maya loves hiking in the mountains.")).toBe(
    normaliseStatement("In the mountain, Maya loves to hike!"),
  );
  expect(normaliseStatement("Maya likes tea.")).not.toBe(normaliseStatement("Maya does not like tea."));
  expect(normaliseStatement("Maya has 2 dogs.")).not.toBe(normaliseStatement("Maya has 3 dogs."));
});
