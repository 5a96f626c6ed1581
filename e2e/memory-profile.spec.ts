import type { Locator } from "@playwright/test";
import { expect, test } from "./fixtures";
import { desktop, judgeHere, phone } from "./judge";
import { tell, untilRemembered } from "./talk";

/** Selects the words as a mouse would, from their first letter to their last. */
async function selectWords(sentence: Locator) {
  const box = (await sentence.boundingBox())!;
  const { mouse } = sentence.page();
  await mouse.move(box.x + 2, box.y + box.height / 2);
  await mouse.down();
  await mouse.move(box.x + box.width - 4, box.y + box.height / 2, { steps: 4 });
  await mouse.up();
}

test("the portrait is put right by word and by key, and looked back on by two clocks", async ({
  page,
  app,
  person,
}) => {
  test.setTimeout(180_000);
  const told =
    "I live in Berlin. I'm allergic to peanuts. My favourite colour is teal. I have worked at Orion since March 2019.";
  await untilRemembered(app.url, person, await tell(app.url, person, told));
  await page.setViewportSize(desktop);
  await page.goto("/memory/profile");
  const portrait = page.getByRole("region", { name: "Portrait" });
  const sentence = (words: RegExp) => portrait.getByRole("button", { name: words });
  const menu = page.getByRole("menu");
  const said = (words: RegExp) => page.getByRole("status").filter({ hasText: words });

  await test.step("a footnote shows the words and the day", async () => {
    await expect(sentence(/Berlin/)).toBeVisible();
    await portrait.getByRole("button", { name: /^Source 1$/ }).click();
    const note = page.getByRole("dialog");
    await expect(note.getByText(/“.+”/)).toBeVisible();
    await expect(note.getByRole("link", { name: "Open memory" })).toHaveAttribute("href", /^\/memory\/[0-9a-f-]{36}$/);
    await judgeHere(page, "a footnote");
    await page.keyboard.press("Escape");
  });
  await test.step("selected words are corrected", async () => {
    await selectWords(sentence(/teal/));
    await expect(menu.getByRole("menuitem")).toHaveText(["Correct", "Outdated", "Don’t mention", "Forget"]);
    await judgeHere(page, "the menu of a sentence");
    await menu.getByRole("menuitem", { name: "Correct" }).click();
    const field = page.getByRole("textbox", { name: "Correct this" });
    await field.fill((await field.inputValue()).replace("teal", "amber"));
    await page.getByRole("button", { name: "Save" }).click();
    await expect(sentence(/amber/)).toBeVisible();
    await expect(sentence(/teal/)).toHaveCount(0);
  });
  await test.step("by keyboard alone one is not mentioned, and mentioned again", async () => {
    await sentence(/peanut/).focus();
    await page.keyboard.press("Enter");
    await expect(menu).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(sentence(/peanut/)).toBeFocused();
    await page.keyboard.press("Enter");
    await menu.getByRole("menuitem", { name: "Don’t mention" }).press("Enter");
    await expect(said(/will not mention it/)).toBeFocused();
    await expect(sentence(/peanut/)).toHaveCount(0);
    const withheld = page.getByRole("region", { name: "Not mentioned" });
    await judgeHere(page, "the profile with something not mentioned");
    await withheld.getByRole("button", { name: /^Mention again.*peanut/ }).press("Enter");
    await expect(sentence(/peanut/)).toBeVisible();
  });
  await test.step("on a phone one is outdated and one forgotten", async () => {
    await page.setViewportSize(phone);
    await sentence(/Berlin/).click();
    await menu.getByRole("menuitem", { name: "Outdated" }).click();
    await judgeHere(page, "the question when it ended, on a phone");
    await page.getByRole("button", { name: "Mark as outdated" }).click();
    await expect(said(/stays in the history/)).toBeFocused();
    await expect(sentence(/Berlin/)).toHaveCount(0);
    await sentence(/peanut/).click();
    await menu.getByRole("menuitem", { name: "Forget" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Forget for good" }).click();
    await expect(said(/^Forgotten/)).toBeVisible();
    await expect(sentence(/peanut/)).toHaveCount(0);
    await judgeHere(page, "the profile on a phone");
  });
  await test.step("the slider looks back by keyboard, and the two clocks say otherwise", async () => {
    const slider = page.getByRole("slider", { name: "As of" });
    await slider.focus();
    await page.keyboard.press("ArrowLeft");
    await expect(page).toHaveURL(/\?asof=\d{4}-\d{2}-\d{2}$/);
    await expect(slider).toHaveAttribute("aria-valuetext", /^\w+day, \d+ \w+ \d{4}$/);
    await page.keyboard.press("PageDown");
    await expect(portrait.getByText(/Orion/)).toBeVisible();
    await expect(sentence(/Orion/)).toHaveCount(0);
    await page.getByRole("radio", { name: /What Kith believed then/ }).click();
    await expect(portrait.getByText("There was no portrait on that day.")).toBeVisible();
    await expect(page).toHaveURL(/clock=believed/);
    await page.goto(page.url().replace("/memory/profile", "/memory"));
    await expect(page.getByText("Kith knew nothing yet on that day.")).toBeVisible();
    await page.getByRole("radio", { name: /What was true then/ }).click();
    const item = page.getByRole("main").getByRole("listitem").filter({ hasText: "Orion" });
    await expect(item.getByText("Kith did not know this then")).toBeVisible();
    await expect(page.getByRole("button", { name: "Forget" })).toHaveCount(0);
    await judgeHere(page, "memories as of a day, on a phone");
    await page.getByRole("button", { name: "Now", exact: true }).click();
    await expect(page).toHaveURL(/\/memory$/);
  });
  await test.step("what changed between two days is told", async () => {
    await page.setViewportSize(desktop);
    await page.goto("/memory/profile?clock=believed");
    const diff = page.getByRole("region", { name: "What changed between two days" });
    await diff.getByLabel("From").fill("2020-01-01");
    await diff.getByRole("button", { name: "Compare" }).click();
    await expect(diff.getByRole("listitem").filter({ hasText: "amber" })).toContainText("New");
    await judgeHere(page, "the profile with a comparison");
  });
});

test("the companion is set, locked and rolled back, and its log tells why it changed", async ({
  page,
  app,
  person,
}) => {
  test.setTimeout(180_000);
  await untilRemembered(app.url, person, await tell(app.url, person, "Please keep your answers short."));
  await page.setViewportSize(desktop);
  await page.goto("/memory/companion");
  const who = page.getByRole("region", { name: "Who it is" });
  const log = page.getByRole("region", { name: "What changed it" });
  await judgeHere(page, "the companion");
  await test.step("its name and description are set", async () => {
    await who.getByLabel("Name").fill("Nova");
    await who.getByLabel("Description").fill("Dry humour, fond of lists.");
    await who.getByRole("button", { name: "Save" }).click();
    await expect(who.getByRole("status")).toHaveText("Saved.");
    const change = log.getByRole("listitem").filter({ hasText: "Renamed from Kith to Nova." });
    await expect(change).toContainText("Settings");
    await expect(change.locator("ins")).toContainText("Dry humour, fond of lists.");
  });
  await test.step("it is locked, and that stands in the log", async () => {
    await who.getByRole("switch", { name: "Lock" }).click();
    await expect(log.getByText("You locked it.")).toBeVisible();
  });
  await test.step("a lesson names its words, and is forgotten", async () => {
    const lessons = page.getByRole("region", { name: "How to talk to you" });
    await expect(lessons.getByText(/You said “.*short/)).toBeVisible();
    await lessons.getByRole("button", { name: /^Forget/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Forget for good" }).click();
    await expect(lessons.getByRole("status")).toHaveText(/^Forgotten/);
    await expect(lessons.getByText(/No lessons yet/)).toBeVisible();
  });
  await test.step("on a phone it is rolled back", async () => {
    await page.setViewportSize(phone);
    await log.getByRole("button", { name: /^Roll back to this.*Version 1$/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Roll back", exact: true }).click();
    await expect(log.getByText("You rolled it back to version 1.")).toBeVisible();
    await expect(who.getByLabel("Name")).toHaveValue("Kith");
    await judgeHere(page, "the companion on a phone");
  });
});
