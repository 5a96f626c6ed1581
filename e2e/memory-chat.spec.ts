import type { Page } from "@playwright/test";
import { chat, expect, test } from "./fixtures";
import { judgeBothSizes } from "./judge";
import { readMessages, tell, untilRemembered } from "./talk";

test.use({ companion: "scripted" });
test.beforeEach(({ model }) => model.script.reset());

const idIn = (page: Page) => new URL(page.url()).pathname.split("/")[2] ?? "";

async function choose(page: Page, name: string) {
  await page.getByRole("button", { name: /^Memory in this conversation/ }).click();
  await page.getByRole("menuitemradio", { name: new RegExp(`^${name}`) }).click();
}
const chip = (page: Page, name: string) => page.getByRole("button", { name: `Memory in this conversation: ${name}` });

test("a conversation says what it does with memory, message by message, and incognito is kept to the end", async ({
  page,
  person,
  app,
}) => {
  const { say, fromPerson, startNew } = chat(page);
  await untilRemembered(app.url, person, await tell(app.url, person, "I'm allergic to peanuts."));
  await page.goto("/");
  await expect(chip(page, "Remembering")).toBeVisible();
  await choose(page, "Reading only");
  await expect(await say("What am I allergic to? My favourite colour is teal.")).toContainText("peanuts");
  await expect(fromPerson.last()).toContainText("not remembered (reading only)");

  await choose(page, "Remembering");
  await expect(page.getByText("From now on: Remembering.")).toBeVisible();
  await say("I live in Porto.");
  await expect(fromPerson.last().getByText(/^Remembered: .*Porto/)).toBeVisible();
  await say("Hm, well.");
  await expect(fromPerson.last()).toContainText("read again when this topic is over");
  await expect(fromPerson.first()).toContainText("not remembered (reading only)");
  await page.reload();
  await expect(chip(page, "Remembering")).toBeVisible();
  await page.getByRole("button", { name: /^Memory in this conversation/ }).press("Enter");
  await expect(page.getByRole("menuitemradio", { name: /^Incognito.*Only for a new conversation/ })).toBeDisabled();
  await judgeBothSizes(page, "the states of memory");
  await page.keyboard.press("Escape");

  await startNew();
  await choose(page, "Incognito");
  await expect(page.getByText(/deleted 24 hours after its last message/).first()).toBeVisible();
  const reply = await say("What am I allergic to? I keep a zeppelin.");
  await expect(reply).not.toContainText("peanut");
  await expect(fromPerson.last()).toContainText("not remembered (incognito)");
  await judgeBothSizes(page, "incognito");
  const nav = page.getByRole("navigation", { name: "Conversations" });
  await expect(nav.getByRole("link", { name: "Incognito" })).toBeVisible();
  const [mine] = await readMessages(app.url, person, idIn(page));
  expect(mine).toMatchObject({ mode: "incognito", remembering: "off", remembered: [] });
  await reply.getByRole("link", { name: "What was sent" }).click();
  await expect(page.getByText(/The words are not kept: the conversation is incognito/)).toBeVisible();
  await page.goto("/memory?q=teal");
  await expect(page.getByText("Nothing found.")).toBeVisible();
});

test("a reply tells what was found, given and cited, answers again without one thing, and shows what was sent", async ({
  page,
  person,
  app,
  model,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { say, fromKith, log } = chat(page);
  for (const text of ["I'm allergic to peanuts.", "I live in Porto.", "Peanuts, as I said, are what I'm allergic to."])
    await untilRemembered(app.url, person, await tell(app.url, person, text));
  await page.goto("/");
  await say("Good morning!");
  model.script.reset();
  const first = await say("What am I allergic to?");
  await expect(first).toContainText("peanuts");
  await first.getByRole("button", { name: /^Used \d/ }).click();
  await expect(first.getByRole("heading", { name: /^Cited \(1\)/ })).toBeVisible();
  await expect(first.getByRole("heading", { name: /^In the prompt, not cited \(\d+\)/ })).toBeVisible();
  await judgeBothSizes(page, "a reply with what it used");

  const cited = first.getByRole("group", { name: "Cited", exact: true });
  model.script.push([{ when: "chat", text: "I don't know that one." }]);
  await cited.getByRole("button", { name: "Answer again without this" }).click();
  const second = fromKith.last();
  await expect(second).toContainText("Answered again (the reply above stays as it is), without:");
  await expect(second).toContainText("I don't know that one.");
  await expect(log).toHaveAttribute("aria-busy", "false");
  await expect(fromKith.nth(1)).toContainText("peanuts");
  await expect(fromKith).toHaveCount(3);
  await judgeBothSizes(page, "answered again");

  const sent = model.script.requests.filter(({ door }) => door === "chat").at(-1)!.body as {
    messages: { content: string }[];
  };
  await second.getByRole("link", { name: "What was sent" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "What was sent" })).toBeVisible();
  await expect(page.getByRole("table", { name: "Size of the parts" }).getByRole("row").first()).toBeVisible();
  await expect(page.getByRole("region", { name: "Left out" })).toContainText("Left out because you asked");
  await page.getByRole("button", { name: "Copy everything" }).click();
  await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  for (const { content } of sent.messages) expect(copied).toContain(content);
  await judgeBothSizes(page, "what was sent");
  await page.getByRole("link", { name: "Changes since the reply before" }).click();
  await expect(page.getByRole("deletion").first()).toBeVisible();
  await judgeBothSizes(page, "what changed");
  await page.getByRole("link", { name: "Back to the reply" }).click();
  await expect(page).toHaveURL(/#message-/);
  await expect(second).toBeFocused();
});

test("memory is searched with the model's help once the person chooses it", async ({ page, person, app, model }) => {
  await untilRemembered(app.url, person, await tell(app.url, person, "I'm allergic to peanuts."));
  const helped = () => model.script.requests.filter(({ door }) => door === "structured").length;
  await tell(app.url, person, "What am I allergic to?");
  expect(helped()).toBe(0);
  await page.goto("/settings");
  const deeply = page.getByRole("switch", { name: "Search memory more deeply" });
  await expect(deeply).not.toBeChecked();
  await deeply.press("Space");
  await expect(page.getByText("On: from the next reply on.")).toBeVisible();
  await judgeBothSizes(page, "settings, with a deep search");
  await page.reload();
  await expect(deeply).toBeChecked();
  await tell(app.url, person, "What am I allergic to?");
  expect(helped()).toBeGreaterThan(0);
});
