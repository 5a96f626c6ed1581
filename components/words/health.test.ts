import { expect, test } from "vitest";
import { sayFailure, sayMoney } from "@/components/words/health";

test.each([
  ["the worker stopped before it was done", "Kith was stopped while it was at it."],
  ["connect ECONNREFUSED 10.0.0.1:443", "The model could not be reached."],
  ["The operation was aborted due to timeout", "The model did not answer in time."],
  ["no candidates were given", "No candidates were given."],
  ["Invalid `prisma.memory.create()` invocation in /srv/app", /on our side/],
  ['{"code": 7}', /on our side/],
  [null, /on our side/],
])("a failure is told as a sentence without what is inside: %s", (error, sentence) => {
  if (typeof sentence === "string") expect(sayFailure(error)).toBe(sentence);
  else expect(sayFailure(error)).toMatch(sentence);
});

test("small amounts keep the digits that tell", () => {
  expect(sayMoney(0.0042, "USD")).toBe("US$0.0042");
  expect(sayMoney(1234.5, "EUR")).toBe("€1,234.50");
});
