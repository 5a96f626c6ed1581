import { existsSync } from "node:fs";
import { defineConfig, devices } from "@playwright/test";

const onPath = (process.env.PATH ?? "")
  .split(":")
  .flatMap((folder) =>
    ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"].map((name) => `${folder}/${name}`),
  )
  .find((file) => existsSync(file));

// The servers under test are fixtures (fixtures.ts): the built app as `npm start` runs it, on fresh data, with the built-in
// companion or the scripted model server.
export default defineConfig({
  testDir: ".",
  // Not crash/: those are programs of their own.
  testMatch: "**/*.spec.ts",
  outputDir: "../test-results",
  globalSetup: "./build-app.ts",
  // When a test is given up for hung. The longest walk every page with axe, on two cores shared with two servers.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  // Tests bring their own people, so those of one file may run side by side.
  fullyParallel: true,
  use: {
    ...devices["Desktop Chrome"],
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    // A trace of every step costs as much as the step: KITH_TRACE=1 for looking into one failure.
    trace: process.env.KITH_TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      // Playwright's own when neither names one.
      executablePath: process.env.PLAYWRIGHT_CHROMIUM || onPath,
      args: [
        ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
        ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
      ],
    },
  },
});
