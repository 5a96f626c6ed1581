import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { action } from "./account";
import { callAction } from "./call-action";
import { chat, expect, test } from "./fixtures";
import { judgeBothSizes, judgeWholly } from "./judge";
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

test("the question tells what goes as well, however long, and stays until it is done", async ({
  app,
  page,
  person,
}) => {
  const { say } = chat(page);
  await untilRemembered(app.url, person, await tell(app.url, person, "My brother Marek died in 2010."));
  await page.goto("/memory");
  const items = page.getByRole("region", { name: "Memories" }).getByRole("listitem");
  const brother = items.filter({ hasText: "Marek is Maya's brother" });
  const memoryId = (await brother.getByRole("link").first().getAttribute("href"))!.split("/").at(-1)!;
  const word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
  const statement = `Marek is the brother of Maya, ${"who was with him on the river that summer, ".repeat(6)}at the ${word}.`;
  const { value } = await callAction(app.url, action("editMemory"), [{ memoryId, statement }], person);
  expect(value?.ok).toBe(true);
  await page.reload();
  await expect(items.filter({ hasText: word })).toContainText("You changed the wording since. What was said:");

  await items.filter({ hasText: "died in 2010" }).getByRole("button", { name: "Forget", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Forget this memory?" });
  await expect(dialog).toContainText("This goes as well: the same words say it.");
  await expect(dialog.getByRole("listitem")).toContainText(word);
  await judgeBothSizes(page, "what goes with a memory");
  const over = await dialog.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(over, "words stand beyond the edge of the dialog").toBeLessThanOrEqual(0);

  // A slow machine; its spinner stands still, since what moves for ever cannot be judged.
  await page.emulateMedia({ reducedMotion: "reduce" });
  let go = () => {};
  const wait = new Promise<void>((resolve) => (go = resolve));
  await page.route("**/memory", async (route) => {
    if (route.request().method() === "POST") await wait;
    await route.continue();
  });
  await dialog.getByRole("button", { name: "Forget for good" }).press("Enter");
  const doing = dialog.getByRole("button", { name: "Forgetting…" });
  await expect(doing).toBeFocused();
  await expect(dialog.getByRole("status")).toHaveText("Forgetting…");
  await judgeBothSizes(page, "a memory being forgotten");
  await page.keyboard.press("Escape");
  await dialog.getByRole("button", { name: "Cancel" }).click({ force: true });
  await doing.press("Enter");
  await expect(dialog).toBeVisible();
  go();
  await expect(dialog).toBeHidden();
  await expect(said(page)).toContainText("blanked in 1 message");
  await expect(page.getByText("Nothing remembered yet.")).toBeVisible();
  await page.goto("/");
  await expect(await say("Who is Marek?")).not.toContainText("brother");
});
