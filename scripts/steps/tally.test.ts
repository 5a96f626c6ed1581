import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { tallyPlaywright, tallyVitest } from "./tally.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "kith-tally-"));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const file = path.join(folder, "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const vitest = (more: object) =>
  report({ numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [], ...more });

test("a run without a report is a failure, whatever its exit code", () => {
  expect(tallyVitest(path.join(folder, "absent.json"), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(tallyPlaywright(path.join(folder, "absent.json"), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test("pending and todo tests are skipped ones", () => {
  expect(tallyVitest(vitest({}), 0)).toEqual({ passed: 3, failed: 0, skipped: 2 });
});

test("a test file that could not be loaded is a failure", () => {
  const testResults = [{ status: "failed", assertionResults: [] }];
  expect(tallyVitest(vitest({ testResults }), 1)).toEqual({ passed: 3, failed: 1, skipped: 2 });
});

test("a failed test is not counted again for its file", () => {
  const testResults = [{ status: "failed", assertionResults: [{ status: "failed" }] }];
  expect(tallyVitest(vitest({ numFailedTests: 1, testResults }), 1)).toEqual({ passed: 3, failed: 1, skipped: 2 });
});

test("an exit code without a failed test is a failure", () => {
  expect(tallyVitest(vitest({}), 1).failed).toBe(1);
  expect(tallyPlaywright(report({ stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 0 } }), 1).failed).toBe(1);
});

test("a flaky browser test is a failure", () => {
  const file = report({ stats: { expected: 2, unexpected: 1, flaky: 1, skipped: 1 } });
  expect(tallyPlaywright(file, 1)).toEqual({ passed: 2, failed: 2, skipped: 1 });
});
