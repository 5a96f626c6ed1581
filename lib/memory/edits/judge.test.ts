import { expect, test } from "vitest";
import { judge, type Change } from "@/lib/memory/edits/judge";
import type { Resting } from "@/lib/memory/edits/read-resting";
import { mintOwnerScope } from "@/lib/scope";
import type { Candidate } from "@/lib/memory/types";

const scope = mintOwnerScope("0199d2f0-0000-7000-8000-000000000001");
const messageId = "message";

const candidate = (statement: string, quote: string, text: string, more: Partial<Candidate> = {}): Candidate => ({
  ...{
    statement,
    kind: "fact",
    subject: { kind: "user", name: "Maya" },
    people: [],
    importance: 0.5,
    sensitive: false,
  },
  ...{ confidence: 0.9, evidence: [{ messageId, quote, start: text.indexOf(quote) }], ...more },
});

/** A stored memory that rests on these words of a text, and on so many pieces elsewhere. */
const resting = (statement: string, quote: string, text: string, more: object = {}, elsewhere = 0) =>
  ({
    memory: {
      ...{ id: statement, statement, kind: "fact", status: "active", slot: null, confidence: 0.9 },
      ...{ subject: { kind: "user" }, ...more },
    },
    here: [{ id: "piece", quote, start: text.indexOf(quote), createdAt: new Date(0) }],
    ...{ elsewhere, wordings: [] },
  }) as unknown as Resting;

const change = (before: string, after: string, more: Partial<Change> = {}): Change => ({
  ...{ messageId, before, after, candidates: { before: [], after: [] }, reads: "rules", ...more },
});

const BERLIN = "I live in Berlin.";
const inBerlin = resting("Maya lives in Berlin.", "live in Berlin", BERLIN, { slot: "residence" });

test("what the rules drew and draw again is still said, at its new place", () => {
  const after = "Hello. I live in Berlin now.";
  const drawn = {
    before: [candidate("Maya lives in Berlin.", "I live in Berlin", BERLIN)],
    after: [candidate("Maya lives in Berlin.", "I live in Berlin", after)],
  };
  const [judged] = judge(scope, [inBerlin], change(BERLIN, after, { candidates: drawn }));
  expect(judged).toMatchObject({ fate: "said", grounds: [{ messageId, quote: "I live in Berlin", start: 7 }] });
});

test("what only hangs on words before it is not said any more when those change, though its own sentence stays", () => {
  const before = "My sister is Ana. She lives in Oslo.";
  const after = "My boss is Eva. She lives in Oslo.";
  const ana = resting("Ana lives in Oslo.", "She lives in Oslo", before, { subject: { kind: "person" } });
  const drawn = {
    before: [
      candidate("Ana lives in Oslo.", "She lives in Oslo", before, { subject: { kind: "person", name: "Ana" } }),
    ],
    after: [candidate("Eva lives in Oslo.", "She lives in Oslo", after, { subject: { kind: "person", name: "Eva" } })],
  };
  const [judged] = judge(scope, [ana], change(before, after, { candidates: drawn }));
  expect(judged?.fate).not.toBe("said");
});

test("what a model drew is still said while its sentence is the same, and is asked about when it is gone", () => {
  const before = "I live in Berlin. We met at the lake in summer.";
  const lake = resting("Maya met her partner at the lake.", "We met at the lake in summer", before);
  expect(judge(scope, [lake], change(before, "We met at the lake in summer."))[0]).toMatchObject({
    ...{ fate: "said", grounds: [{ messageId, quote: "We met at the lake in summer", start: 0 }] },
  });
  expect(judge(scope, [lake], change(before, "I live in Berlin."))[0]?.fate).toBe("gone");
});

test("the answer to the same question changes it; each takes the place of one", () => {
  const after = "I live in Lisbon.";
  const fresh = candidate("Maya lives in Lisbon.", "I live in Lisbon", after, { slot: "residence" });
  const drawn = { before: [candidate("Maya lives in Berlin.", "I live in Berlin", BERLIN)], after: [fresh] };
  const other = resting("Maya rents in Berlin.", "live in Berlin", BERLIN, { slot: "residence" });
  const judged = judge(scope, [inBerlin, other], change(BERLIN, after, { candidates: drawn }));
  expect(judged.map(({ fate, becomes }) => [fate, becomes])).toEqual([
    ["changes", "Maya lives in Lisbon."],
    ["gone", null],
  ]);
});

test("with a model connected new words are read again, and what they give is not said beforehand", () => {
  const [judged] = judge(scope, [inBerlin], change(BERLIN, "I live in Bergen.", { reads: "model" }));
  expect(judged).toMatchObject({ fate: "changes", becomes: null });
  const [gone] = judge(scope, [inBerlin], change(BERLIN, "Tea, please!", { reads: "model" }));
  expect(gone?.fate).toBe("gone");
});

test("what stands elsewhere stays; where nothing may be read nothing changes; history is kept or goes", () => {
  const elsewhere = resting("Maya lives in Berlin.", "live in Berlin", BERLIN, {}, 1);
  const past = resting("Maya lives in Berlin.", "live in Berlin", BERLIN, { slot: "residence", status: "superseded" });
  const after = "I live in Lisbon.";
  const drawn = { before: [], after: [candidate("Maya lives in Lisbon.", after, after, { slot: "residence" })] };
  const told = change(BERLIN, after, { candidates: drawn });
  expect(judge(scope, [elsewhere], told)[0]?.fate).toBe("elsewhere");
  expect(judge(scope, [past], told)[0]?.fate).toBe("gone");
  expect(judge(scope, [inBerlin], { ...told, reads: "no" })[0]?.fate).toBe("gone");
});
