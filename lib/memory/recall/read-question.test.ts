import { expect, test } from "vitest";
import { analyse } from "@/lib/memory/lexical/analyse";
import { readQuestion } from "@/lib/memory/recall/read-question";

const read = (text: string) => readQuestion(text, { userName: "Maya", companionName: "Kith" });

test("the one of the two it names is whose words answer; both or neither decides nothing", () => {
  expect(read("What did Maya buy?").speaker).toBe("user");
  expect(read("Where does my sister live?").speaker).toBe("user");
  expect(read("What did Kith advise?").speaker).toBe("companion");
  expect(read("What did you tell me?").speaker).toBeNull();
  expect(read("Who won the match?").speaker).toBeNull();
});

test("the names of the two are not searched for, unless nothing else is asked", () => {
  expect([...read("What did Maya buy in Lisbon?").terms.keys()]).toEqual(analyse("buy Lisbon"));
  expect([...read("Who is Maya?").terms.keys()]).toEqual(analyse("Maya"));
});

test("it knows when the past, or a time, is asked for", () => {
  expect(read("Where did I live before?").past).toBe(true);
  expect(read("Where do I live?").past).toBe(false);
  expect(read("When did I move?").when).toBe(true);
  expect(read("Whom did I meet?").when).toBe(false);
});
