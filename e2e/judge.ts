import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import path from "node:path";
import { expect } from "./fixtures";

export const desktop = { width: 1280, height: 800 };
export const phone = { width: 390, height: 844 };

type Look = "light" | "dark";

/** Looks at what is on the page now, as it is: no violation of any level, and nothing wider than the screen. */
export async function judgeHere(page: Page, where: string): Promise<void> {
  await untilStill(page);
  // A page's title comes behind its words when it was opened from another.
  await expect.soft(page, `${where} has a title`).toHaveTitle(/./);
  expect.soft(await violationsOf(page), where).toEqual([]);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(over, `${where} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** The same in either look. The dark one is the same page in other colours, so only its contrast is judged again. */
export const judge = (page: Page, where: string): Promise<void> => judgeLooks(page, where, ["color-contrast"]);

/** The same in either look, with every rule in both. */
export const judgeWholly = (page: Page, where: string): Promise<void> => judgeLooks(page, where);

/** The same in either look on a desk and on a phone; the page has its size again afterwards. */
export async function judgeBothSizes(page: Page, where: string): Promise<void> {
  const before = page.viewportSize();
  for (const [size, viewport] of Object.entries({ desktop, phone })) {
    await page.setViewportSize(viewport);
    await judge(page, `${where}, ${size}`);
  }
  if (before) await page.setViewportSize(before);
}

async function judgeLooks(page: Page, where: string, darkRules?: string[]): Promise<void> {
  await judgeHere(page, where);
  await keepPicture(page, where, "light");
  await page.emulateMedia({ colorScheme: "dark" });
  await untilStill(page);
  expect.soft(await violationsOf(page, darkRules), `${where}, dark`).toEqual([]);
  await keepPicture(page, where, "dark");
  await page.emulateMedia({ colorScheme: "light" });
}

/** With KITH_SHOTS=FOLDER what is judged can be looked at too. */
async function keepPicture(page: Page, where: string, look: Look): Promise<void> {
  if (!process.env.KITH_SHOTS) return;
  const name = `${where} ${page.viewportSize()?.width} ${look}`.replace(/\W+/g, "-");
  await page.screenshot({ path: path.join(process.env.KITH_SHOTS, `${name}.png`), animations: "disabled" });
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
