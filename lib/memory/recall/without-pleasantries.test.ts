import { expect, test } from "vitest";
import { withoutPleasantries } from "@/lib/memory/recall/without-pleasantries";

test("what only greets or cheers goes, and what tells stays word for word", () => {
  const text = "Hey Mel! Wow, that's great! I painted the old harbour at dawn. Thanks a lot!";
  expect(withoutPleasantries(text, ["Mel"])).toBe("I painted the old harbour at dawn.");
});

test("a short sentence with a number or a name stays", () => {
  expect(withoutPleasantries("Nice! We met in Lisbon. At 9. So cool!")).toBe("We met in Lisbon. At 9.");
});

test("a text of nothing else is left as it is", () => {
  expect(withoutPleasantries("Wow! Yes. Great!")).toBe("Wow! Yes. Great!");
  expect(withoutPleasantries("")).toBe("");
});
