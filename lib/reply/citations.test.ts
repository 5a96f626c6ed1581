import { expect, test } from "vitest";
import { citationFilter } from "@/lib/reply/citations";

function run(pieces: string[], known = ["m1", "m2"]) {
  const filter = citationFilter(new Set(known));
  const text = pieces.map((piece) => filter.push(piece)).join("") + filter.end();
  return { text, cited: [...filter.cited], invented: filter.invented };
}

test("known citations stay and are counted, invented ones go and are counted", () => {
  expect(run(["In Lisbon [m2]. Surely [m9]."])).toEqual({
    text: "In Lisbon [m2]. Surely .",
    cited: ["m2"],
    invented: 1,
  });
});

test("however the stream is cut, the text is the same", () => {
  const whole = "A [m1] b [m77] c [not] d [m and `[m3]` e\n```\nconst list = [m1, x[m2]];\n```\n[m2]";
  const expected = run([whole]);
  expect(expected.text).toContain("`[m3]`");
  expect(expected.text).toContain("x[m2]");
  expect(expected.cited).toEqual(["m1", "m2"]);
  expect(expected.invented).toBe(1);
  for (let size = 1; size < 9; size++) {
    const pieces = whole.match(new RegExp(`[\\s\\S]{1,${size}}`, "g"))!;
    expect(run(pieces), `pieces of ${size}`).toEqual(expected);
  }
});

test("a lone backtick does not swallow the lines after it", () => {
  expect(run(["it`s\nso [m5]"]).text).toBe("it`s\nso ");
});

test("what only begins like a citation is given at the end", () => {
  expect(run(["see [m1"]).text).toBe("see [m1");
});
