import { expect, test } from "vitest";
import { retell } from "@/components/memory/detail/retell";

test.each([
  ["Maya is allergic to peanuts.", "Maya", "Tom", "Tom is allergic to peanuts."],
  ["Maya's sister calls Maya often.", "Maya", "Tom", "Tom's sister calls Tom often."],
  ["Mayan ruins fascinate Maya.", "Maya", "$& Tom", "Mayan ruins fascinate $& Tom."],
  ["Ann-Marie (J.) sings.", "Ann-Marie (J.)", "Tom", "Tom sings."],
  ["Likes tea.", "Maya", "Tom", "Likes tea."],
  ["Maya likes tea.", "Maya", " ", "Maya likes tea."],
])("%s of %s to %s", (statement, from, to, told) => {
  expect(retell(statement, from, to)).toBe(told);
});
