import { expect, test } from "vitest";
import { memoryHref, readFilter } from "@/app/(chat)/memory/filter";

const subject = "0199d2f0-0000-7000-8000-000000000001";

test("reads what the form sends, and empty fields as nothing", () => {
  const form = { q: " tea ", kind: "preference", status: "", subject, chat: "", sure: "unsure", size: "30", page: "2" };
  expect(readFilter(form)).toEqual({
    q: "tea",
    kind: "preference",
    subjectId: subject,
    confidence: "unsure",
    size: 30,
    page: 2,
  });
  expect(readFilter({ status: "active" }).status).toBe("current");
});

test("leaves out what it does not understand", () => {
  const wrong = {
    ...{ q: ["first", "second"], kind: "spell", status: "DROP", subject: "1' OR 1", page: "-3" },
    ...{ sensitive: "maybe", used: "tomorrow", sort: "__proto__", size: "1e9" },
  };
  expect(readFilter(wrong)).toEqual({ q: "first" });
});

test("an address says the same filter again", () => {
  const filter = readFilter({
    ...{ q: "a&b", kind: "plan", status: "planned", subject, chat: subject, sensitive: "no" },
    ...{ sure: "fairly", used: "never", sort: "oldest", size: "300" },
  });
  const params = new URLSearchParams(memoryHref(filter, 3).split("?")[1]);
  expect([...params.keys()]).toHaveLength(11);
  expect(readFilter(Object.fromEntries(params))).toEqual({ ...filter, page: 3 });
  expect(memoryHref({}, 1)).toBe("/memory");
});
