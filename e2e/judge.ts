import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./fixtures";

/** Looks at what is on the page now: no violation of any level in either look, and nothing wider than the screen. */
export async function judge(page: Page, where: string): Promise<void> {
  await untilStill(page);
  expect.soft(await violationsOf(page), where).toEqual([]);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(over, `${where} scrolls sideways`).toBeLessThanOrEqual(0);
  // The dark look is the same page in other colours, so only its contrast is judged again.
  await page.emulateMedia({ colorScheme: "dark" });
  await untilStill(page);
  expect.soft(await violationsOf(page, ["color-contrast"]), `${where}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
}

/** What fades or slides in is judged when it stands still. */
const untilStill = (page: Page) =>
  page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined))));

async function violationsOf(page: Page, rules?: string[]): Promise<string[]> {
  // No page has a frame, so axe needs no second page to gather what the frames found: that page costs more than the check. What
  // passes is not asked for: to name each of those elements takes as long as to judge them.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, impact, nodes }) => `${id} (${impact}): ${nodes.map((node) => node.html).join(" | ")}`);
}
