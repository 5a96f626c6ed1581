import { expect, test } from "./fixtures";
import { desktop, judge, phone } from "./judge";
import { tell, untilRemembered } from "./talk";

test.use({ reducedMotion: "reduce" });

test("the timeline is zoomed and read by key, told as a table, and looked back on by two clocks", async ({
  page,
  app,
  person,
}) => {
  const told = [
    "I moved to Porto on 1 February 2024.",
    "My brother João visited me on 7 March 2024. I ran the Lisbon marathon on 9 March 2024.",
  ];
  for (const text of told) await untilRemembered(app.url, person, await tell(app.url, person, text));
  await page.setViewportSize(desktop);
  const main = page.getByRole("main");
  const range = main.getByRole("heading", { level: 2 });
  const chart = main.getByRole("group", { name: /^Timeline, / });
  const mark = (words: RegExp) => chart.getByRole("button", { name: words });
  const rows = main.getByRole("table").getByRole("row");

  await test.step("keys zoom to the week and back, and go from one thing to the next", async () => {
    await page.goto("/memory/timeline?at=2024-03-08");
    await expect(range).toHaveText("2024");
    await mark(/Porto/).focus();
    await page.keyboard.press("ArrowRight");
    await expect(page.locator(":focus")).not.toHaveAccessibleName(/Porto/);
    await page.keyboard.press("+");
    await expect(range).toHaveText("March 2024");
    expect(await page.evaluate(() => document.getAnimations().length), "what moves on a still screen").toBe(0);
    await expect(page.locator(":focus")).toHaveAttribute("data-stop");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    await expect(page.locator(":focus")).toHaveAccessibleName(/João visited/);
    await page.keyboard.press("Enter");
    await expect(main.getByRole("status", { name: "Chosen" })).toContainText("visited");
    await judge(page, "a month of the timeline");
    await page.keyboard.press("+");
    await expect(range).toContainText("Week of");
    await expect(mark(/marathon/)).toBeVisible();
    await page.keyboard.press("PageUp");
    await expect(mark(/marathon/)).toHaveCount(0);
    await page.keyboard.press("-");
    await expect(range).toHaveText("February 2024");
    await page.keyboard.press("-");
    await expect(range).toHaveText("2024");
  });
  await test.step("the table says the same", async () => {
    await main.getByRole("link", { name: "Show as table" }).click();
    await expect(chart).toHaveCount(0);
    await expect(rows.filter({ hasText: "7 March 2024" })).toContainText("João");
    await expect(rows).toHaveCount(4);
    await judge(page, "the timeline as a table");
    await main.getByRole("link", { name: "Show as chart" }).click();
    await expect(chart).toBeVisible();
  });
  await test.step("the mood is shown, and hidden", async () => {
    await main.getByRole("link", { name: "Today", exact: true }).click();
    const mood = main.getByText(/^Mood line: /);
    await expect(mood).toBeVisible();
    await main.getByRole("link", { name: "Hide mood" }).click();
    await expect(page).toHaveURL(/mood=off/);
    await expect(mood).toHaveCount(0);
  });
  await test.step("on a phone it looks back: what was true then, and what Kith believed then", async () => {
    await page.setViewportSize(phone);
    await page.goto("/memory/timeline?at=2024-03-08");
    const slider = page.getByRole("slider", { name: "As of" });
    await page.getByLabel("Day", { exact: true }).fill("2024-03-07");
    await expect(page).toHaveURL(/at=2024-03-08&asof=2024-03-07$/);
    await expect(main.getByText("What was true on 7 March 2024")).toBeVisible();
    await expect(rows.filter({ hasText: "visited" })).toHaveCount(1);
    await expect(rows.filter({ hasText: "marathon" })).toHaveCount(0);
    await judge(page, "the timeline as of a day");
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expect(page).toHaveURL(/asof=2024-03-09/);
    await expect(rows.filter({ hasText: "marathon" })).toHaveCount(1);
    await page.getByRole("radio", { name: /What Kith believed then/ }).click();
    await expect(page).toHaveURL(/clock=believed/);
    await expect(main.getByText("What Kith believed on 9 March 2024")).toBeVisible();
    await expect(rows).toHaveCount(0);
    await page.getByRole("button", { name: "Now", exact: true }).click();
    await expect(rows.filter({ hasText: "marathon" })).toHaveCount(1);
  });
});
