import { expect, test } from "vitest";
import type { Candidate, Turn } from "../types";
import { verifyEvidence } from "./verify";

const text = "😀 Hi! I’m allergic  to “peanuts”, and my sister lives in Lisbon.";
const turns = new Map<string, Turn>(
  (["user", "companion"] as const).map((speaker, i) => [
    speaker,
    { messageId: speaker, seq: i, speaker, speakerName: speaker, text, at: new Date(0) },
  ]),
);

function candidate(quote: string, more: Partial<Candidate> = {}, messageId = "user", start = 0): Candidate {
  return {
    statement: "Maya is allergic to peanuts.",
    kind: "fact",
    subject: { kind: "user", name: "Maya" },
    people: [],
    confidence: 0.9,
    importance: 0.9,
    sensitive: true,
    evidence: [{ messageId, quote, start }],
    ...more,
  };
}
const verify = (c: Candidate) => verifyEvidence(c, turns);

test("a quote at its place or elsewhere in the message is anchored", () => {
  const quote = "my sister lives in Lisbon";
  const start = text.indexOf(quote);
  for (const claimed of [start, 0, -5, 10_000, Number.NaN, 3.5]) {
    const verdict = verify(candidate(quote, {}, "user", claimed));
    expect(verdict.ok && verdict.candidate.evidence).toEqual([{ messageId: "user", quote, start }]);
  }
});

test("other quotation marks and spacing are forgiven and replaced by the verbatim text", () => {
  const verdict = verify(candidate('I\'m allergic to "peanuts"'));
  expect(verdict.ok).toBe(true);
  if (!verdict.ok) return;
  const [piece] = verdict.candidate.evidence;
  expect(piece!.quote).toBe("I’m allergic  to “peanuts”");
  expect(text.slice(piece!.start, piece!.start + piece!.quote.length)).toBe(piece!.quote);
});

test.each([
  ["invented words", candidate("I am allergic to walnuts")],
  ["another case", candidate("MY SISTER")],
  ["an empty quote", candidate("  ")],
  ["an unknown message", candidate("my sister", {}, "elsewhere")],
  ["no evidence", candidate("", { evidence: [] })],
  ["the companion's words about the user", candidate("my sister", {}, "companion")],
  [
    "the companion's words about a person",
    candidate("my sister", { subject: { kind: "person", name: "Ana" } }, "companion"),
  ],
  ["an empty statement", candidate("my sister", { statement: " . " })],
  ["an over-long statement", candidate("my sister", { statement: "a".repeat(501) })],
  [
    "one good and one invented piece",
    candidate("", {
      evidence: [
        { messageId: "user", quote: "my sister", start: 0 },
        { messageId: "user", quote: "nowhere", start: 0 },
      ],
    }),
  ],
])("refused: %s", (_name, refused) => {
  expect(verify(refused)).toMatchObject({ ok: false, why: expect.stringMatching(/\.$/) });
});

test("the companion's own words may be about the companion", () => {
  expect(verify(candidate("my sister", { subject: { kind: "companion", name: "Kith" } }, "companion")).ok).toBe(true);
});
