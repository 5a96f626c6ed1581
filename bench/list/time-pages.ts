import { chromium } from "@playwright/test";
import { browserCookies, type Account } from "../../e2e/account";
import { onPath } from "../../scripts/steps/chromium.mjs";
import type { Timing } from "./time-list";

const ROUNDS = 10;

/** What of a screen has to be there for its first content to be read. */
const FIRST = "main :not(nav) > ul > li a, main [data-stop]";

/** The pages as a bare request gets them, whole, and as a browser shows them: until their first content can be read. */
export async function timePages(url: string, { cookie }: Account, addresses: [string, string][]): Promise<Timing[]> {
  const timings: Timing[] = [];
  for (const [what, address] of addresses) {
    const ms: number[] = [];
    let bytes = 0;
    for (let round = 0; round <= ROUNDS; round++) {
      const from = performance.now();
      const answer = await fetch(url + address, { headers: { cookie } });
      bytes = (await answer.arrayBuffer()).byteLength;
      if (answer.status !== 200) throw new Error(`${address} gave ${answer.status}`);
      // The first loads the code.
      if (round) ms.push(performance.now() - from);
    }
    timings.push({ what: `${what}: the whole page (bytes)`, found: bytes, ms });
  }
  const browser = await chromium.launch({
    executablePath: process.env.PLAYWRIGHT_CHROMIUM || (onPath() ?? undefined),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    for (const [what, address] of addresses) {
      const ms: number[] = [];
      let rows = 0;
      for (let round = 0; round <= ROUNDS; round++) {
        const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
        await context.addCookies(browserCookies(url, cookie));
        const page = await context.newPage();
        const from = performance.now();
        await page.goto(url + address, { waitUntil: "commit" });
        await page.locator(FIRST).first().waitFor();
        if (round) ms.push(performance.now() - from);
        rows = await page.locator(FIRST).count();
        await context.close();
      }
      timings.push({ what: `${what}: first content in a browser (links, marks)`, found: rows, ms });
    }
  } finally {
    await browser.close();
  }
  return timings;
}
