import { expect, test } from "vitest";
import { abstains } from "./abstains";

test.each([
  "I don't know that. You have not told me, or I have forgotten it.",
  "I do not know.",
  "Not mentioned in the conversation.",
  "No information available",
  "I'm not sure; memory holds nothing on it.",
  "",
])("abstains: %s", (answer) => expect(abstains(answer)).toBe(true));

test.each([
  "Lisbon [m1]",
  "On 7 May 2023.",
  "She told me she didn't know how to swim.",
  "You moved to Lisbon [m1]. The rest I don't know.",
])("answers: %s", (answer) => expect(abstains(answer)).toBe(false));
