import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { chat, expect, test } from "./fixtures";
import { judgeWholly } from "./judge";
import { tell, untilRemembered } from "./talk";

const said = (page: Page) => page.getByRole("status").filter({ hasText: "Forgotten" });
const confirm = async (page: Page) => {
  const dialog = page.getByRole("dialog", { name: /^Forget/ });
  await expect(dialog).toContainText("cannot be undone");
  await dialog.getByRole("button", { name: "Forget for good", exact: true }).click();
};

for (const [size, width, height] of [
  ["desktop", 1280, 800],
  ["phone", 390, 844],
] as const) {
  test(`what is forgotten leaves a receipt, is not known any more, and is asked about when said again (${size})`, async ({
    app,
    page,
    person,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height });
    const { say, fromKith } = chat(page);
    const conversationId = await tell(app.url, person, "I'm allergic to macadamia nuts. I live in Lisbon.");
    await untilRemembered(app.url, person, conversationId);
    await page.goto("/memory/receipts");
    await expect(page.getByRole("heading", { name: "No receipts yet." })).toBeVisible();
    await judgeWholly(page, "no receipts");

    await page.goto("/memory");
    await page
      .getByRole("listitem")
      .filter({ hasText: "macadamia" })
      .getByRole("button", { name: "Forget", exact: true })
      .click();
    await confirm(page);
    await expect(said(page)).toContainText("blanked in 1 message");
    await said(page).getByRole("link", { name: "Receipt", exact: true }).click();

    await expect(page).toHaveURL(/\/memory\/receipts\/[0-9a-f-]+$/);
    await expect(page.getByRole("heading", { level: 1, name: "Receipt" })).toBeVisible();
    const found = page.getByRole("region", { name: "What was found, and is gone" });
    await expect(found).toContainText("1 memory");
    await expect(found).toContainText("1 message of yours");
    await expect(page.getByRole("region", { name: "What was checked" })).toContainText("After: nothing was found.");
    await judgeWholly(page, "receipt");
    const downloading = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download" }).click();
    const file = await downloading;
    expect(file.suggestedFilename()).toMatch(/^kith-receipt-.*\.json$/);
    const text = readFileSync(await file.path(), "utf8");
    expect(JSON.parse(text)).toMatchObject({ copies: { memories: 1, messages: 1 }, recall: { findsAfter: 0 } });
    expect(text).not.toMatch(/macadamia|Lisbon|Maya/i);

    await page.getByRole("link", { name: "All receipts" }).last().click();
    await expect(page.getByRole("listitem").filter({ hasText: "A memory" })).toContainText(
      "Nothing was found afterwards",
    );
    await judgeWholly(page, "receipts");

    await page.goto("/");
    await say("What am I allergic to?");
    await expect(fromKith.last()).not.toContainText("macadamia");
    await expect(fromKith.last()).toContainText(/(do not|don['’]t) (know|remember)|have nothing|haven['’]t told/i);
    const again = await tell(app.url, person, "I'm allergic to macadamia nuts.");
    await untilRemembered(app.url, person, again);
    await page.goto("/memory/review");
    const card = page.getByRole("article").filter({ hasText: "macadamia" });
    await expect(card).toContainText("You asked Kith to forget this. You have said it again: remember it?");
    await judgeWholly(page, "said again");
    if (size === "desktop") {
      await page.getByRole("button", { name: "Remember", exact: true }).click();
      await page.goto("/memory");
      await expect(page.getByRole("listitem").filter({ hasText: "macadamia" })).toBeVisible();
      return;
    }
    await page.getByRole("button", { name: "Keep forgotten", exact: true }).click();
    await expect(said(page).getByRole("link", { name: "Receipt" })).toBeVisible();
    await page.goto("/memory?q=macadamia");
    await expect(page.getByText("Nothing found.")).toBeVisible();
  });
}

test("forgetting from the drawer, the portrait and a selection ends in the same words and a receipt each", async ({
  app,
  page,
  person,
}) => {
  const conversationId = await tell(
    app.url,
    person,
    "I'm allergic to peanuts. I live in Lisbon. I like tea. I like figs. I work as a nurse.",
  );
  await untilRemembered(app.url, person, conversationId);
  const receipt = said(page).getByRole("link", { name: "Receipt", exact: true });

  await page.goto("/memory");
  await page.getByRole("link", { name: /^Maya is allergic to peanuts/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Forget", exact: true }).click();
  await confirm(page);
  await expect(receipt).toBeVisible();

  await page.goto("/memory/profile");
  await page
    .getByRole("button", { name: /Lisbon/ })
    .first()
    .click();
  await page.getByRole("menuitem", { name: "Forget" }).click();
  await confirm(page);
  await expect(receipt).toBeVisible();

  await page.goto("/memory");
  for (const word of ["tea", "figs"]) await page.getByRole("checkbox", { name: new RegExp(word) }).check();
  await page.getByRole("button", { name: "Forget selected" }).click();
  await confirm(page);
  await expect(said(page)).toContainText("2 memories");
  await receipt.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Receipt: 2 memories forgotten");
  await page.goto("/memory/receipts");
  await expect(page.getByText("3 receipts")).toBeVisible();
  const other = await page.request.get("/api/receipts/0199d2f0-0000-7000-8000-000000000001");
  expect(other.status()).toBe(404);
  expect((await page.request.get("/api/receipts/x")).status()).toBe(400);
});
