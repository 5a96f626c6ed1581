import { expect, test } from "vitest";
import { sayValid, sayWhen } from "@/components/words/valid";

const at = (text: string) => new Date(text);

test.each([
  [{ from: at("2026-11-20T00:00Z"), to: at("2026-11-21T00:00Z"), precision: "day" }, "20 November 2026"],
  [
    { from: at("2026-11-20T00:00Z"), to: at("2026-11-23T00:00Z"), precision: "day" },
    "20 November 2026 to 22 November 2026",
  ],
  [{ from: at("2026-11-16T00:00Z"), to: at("2026-11-23T00:00Z"), precision: "week" }, "week of 16 November 2026"],
  [{ from: at("2024-03-01T00:00Z"), to: null, precision: "month" }, "from March 2024"],
  [{ from: at("2019-01-01T00:00Z"), to: at("2024-01-01T00:00Z"), precision: "year" }, "2019 to 2023"],
  [{ from: null, to: at("2026-01-01T00:00Z"), precision: "year" }, "until 2025"],
  [{ from: null, to: null, precision: null }, null],
] as const)("%o", (valid, words) => {
  expect(sayValid(valid, "UTC")).toBe(words);
});

test("a day is the day of the zone", () => {
  const valid = { from: at("2026-11-20T08:00Z"), to: at("2026-11-21T08:00Z"), precision: "day" } as const;
  expect(sayValid(valid, "America/Los_Angeles")).toBe("20 November 2026");
});

test("a plan whose day has gone by is told as planned", () => {
  const plan = {
    ...({ kind: "plan", status: "active" } as const),
    valid: { from: at("2026-03-03T00:00Z"), to: at("2026-03-04T00:00Z"), precision: "day" },
  } as const;
  expect(sayWhen(plan, "UTC", at("2026-03-03T12:00Z"))).toBe("3 March 2026");
  expect(sayWhen(plan, "UTC", at("2026-03-05T12:00Z"))).toBe(
    "planned for 3 March 2026; whether it happened is not known",
  );
  expect(sayWhen({ ...plan, kind: "event" }, "UTC", at("2026-03-05T12:00Z"))).toBe("3 March 2026");
});
