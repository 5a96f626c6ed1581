import type { Page } from "@playwright/test";
import { randomUUID } from "node:crypto";
import type { Account } from "./account";
import { expect, test } from "./fixtures";
import { desktop, judgeHere, phone } from "./judge";
import { tell, untilRemembered } from "./talk";

async function knowing(url: string, person: Account, ...said: string[]) {
  for (const text of said) await untilRemembered(url, person, await tell(url, person, text));
}

const parts = (page: Page) => {
  const list = page.getByRole("region", { name: "Memories" });
  return {
    list,
    items: list.getByRole("listitem"),
    boxes: list.getByRole("checkbox", { name: /^Select: / }),
    bar: page.getByRole("group", { name: "Selection" }),
    status: list.getByRole("status").first(),
    drawer: page.getByRole("dialog", { name: "Memory" }),
  };
};

test("the list is filtered by its address, and many are pinned, archived and forgotten at once", async ({
  page,
  app,
  person,
}) => {
  test.setTimeout(120_000);
  await knowing(app.url, person, "I like tea.", "I love hiking. I hate olives.", "I'm allergic to peanuts.");
  const { list, items, boxes, bar, status } = parts(page);
  await page.goto("/memory");
  await expect(items).toHaveCount(4);
  await page.getByLabel("Kind").selectOption("preference");
  await expect(page).toHaveURL(/\/memory\?kind=preference$/);
  await expect(items).toHaveCount(3);
  await page.getByText("More filters and order").click();
  await page.getByLabel("Order").selectOption("oldest");
  await expect(page).toHaveURL(/sort=oldest/);
  await page.reload();
  await expect(page.getByLabel("Order")).toHaveValue("oldest");
  await expect(items.first()).toContainText("tea");
  await judgeHere(page, "the list");

  await boxes.first().click();
  await boxes.last().click({ modifiers: ["Shift"] });
  await expect(bar).toContainText("3 selected");
  await boxes.nth(1).focus();
  await page.keyboard.press("Space");
  await expect(bar).toContainText("2 selected");
  await page.keyboard.press("Tab");
  await boxes.nth(2).focus();
  await page.keyboard.press("Shift+Space");
  await expect(bar).toContainText("1 selected");
  await list.getByRole("checkbox", { name: "Select all on this page" }).check();
  await bar.getByRole("button", { name: "Pin selected", exact: true }).click();
  await expect(status).toHaveText("Pinned 3 memories.");
  await expect(items.getByRole("button", { name: "Pin", pressed: true })).toHaveCount(3);

  await page.setViewportSize(phone);
  await boxes.first().check();
  await judgeHere(page, "a selection on a phone");
  await bar.getByRole("button", { name: "Archive selected" }).click();
  await expect(status).toHaveText("Archived 1 memory.");
  await page.getByLabel("Status").selectOption("archived");
  await expect(items).toHaveCount(1);
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(page).toHaveURL(/\/memory$/);
  await expect(items).toHaveCount(4);
  for (const food of [/tea/, /olives/]) await items.filter({ hasText: food }).getByRole("checkbox").check();
  await bar.getByRole("button", { name: "Forget selected" }).click();
  const asked = page.getByRole("dialog", { name: "Forget 2 memories?" });
  await judgeHere(page, "the question before forgetting many");
  await asked.getByRole("button", { name: "Forget for good" }).click();
  await expect(status).toHaveText("Forgotten: 2 memories. Receipt");
  await expect(status).toBeFocused();
  await expect(items).toHaveCount(2);
  await page.reload();
  await expect(items).toHaveCount(2);
  await expect(list).not.toContainText(/tea|olives/);
});

test("one memory is looked at, changed in every field, restored, and given to whom it is about", async ({
  page,
  app,
  person,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize(desktop);
  await knowing(
    app.url,
    person,
    "Hello there! I'm allergic to peanuts. Nice day.",
    "I have an allergy to peanuts, really.",
  );
  const { items, drawer } = parts(page);
  await page.goto("/memory?q=peanuts");
  await items
    .getByRole("link", { name: /allergic to peanuts/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/memory\/[0-9a-f-]{36}\?q=peanuts$/);
  const address = page.url();
  await expect(drawer).toBeFocused();
  await judgeHere(page, "one memory");
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/memory\?q=peanuts$/);
  await expect(items.getByRole("link", { name: /allergic to peanuts/ }).first()).toBeFocused();

  await page.goto(address);
  const said = drawer.getByRole("status");
  await drawer.getByRole("button", { name: "Edit" }).click();
  await drawer.getByRole("textbox", { name: "Memory" }).fill("Maya is allergic to cashews.");
  await drawer.getByLabel("Kind").selectOption("trait");
  await drawer.getByLabel("True from").fill("2024-03-05");
  await drawer.getByLabel("Known to the").selectOption("month");
  await drawer.getByLabel("How much it matters").selectOption({ label: "Hardly" });
  await page.setViewportSize(phone);
  await judgeHere(page, "the fields on a phone");
  await drawer.getByRole("button", { name: "Save" }).click();
  await expect(said).toContainText("Saved.");
  await expect(page).not.toHaveURL(address);
  await expect(drawer.getByRole("region", { name: "When it is true" })).toContainText("from March 2024");
  const history = drawer.getByRole("region", { name: "History" });
  await expect(history.locator("del")).toContainText("peanuts");
  await expect(history.locator("ins")).toContainText("cashews");
  await expect(history).toContainText("Kind: Fact → Trait");
  await expect(history).toContainText("you: You changed the words");
  await judgeHere(page, "one memory on a phone");

  await history.getByRole("button", { name: /^Restore/ }).click();
  await expect(said).toContainText("Restored.");
  await expect(drawer.getByRole("heading", { level: 2, name: /allergic to peanuts/ })).toBeVisible();
  await drawer.getByRole("button", { name: "Not about me" }).click();
  const asked = page.getByRole("dialog", { name: "Whom is it about?" });
  await asked.getByLabel("Name").fill("Tom");
  await expect(asked.getByRole("textbox", { name: "Memory" })).toHaveValue(/^Tom is allergic to peanuts/);
  await judgeHere(page, "whom it is about");
  await asked.getByRole("button", { name: "Move" }).click();
  await expect(drawer.getByRole("heading", { level: 2, name: /^Tom is allergic to peanuts/ })).toBeVisible();
  await expect(said).toHaveText("Moved to Tom.");

  await drawer.getByRole("link", { name: "Show message" }).first().click();
  await expect(page.getByRole("article").filter({ has: page.locator("mark") })).toBeFocused();
  await expect(page.locator("mark")).toHaveText(/^I('m allergic| have an allergy) to peanuts(, really)?$/);
  await page.goBack();
  await expect(drawer).toBeVisible();
  await drawer.getByRole("button", { name: "Forget" }).click();
  await page.getByRole("button", { name: "Forget for good" }).click();
  await expect(page.getByRole("status").getByText(/^Forgotten/)).toBeVisible();
  await expect(page).toHaveURL(/\/memory\?q=peanuts$/);

  const gone = await page.goto(`/memory/${randomUUID()}`);
  expect(gone?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1, name: "That memory is not here" })).toBeVisible();
});
