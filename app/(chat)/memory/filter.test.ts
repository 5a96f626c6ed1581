import { expect, test } from "vitest";
import { memoryHref, readFilter } from "@/app/(chat)/memory/filter";

const subject = "0199d2f0-0000-7000-8000-000000000001";

test("reads what the form sends, and empty fields as nothing", () => {
  expect(readFilter({ q: " tea ", kind: "preference", status: "", subject, page: "2" })).toEqual({
    q: "tea",
    kind: "preference",
    status: undefined,
    subjectId: subject,
    page: 2,
  });
});

test("leaves out what it does not understand", () => {
  const wrong = readFilter({ q: ["first", "second"], kind: "spell", status: "DROP", subject: "1' OR 1", page: "-3" });
  expect(wrong).toEqual({ q: "first", kind: undefined, status: undefined, subjectId: undefined, page: undefined });
});

test("an address says the same filter again", () => {
  const filter = readFilter({ q: "a&b", status: "review", subject });
  const params = new URLSearchParams(memoryHref(filter, 3).split("?")[1]);
  expect(readFilter(Object.fromEntries(params))).toEqual({ ...filter, page: 3 });
  expect(memoryHref({}, 1)).toBe("/memory");
});
