import { describe, expect, test } from "vitest";
import type { Candidate, Turn } from "../types";
import { detailsOf, keepDetails } from "./keep-details";

const given = { timeZone: "Europe/London", speakers: ["Maya", "Kith"] };
const turn = (text: string): Turn => ({
  messageId: "m1",
  seq: 1,
  speaker: "user",
  speakerName: "Maya",
  text,
  at: new Date("2026-11-23T10:00:00Z"),
});

const drawn = (text: string, statement: string, importance = 0.5): Candidate => ({
  statement,
  kind: "event",
  subject: { kind: "user", name: "Maya" },
  people: [],
  confidence: 0.9,
  importance,
  sensitive: false,
  evidence: [{ messageId: "m1", quote: text, start: 0 }],
});

const kept = (text: string, ...statements: string[]): string[] =>
  keepDetails(
    statements.map((s, i) => drawn(text, s, 0.9 - i / 10)),
    new Map([["m1", turn(text)]]),
    given,
  ).map((c) => c.statement);

describe("details of a span", () => {
  test.each([
    ["I paid 340 euros for a Brompton in Leeds", ["340", "Brompton", "Leeds"]],
    ["We saw “The Piano” with Ana Lopez", ["The Piano", "Ana", "Lopez"]],
    ["I moved on 3 May 2021 with 2 cats", ["2"]],
    ["Last Friday Kith told me so", []],
    ["moved 2 berlin with tom", ["Berlin", "Tom"]],
    ["I ran 10 km in 47:32", ["10", "47:32"]],
  ])("%s", (text, details) => expect(detailsOf(text, turn(text), given)).toEqual(details));
});

test("a price the statement lost comes back with the speaker's words", () => {
  expect(kept("I bought a Brompton for 340 euros", "Maya bought a Brompton.")).toEqual([
    "Maya bought a Brompton (“I bought a Brompton for 340 euros”).",
  ]);
});

test("a statement that has everything stays as it is, counts in words included", () => {
  expect(kept("I have 2 cats in Leeds", "Maya has two cats in Leeds.")).toEqual(["Maya has two cats in Leeds."]);
});

test("what one span says may be told in several statements", () => {
  const told = ["Maya works as a nurse.", "Maya works at Vega."];
  expect(kept("I work as a nurse at Vega", ...told)).toEqual(told);
});

test("only the most important statement of a span carries what was lost", () => {
  expect(kept("I live in Leeds with Ana and 3 dogs", "Maya lives in Leeds.", "Maya lives with Ana.")).toEqual([
    "Maya lives in Leeds (“I live in Leeds with Ana and 3 dogs”).",
    "Maya lives with Ana.",
  ]);
});

test("a span too long for a statement is left to its evidence", () => {
  const text = `I paid 340 euros ${"and ".repeat(140)}`;
  expect(kept(text, "Maya paid.")).toEqual(["Maya paid."]);
});

test("a German noun is no name, a number is one lost in any language", () => {
  expect(kept("Ich habe einen Hund und ein Fahrrad", "Maya has a dog.")).toEqual(["Maya has a dog."]);
  expect(kept("Ich habe 3 Hunde in der Wohnung", "Maya has dogs.")).toEqual([
    "Maya has dogs (“Ich habe 3 Hunde in der Wohnung”).",
  ]);
});
