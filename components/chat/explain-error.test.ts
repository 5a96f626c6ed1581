import { expect, test } from "vitest";
import { explainError } from "@/components/chat/explain-error";

test.each([
  [new Error('{"error":{"code":"throttled","message":"Wait a little."}}'), "Wait a little."],
  [new Error("The model did not answer in time."), "The model did not answer in time."],
  [new TypeError("Failed to fetch"), "Kith could not be reached. Check your connection and try again."],
  [new Error("<html>502 Bad Gateway</html>"), "Kith could not answer. Try again in a moment."],
  [new Error('{"other":1}'), "Kith could not answer. Try again in a moment."],
  [new Error(""), "Kith could not answer. Try again in a moment."],
])("%s", (error, sentence) => {
  expect(explainError(error)).toBe(sentence);
});
