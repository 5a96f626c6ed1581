import type { Page } from "@playwright/test";
import { randomUUID } from "node:crypto";
import { chat, expect, test } from "./fixtures";
import { judge } from "./judge";
import { tell, untilRemembered } from "./talk";

const looks = [
  { name: "desktop", viewport: { width: 1280, height: 800 } },
  { name: "phone", viewport: { width: 390, height: 844 } },
] as const;

for (const { name, viewport } of looks) {
  test.describe(name, () => {
    test.use({ colorScheme: "light", viewport, reducedMotion: "reduce" } as object);

    test("pages before sign-in have no violations", async ({ page }) => {
      for (const address of ["/sign-in", "/sign-up", "/check-email", "/sign-in?error=CredentialsSignin"]) {
        await page.goto(address);
        await expect(page.getByRole("main")).toBeVisible();
        await judge(page, address);
      }
      await page.goto("/sign-up");
      await page.getByRole("button", { name: "Create account" }).click();
      await expect(page.getByText("Write your name.")).toBeVisible();
      await judge(page, "/sign-up with mistakes");
    });

    test("pages of the signed-in have no violations", async ({ page, person, app }) => {
      // A dozen screens, each in two looks.
      test.setTimeout(240_000);
      const phone = viewport.width < 768;
      const { say } = chat(page);
      await page.goto("/");
      await expect(chat(page).composer).toBeVisible();
      await judge(page, "an empty conversation");

      const told = await tell(app.url, person, "My sister moved to Lisbon last Friday and I'm allergic to peanuts.");
      await untilRemembered(app.url, person, told);
      await page.goto(`/c/${told}`);
      await expect(page.getByText(/^Remembered: /).first()).toBeVisible();
      await judge(page, "a conversation that taught something");
      await page.getByRole("log").getByRole("button", { name: "Edit", exact: true }).first().click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await judge(page, "the dialog under a message");

      await page.goto("/");
      const reply = await say("Where does my sister live?");
      await reply.getByRole("button", { name: /^Used/ }).click();
      await expect(reply.getByRole("listitem").first()).toBeVisible();
      await judge(page, "a reply with its sources open");

      if (phone) await page.getByRole("button", { name: "Open menu" }).click();
      if (phone) await judge(page, "the menu of a phone");
      await page
        .getByRole("button", { name: /^Options for/ })
        .first()
        .click();
      await expect(page.getByRole("menuitem", { name: "Delete" })).toBeVisible();
      await judge(page, "the options of a conversation");
      await page.getByRole("menuitem", { name: "Delete" }).click();
      await expect(page.getByRole("dialog", { name: "Delete conversation?" })).toBeVisible();
      await judge(page, "the question before deleting");

      const memory = ["profile", "timeline", "people", "people?view=graph", "companion", "review", "health"];
      const elsewhere = ["/memory", "/memory?q=nothing-like-it", "/settings", `/c/${randomUUID()}`];
      for (const address of [...elsewhere, ...memory.map((place) => `/memory/${place}`)]) {
        await page.goto(address);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await judge(page, address);
      }
      await page.goto("/memory/people");
      await page
        .getByRole("main")
        .getByRole("link", { name: /sister/ })
        .click();
      await expect(page.getByRole("button", { name: "Merge" })).toBeVisible();
      await judge(page, "a person");

      await page.goto("/memory");
      await page
        .getByRole("region", { name: "Memories" })
        .getByRole("link", { name: /peanuts/ })
        .click();
      await expect(page.getByRole("dialog", { name: "Memory" })).toBeVisible();
      await judge(page, "one memory");
      await page.goto("/memory");
      await page
        .getByText(/^(Details|History)/)
        .first()
        .click();
      await page.getByRole("button", { name: "Edit" }).first().click();
      await judge(page, "editing a memory");
      await page.getByRole("button", { name: "Forget" }).last().click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await judge(page, "the question before forgetting");
    });
  });
}

/** Presses Tab until something with that role and name has the focus; fails after a whole round. */
async function tabTo(page: Page, role: "button" | "link" | "textbox" | "menuitem", name: RegExp) {
  for (let presses = 0; presses < 80; presses++) {
    const here = page.locator(":focus").and(page.getByRole(role, { name }));
    if (await here.count()) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach the ${role} ${name}`);
}

test("the whole journey goes by keyboard alone", async ({ page }) => {
  test.setTimeout(240_000);
  const { composer, fromPerson, fromKith, send } = chat(page);
  const { keyboard } = page;
  await page.goto("/sign-up");
  await expect(page.getByRole("button", { name: "Create account" })).toBeEnabled();
  await tabTo(page, "textbox", /^Name$/);
  await keyboard.type("Maya");
  await tabTo(page, "textbox", /^Email$/);
  await keyboard.type(`maya-${randomUUID()}@example.org`);
  await keyboard.press("Tab");
  await keyboard.type("seven tall birches");
  await keyboard.press("Enter");

  await expect(composer).toBeFocused();
  await keyboard.type("I'm allergic to peanuts.");
  await keyboard.press("Shift+Enter");
  await keyboard.type("Remember that.");
  await expect(composer).toHaveValue("I'm allergic to peanuts.\nRemember that.");
  await keyboard.press("Enter");
  await expect(fromPerson.getByText(/^Remembered: .*peanut/)).toBeVisible({ timeout: 20_000 });
  await expect(composer).toBeFocused();

  await keyboard.press("Control+Home");
  await tabTo(page, "button", /^New conversation$/);
  await keyboard.press("Enter");
  await expect(fromKith).toHaveCount(0);
  await expect(composer).toBeFocused();
  await keyboard.type("What am I allergic to?");
  await keyboard.press("Enter");
  await expect(fromKith).toContainText(/peanut/i);
  await expect(send).toBeVisible();
  await tabTo(page, "button", /^Used \d/);
  await keyboard.press("Enter");
  await tabTo(page, "link", /^Show message$/);
  await keyboard.press("Enter");
  await expect(page.locator("article:focus")).toContainText("I'm allergic to peanuts.");

  await tabTo(page, "link", /^Memory$/);
  await keyboard.press("Enter");
  await expect(page).toHaveURL(/\/memory$/);
  await expect(page.getByRole("heading", { level: 1, name: "Memories" })).toBeVisible();
  await tabTo(page, "button", /^Edit$/);
  await keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Memory" })).toBeFocused();
  await keyboard.press("Control+A");
  await keyboard.type("Maya is allergic to cashews.");
  await tabTo(page, "button", /^Save$/);
  await keyboard.press("Enter");
  await expect(page.getByRole("status").getByText("Saved.")).toBeVisible();
  await expect(page.locator(":focus")).toHaveAccessibleName("Edit");
  await tabTo(page, "button", /^Forget$/);
  await keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.locator(":focus")).toHaveAccessibleName("Forget");
  await keyboard.press("Enter");
  await tabTo(page, "button", /^Forget for good$/);
  await keyboard.press("Enter");
  await expect(page.getByRole("status").getByText(/^Forgotten/)).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "Forgotten" })).toBeFocused();
});
