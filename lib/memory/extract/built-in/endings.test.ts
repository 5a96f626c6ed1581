import { describe, expect, test } from "vitest";
import { extractBuiltIn } from "./extract-built-in";

const at = new Date("2026-11-23T10:00:00Z");
const read = (text: string) =>
  extractBuiltIn({
    turns: [{ messageId: "m1", seq: 1, speaker: "user", speakerName: "Maya", text, at }],
    ...{ context: [], userName: "Maya", companionName: "Kith", timeZone: "UTC", knownPeople: [] },
  });
const day = (date: Date | undefined) => date?.toISOString().slice(0, 10) ?? "";
const told = (text: string) =>
  read(text).map(({ statement, valid }) => `${statement} ${day(valid?.from)}..${day(valid?.to)}`);

describe("what is over ended when it is said to have ended", () => {
  test.each([
    ["I used to smoke but quit in 2015", "Maya used to smoke but quit in 2015. ..2016-01-01"],
    ["I used to smoke but I quit in 2015.", "Maya used to smoke, but quit in 2015. ..2016-01-01"],
    ["I used to smoke. I finally quit in 2015!", "Maya used to smoke, but finally quit in 2015. ..2016-01-01"],
    ["i used to smoke but gave up in march 2015", "Maya used to smoke but gave up in March 2015. ..2015-04-01"],
    ["I used to smoke until 2015", "Maya used to smoke until 2015. ..2016-01-01"],
    ["I was vegan but stopped in 2020", "Maya was vegan but stopped in 2020. ..2021-01-01"],
    ["I used to live in Leeds but left in 2015", "Maya used to live in Leeds but left in 2015. ..2016-01-01"],
    ["I used to drink a lot but I quit last year", "Maya used to drink a lot, but quit in 2025. ..2026-01-01"],
    ["My sister used to smoke but she quit in 2015", "Maya's sister used to smoke, but quit in 2015. ..2016-01-01"],
  ])("%s", (text, want) => expect(told(text)).toEqual([want]));

  test("both sayings are its evidence", () => {
    const [only] = read("I used to smoke. I quit in 2015.");
    expect(only!.evidence.map(({ quote }) => quote)).toEqual(["I used to smoke", "I quit in 2015"]);
  });
});

describe("what is told beside it is no end of it", () => {
  test.each([
    ["I used to live in Leeds in 2015", ["Maya used to live in Leeds in 2015. 2015-01-01..2016-01-01"]],
    ["I used to smoke.", ["Maya used to smoke. ..2026-11-23"]],
    [
      "I used to smoke. I quit my job in 2015.",
      ["Maya used to smoke. ..2026-11-23", "Maya quit Maya's job in 2015. 2015-01-01..2016-01-01"],
    ],
    [
      "I used to smoke. My brother quit in 2015.",
      ["Maya used to smoke. ..2026-11-23", "Maya's brother quit in 2015. 2015-01-01..2016-01-01"],
    ],
    [
      "I used to smoke but then I moved to Leeds in 2015",
      ["Maya used to smoke. ..2026-11-23", "Maya moved to Leeds in 2015. 2015-01-01.."],
    ],
    ["I used to drink tea", []],
  ])("%s", (text, want) => expect(told(text)).toEqual(want));
});
