import type { Locator, Page } from "@playwright/test";
import { randomUUID } from "node:crypto";
import { chat, expect, test } from "./fixtures";

/** Says it and waits until Kith has noted it: a reply may come before the remembering that it starts. */
async function tell(page: Page, text: string, noted: RegExp[]) {
  const { say, fromPerson } = chat(page);
  await say(text);
  for (const note of noted) await expect(fromPerson.last().getByText(note)).toBeVisible({ timeout: 20_000 });
}

async function askAnew(page: Page, question: string) {
  const { say, startNew } = chat(page);
  await page.goto("/");
  await startNew();
  return say(question);
}

async function createAccount(page: Page) {
  await page.goto("/sign-up");
  await page.getByLabel("Name").fill("Maya");
  await page.getByLabel("Email").fill(`maya-${randomUUID()}@example.org`);
  await page.getByLabel("Password", { exact: true }).fill("seven tall birches");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(chat(page).composer).toBeVisible();
}

const memory = (page: Page, text: RegExp) => page.getByRole("main").getByRole("listitem").filter({ hasText: text });

async function onMemory(page: Page, text: RegExp) {
  await page.goto("/memory");
  const item = memory(page, text).filter({ has: page.getByRole("button", { name: "Forget" }) });
  await expect(item).toHaveCount(1);
  return item;
}

/** What a reply says, without the sources under it. */
const said = (reply: Locator) => reply.locator(".kith-prose");

/** Days later, in another conversation, Kith knows what was said, shows why, and lets it be corrected and forgotten. */
export function journey() {
  test("a person is remembered, sees why, corrects, is forgotten, and a restart loses nothing", async ({
    page,
    app,
  }) => {
    test.setTimeout(240_000);
    const { fromPerson } = chat(page);

    await test.step("sign up and tell", async () => {
      await createAccount(page);
      await tell(page, "My sister moved to Lisbon last Friday and I'm allergic to peanuts.", [
        /Remembered:.*Lisbon/,
        /Remembered:.*peanut/,
      ]);
      const note = fromPerson.last();
      await expect(note.getByRole("button", { name: "Undo" })).toHaveCount(2);
      await expect(note.getByRole("button", { name: "Edit", exact: true })).toHaveCount(2);
    });

    await test.step("asked in a new conversation, it knows, and shows the source", async () => {
      const reply = await askAnew(page, "Where does my sister live?");
      await expect(reply).toContainText("Lisbon");
      const used = reply.getByRole("button", { name: /^Used \d+ (memor(y|ies)|earlier (message|talk)s?)\b/ });
      await used.click();
      const source = reply.getByRole("listitem").filter({ hasText: /sister moved to Lisbon last Friday/ });
      await expect(source.first()).toBeVisible();
      await source.first().getByRole("link", { name: "Show message" }).click();
      await expect(page).toHaveURL(/\/c\/[0-9a-f-]+#message-[0-9a-f-]+$/);
      const target = page.locator(new URL(page.url()).hash);
      await expect(target).toContainText("My sister moved to Lisbon last Friday and I'm allergic to peanuts.");
      await expect(target).toBeFocused();
      await expect(target).toBeInViewport();
    });

    await test.step("and the other thing", async () => {
      await expect(await askAnew(page, "What am I allergic to?")).toContainText(/peanut/i);
    });

    await test.step("corrected on the memory page, it gives the new answer", async () => {
      const item = await onMemory(page, /peanut/i);
      await item.getByRole("button", { name: "Edit" }).click();
      const field = page.getByRole("textbox", { name: "Memory" });
      await field.fill((await field.inputValue()).replace(/peanuts?/i, "cashews"));
      await page.getByRole("button", { name: "Save" }).click();
      await expect(memory(page, /cashews/).first()).toContainText(
        /You changed the wording since.*“I'm allergic to peanuts/,
      );
      const reply = await askAnew(page, "What am I allergic to?");
      await expect(said(reply)).toContainText(/cashews/i);
      await expect(said(reply)).not.toContainText(/peanut/i);
    });

    await test.step("forgotten, it honestly does not know", async () => {
      const item = await onMemory(page, /cashews/);
      await item.getByRole("button", { name: "Forget" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Forget for good" }).click();
      await expect(page.getByText(/Forgotten/).first()).toBeVisible();
      await expect(memory(page, /cashews|peanut/i)).toHaveCount(0);
      const reply = await askAnew(page, "What am I allergic to?");
      await expect(reply).not.toContainText(/peanut|cashew/i);
      await expect(reply).toContainText(/(do not|don['’]t) (know|remember)|have nothing|haven['’]t told/i);
    });

    await test.step("started again on the same data, all is there", async () => {
      await app.stop();
      await app.start();
      await page.goto("/memory");
      await expect(memory(page, /Lisbon/).first()).toBeVisible();
      await expect(memory(page, /cashews|peanut/i)).toHaveCount(0);
      const reply = await askAnew(page, "Where does my sister live?");
      await expect(reply).toContainText("Lisbon");
    });
  });
}
