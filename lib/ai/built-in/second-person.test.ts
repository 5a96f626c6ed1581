import { expect, test } from "vitest";
import { inSecondPerson } from "@/lib/ai/built-in/second-person";

test.each([
  ["Maya's sister moved to Lisbon.", "Your sister moved to Lisbon."],
  ["Maya is allergic to peanuts.", "You are allergic to peanuts."],
  ["Maya's allergic to peanuts.", "You are allergic to peanuts."],
  ["Maya was born in 1990.", "You were born in 1990."],
  ["Maya has a dog named Rex.", "You have a dog named Rex."],
  ["Maya works at Orion and lives in Oslo.", "You work at Orion and live in Oslo."],
  ["Maya studies law.", "You study law."],
  ["Maya teaches physics.", "You teach physics."],
  ["Maya does not like olives.", "You do not like olives."],
  ["Maya doesn't eat meat.", "You don't eat meat."],
  ["Maya no longer works at Orion.", "You no longer work at Orion."],
  ["Maya often goes running.", "You often go running."],
  ["Maya loves cats and dogs.", "You love cats and dogs."],
  ["Maya lost her keys.", "You lost your keys."],
  ["Maya taught herself Greek.", "You taught yourself Greek."],
  ["Maya told her sister that she likes tea.", "You told her sister that she likes tea."],
  ["Tom visited Maya in May.", "Tom visited you in May."],
  ["Maya and Tom run a bakery.", "You and Tom run a bakery."],
  ["Maya and their partner got engaged.", "You and your partner got engaged."],
  ["Maya plans to move to Berlin.", "You plan to move to Berlin."],
  ["Maya likes Maya Angelou.", "You like Maya Angelou."],
  ["Tom lives in Rome.", "Tom lives in Rome."],
  ["Mayanne lives in Rome.", "Mayanne lives in Rome."],
])("%s → %s", (statement, told) => {
  expect(inSecondPerson(statement, "Maya")).toBe(told);
});

test("a full name and its first name are both the user", () => {
  expect(inSecondPerson("Maya Lind works at Orion.", "Maya Lind")).toBe("You work at Orion.");
  expect(inSecondPerson("Maya works at Orion.", "Maya Lind")).toBe("You work at Orion.");
});

test("names with signs of patterns are read as names; no name changes nothing", () => {
  expect(inSecondPerson("A.* (x) is tall.", "A.* (x)")).toBe("You are tall.");
  expect(inSecondPerson("Anything is tall.", "A.*")).toBe("Anything is tall.");
  expect(inSecondPerson("Maya is tall.", " ")).toBe("Maya is tall.");
});
