import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { judge } from "./judge";
import { tell, untilRemembered } from "./talk";

async function downloaded(page: Page, item: string): Promise<string> {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: item }).click(),
  ]);
  return readFileSync(await download.path(), "utf8");
}

const chatgpt = JSON.stringify([
  {
    ...{ title: "A trip to Ghent", create_time: 1_700_000_000, conversation_id: "gpt-1", current_node: "b" },
    mapping: {
      a: { parent: null, message: { id: "a", author: { role: "user" }, content: { parts: ["Where is Ghent?"] } } },
      b: { parent: "a", message: { id: "b", author: { role: "assistant" }, content: { parts: ["In Belgium."] } } },
    },
  },
]);

for (const [size, viewport] of Object.entries({
  desk: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
})) {
  test(`what is known is taken out, more is brought in, and all of it is deleted (${size})`, async ({
    app,
    page,
    person,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize(viewport);
    await untilRemembered(app.url, person, await tell(app.url, person, "I'm allergic to peanuts. I live in Porto."));

    await page.goto("/memory");
    const lines = (await downloaded(page, "JSON, everything")).trimEnd().split("\n");
    const types = lines.map((line) => (JSON.parse(line) as { type: string }).type);
    expect(types[0]).toBe("kith");
    expect(types.at(-1)).toBe("end");
    expect(types).toContain("memory");
    expect(await downloaded(page, "Markdown, to read")).toMatch(/## Facts\n[^#]*- Maya is allergic to peanuts\. \(/);

    await page.getByRole("link", { name: "Import", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Import", level: 1 })).toBeVisible();
    await page.getByLabel("Facts about you, one on each line").fill("I play the cello.\nI have two cats.");
    await page.getByRole("button", { name: "Add to review" }).click();
    const list = page.getByRole("region", { name: "Pasted list" });
    await expect(list.getByText("2 added, 0 already there, 0 not taken")).toBeVisible({ timeout: 30_000 });

    const file = { name: "conversations.json", mimeType: "application/json", buffer: Buffer.from(chatgpt) };
    await page.getByLabel("Choose a file").setInputFiles(file);
    const talk = page.getByRole("region", { name: "conversations.json" });
    await expect(talk.getByText("Export of ChatGPT")).toBeVisible();
    if (size === "desk") await judge(page, "the screen of imports");
    await talk.getByRole("button", { name: "Import" }).click();
    await expect(talk.getByText("1 added, 0 already there, 0 not taken")).toBeVisible({ timeout: 30_000 });

    await page.goto("/");
    if (size === "phone") await page.getByRole("button", { name: "Open menu" }).click();
    await page.getByRole("link", { name: /A trip to Ghent/ }).click();
    await expect(page.getByRole("log").getByText("In Belgium.")).toBeVisible();
    await page.goto("/memory/review");
    await expect(page.getByRole("link", { name: /Review.*2 waiting/ })).toBeVisible();

    await page.goto("/settings");
    await page.getByRole("button", { name: "Delete account" }).click();
    const dialog = page.getByRole("dialog", { name: "Delete your account?" });
    await dialog.getByLabel("Your password").fill("not the password");
    await dialog.getByRole("button", { name: "Delete everything" }).click();
    await expect(dialog.getByRole("alert")).toHaveText("That is not your password.");
    if (size === "desk") await judge(page, "the question before the account goes");
    await dialog.getByLabel("Your password").fill(person.password);
    await dialog.getByRole("button", { name: "Delete everything" }).click();
    const receipt = page.getByRole("dialog", { name: "Your account is gone" });
    await expect(receipt.getByText(/3 conversations/)).toBeVisible();
    if (size === "desk") await judge(page, "the receipt of a gone account");
    const [proof] = await Promise.all([
      page.waitForEvent("download"),
      receipt.getByRole("button", { name: "Download receipt" }).click(),
    ]);
    const told = JSON.parse(readFileSync(await proof.path(), "utf8")) as { counts: Record<string, number> };
    expect(told.counts.conversations).toBe(3);
    expect(JSON.stringify(told)).not.toMatch(/peanut|Porto|cello/);
    await receipt.getByRole("button", { name: "Done" }).click();
    await expect(page).toHaveURL(/\/sign-in/);
    await page.goto("/memory");
    await expect(page).toHaveURL(/\/sign-in/);
  });
}
