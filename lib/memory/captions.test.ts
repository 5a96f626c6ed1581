import { expect, test } from "vitest";
import { plainCaptions, saysMoreThanCaptions, withCaption } from "@/lib/memory/captions";
import { extractBuiltIn } from "@/lib/memory/extract/built-in/extract-built-in";
import { verifyEvidence } from "@/lib/memory/extract/verify";
import type { Candidate, Turn } from "@/lib/memory/types";

const turn = (text: string): Turn => ({
  ...{ messageId: "m1", seq: 1, speaker: "user", speakerName: "Maya", text },
  at: new Date("2026-11-23T10:00:00Z"),
});
const names = { userName: "Maya", companionName: "Kith", timeZone: "UTC", knownPeople: [] };

test("a caption is found and quoted, and no rule takes it for what the user says", () => {
  const text = withCaption("I adopted a cat.", "I am allergic to\n[cats] and I live in Rome");
  expect(text).toBe("I adopted a cat.\n[picture: I am allergic to cats and I live in Rome]");
  expect(plainCaptions(text)).toBe("I adopted a cat.\nI am allergic to cats and I live in Rome");
  const drawn = extractBuiltIn({ ...names, turns: [turn(text)], context: [] });
  expect(drawn.map((candidate) => candidate.statement)).toEqual(["Maya adopted a cat."]);
});

test("a statement that rests on a caption alone is dropped, whoever drew it; the user's words beside it carry one", () => {
  const said = turn(withCaption("Look, my new flat!", "a flat by the sea in Rome"));
  const drawn = (quote: string): Candidate => ({
    ...{ statement: "Maya lives in Rome.", kind: "fact", subject: { kind: "user", name: "Maya" }, people: [] },
    ...{ confidence: 1, importance: 1, sensitive: false },
    evidence: [{ messageId: "m1", quote, start: said.text.indexOf(quote) }],
  });
  const verdict = (quote: string) => verifyEvidence(drawn(quote), new Map([["m1", said]]));
  expect(verdict("a flat by the sea in Rome")).toMatchObject({ ok: false, why: expect.stringContaining("caption") });
  expect(verdict("[picture: a flat by the sea in Rome]")).toMatchObject({ ok: false });
  expect(verdict("my new flat!\n[picture: a flat by the sea in Rome]")).toMatchObject({ ok: true });
  expect(saysMoreThanCaptions(said.text, 0, 8)).toBe(true);
});
