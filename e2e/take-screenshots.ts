import path from "node:path";
import type { Page } from "@playwright/test";
import { browserCookies, type Account } from "./account";
import { root, type AppServer } from "./app-server";
import { chat, expect, test } from "./fixtures";
import { tell, untilRemembered } from "./talk";

test.use({ companion: "scripted" });

const told = [
  "I live in Porto. I work at Casa da Música.",
  "My sister moved to Lisbon last Friday and I'm allergic to peanuts.",
  "My favourite colour is teal.",
];

async function takePicture(page: Page, name: string) {
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: path.join(root, "docs/screenshots", `${name}.png`), animations: "disabled" });
}

async function tellAll(app: AppServer, person: Account) {
  for (const text of told) await untilRemembered(app.url, person, await tell(app.url, person, text));
}

async function askForSister(page: Page) {
  await page.goto("/");
  const reply = await chat(page).say("I want to visit my sister. Where does she live now?");
  await expect(reply.getByRole("button", { name: /^Used/ })).toBeVisible();
  return reply;
}

test("pictures for the README", async ({ browser, app, person, model }) => {
  test.setTimeout(120_000);
  await tellAll(app, person);
  const answer =
    "Your sister lives in Lisbon: she moved there last Friday, 20 November [m1]. From Porto the train takes about three hours. Shall we plan a weekend?";
  const open = async (options: object) => {
    const context = await browser.newContext({ baseURL: app.url, deviceScaleFactor: 2, ...options });
    await context.addCookies(browserCookies(app.url, person.cookie));
    return context.newPage();
  };
  const desktop = { width: 1180, height: 760 };

  model.script.push([{ when: "chat", text: answer }]);
  const light = await open({ viewport: desktop, colorScheme: "light" });
  const reply = await askForSister(light);
  await reply.getByRole("button", { name: /^Used/ }).click();
  await takePicture(light, "chat-desktop");

  const dark = await open({ viewport: desktop, colorScheme: "dark" });
  await dark.goto("/memory");
  await expect(dark.getByRole("button", { name: "Forget" }).first()).toBeVisible();
  await takePicture(dark, "memory-desktop");

  model.script.push([{ when: "chat", text: answer }]);
  const phone = await open({
    viewport: { width: 390, height: 780 },
    colorScheme: "light",
    hasTouch: true,
    isMobile: true,
  });
  await askForSister(phone);
  await takePicture(phone, "chat-phone");
});
