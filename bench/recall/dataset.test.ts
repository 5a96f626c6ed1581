import { expect, test } from "vitest";
import { readEvidence, readSessionDate } from "./dataset";

test("sloppy evidence gives every id once", () => {
  expect(readEvidence(["D8:6; D9:17", "D:11:26", "D8:6", "D03:02"])).toEqual(["D8:6", "D9:17", "D11:26", "D3:2"]);
  expect(readEvidence(["none"])).toEqual([]);
});

test("session dates are read as UTC, noon and midnight right", () => {
  expect(readSessionDate("1:56 pm on 8 May, 2023").toISOString()).toBe("2023-05-08T13:56:00.000Z");
  expect(readSessionDate("12:09 am on 13 September, 2023").toISOString()).toBe("2023-09-13T00:09:00.000Z");
  expect(readSessionDate("12:30 pm on 1 January, 2024").toISOString()).toBe("2024-01-01T12:30:00.000Z");
  expect(() => readSessionDate("yesterday")).toThrow("yesterday");
});
