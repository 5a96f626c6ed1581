// Reads what the runners wrote. Every reader gives { passed, failed, skipped }, and a runner that broke down never counts
// as nothing: a missing report, a file that could not be loaded or a non-zero exit without a failed test is a failure.
import { existsSync, readFileSync } from "node:fs";

export const none = { passed: 0, failed: 0, skipped: 0 };

export const add = (one, other) => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
});

const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null);

const orBroken = (tally, code) => (code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally);

/** One check that either holds or not: lint, types, formatting, the build. */
export const tallyCheck = (code) => (code === 0 ? { ...none, passed: 1 } : { ...none, failed: 1 });

/** Vitest's JSON reporter. A test file that failed before any test of it could run counts as one failure. */
export function tallyVitest(file, code) {
  const report = readReport(file);
  if (!report) return { ...none, failed: 1 };
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  const tally = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  return orBroken(tally, code);
}

/** Playwright's JSON reporter. A test that passed only when tried again counts as failed. */
export function tallyPlaywright(file, code) {
  const report = readReport(file);
  if (!report) return { ...none, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return orBroken({ passed: expected, failed: unexpected + flaky, skipped }, code);
}
