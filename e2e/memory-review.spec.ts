import { PGlite } from "@electric-sql/pglite";
import { vector } from "@electric-sql/pglite-pgvector";
import path from "node:path";
import { browserCookies, makeAccount } from "./account";
import { makeAppServer } from "./app-server";
import { expect, test } from "./fixtures";
import { judgeWholly, phone } from "./judge";
import { tell, untilRemembered } from "./talk";

test("the review deck is answered by keys and buttons, undone, put off and dated", async ({ app, page, person }) => {
  let conversationId: string | undefined;
  for (const text of [
    ...["I live in Berlin.", "I think I moved to Lisbon."],
    ...["I think I'm allergic to peanuts.", "I think I'm allergic to walnuts."],
  ]) {
    conversationId = await tell(app.url, person, text, conversationId);
    await untilRemembered(app.url, person, conversationId);
  }
  const waiting = (count: number) =>
    page
      .getByRole("navigation", { name: "Memory" })
      .getByRole("link", { name: new RegExp(`^Review.*${count} waiting`) });
  const card = page.getByRole("article");
  const said = page.getByRole("status");
  const press = (key: string) => page.keyboard.press(key);

  await page.goto("/memory/review");
  await expect(page.getByText("1 of 3")).toBeVisible();
  await expect(waiting(3)).toBeVisible();
  await expect(card.getByRole("heading", { level: 2 })).toContainText("Lisbon");
  await expect(card.getByRole("region", { name: "It would replace" })).toContainText("Maya lives in Berlin.");
  await expect(card.getByRole("link", { name: "Show message" }).first()).toHaveAttribute("href", /#message-/);
  await judgeWholly(page, "a conflict");

  await press("ArrowDown");
  await expect(said).toContainText("Set aside");
  await expect(card).toContainText("peanuts");
  await press("ArrowLeft");
  await expect(said).toContainText("Dropped");
  await expect(card).toContainText("walnuts");
  await expect(waiting(2)).toBeVisible();
  await press("Control+z");
  await expect(card).toContainText("peanuts");
  await expect(waiting(3)).toBeVisible();
  await press("ArrowUp");
  await page.getByRole("textbox", { name: "Memory" }).fill("Maya avoids peanuts.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(card).toContainText("walnuts");
  await expect(waiting(2)).toBeVisible();
  await press("ArrowRight");
  await expect(page.getByRole("heading", { name: "1 card set aside" })).toBeVisible();

  await page.setViewportSize(phone);
  await page.getByRole("button", { name: "Look at them now" }).click();
  await expect(card).toContainText("Lisbon");
  await judgeWholly(page, "a conflict on a phone");
  await page.getByRole("button", { name: "Both true, at different times" }).click();
  await page.getByLabel("From which day was the other true?").fill("2024-03-01");
  await judgeWholly(page, "the day of the change");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { name: /Nothing else waits/ })).toBeVisible();
  await judgeWholly(page, "an empty deck");
  await page.getByRole("link", { name: "Go to Memories" }).click();
  await expect(page.getByText("Maya avoids peanuts.")).toBeVisible();
});

test("health tells what failed and retries it, and what it cost", async ({ browser }) => {
  const prices = { PRICE_PROMPT: "2", PRICE_REPLY: "8", PRICE_MEMORY: "2" };
  const app = await makeAppServer({ KITH_WORKER: "off", ...prices });
  try {
    await app.start();
    const person = await makeAccount(app.url);
    const conversationId = await tell(app.url, person, "I'm allergic to peanuts.");
    await app.stop();
    const db = await PGlite.create(path.join(app.folder, "postgres"), { extensions: { vector } });
    await db.query(
      `INSERT INTO "RememberRun" ("id", "ownerId", "conversationId", "status", "fromSeq", "toSeq", "error", "endedAt")
       SELECT gen_random_uuid(), "ownerId", "id", 'failed', 1, 2, 'connect ECONNREFUSED', now() FROM "Conversation" WHERE "id" = $1`,
      [conversationId],
    );
    // As if that remembering had come to nothing.
    await db.exec(`UPDATE "Conversation" SET "rememberedSeq" = 0`);
    await db.exec(`UPDATE "Trace" SET "model" = 'large', "promptTokens" = 100000, "replyTokens" = 10000`);
    await db.close();
    await app.start();

    const context = await browser.newContext({ baseURL: app.url });
    await context.addCookies(browserCookies(app.url, person.cookie));
    const page = await context.newPage();
    await page.goto("/memory/health");
    const remembering = page.getByRole("region", { name: "Remembering", exact: true });
    await expect(remembering).toContainText("The model could not be reached.");
    await expect(page.getByRole("region", { name: "Cost" })).toContainText("110,000 tokens");
    await expect(page.getByRole("region", { name: "Cost" })).toContainText("US$0.28");
    await page.getByText("As a table").click();
    await expect(page.getByRole("row").nth(1)).toContainText("100,000");
    await judgeWholly(page, "health");
    await remembering.getByRole("button", { name: /^Retry/ }).click();
    await expect(remembering).toContainText("It worked");
    await expect(remembering).toContainText("Everything you said has reached memory.");
    await expect(page.getByText("1 memory from 1 message")).toBeVisible();
    await page.setViewportSize(phone);
    await judgeWholly(page, "health on a phone");
    await page.getByRole("link", { name: "Show: Never used in a reply" }).click();
    await expect(page).toHaveURL(/\/memory\?used=never$/);
    await context.close();
  } finally {
    await app.remove();
  }
});
