import base from "./playwright.config";

// npx playwright test -c e2e/screenshots.config.ts draws the pictures of the README anew.
export default { ...base, testMatch: "take-screenshots.ts", workers: 1 };
