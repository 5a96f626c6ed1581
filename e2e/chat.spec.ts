import { chat, expect, test } from "./fixtures";
import { untilRemembered } from "./talk";

test.use({ companion: "scripted" });
test.beforeEach(({ model }) => model.script.reset());

const idIn = (address: string) => new URL(address).pathname.split("/")[2] ?? "";

test("a conversation is renamed and deleted, and its memories go with it when the person says so", async ({
  page,
  person,
  app,
}) => {
  const { say } = chat(page);
  await page.goto("/");
  await say("I'm allergic to peanuts.");
  const address = page.url();
  await untilRemembered(app.url, person, idIn(address));
  const nav = page.getByRole("navigation", { name: "Conversations" });
  await nav.getByRole("button", { name: /^Options for I'm allergic/ }).click();
  await page.getByRole("menuitem", { name: "Rename" }).click();
  await page.getByRole("textbox", { name: "Title" }).fill("Food <b>&</b> so on 🥜");
  await page.getByRole("dialog").getByRole("button", { name: "Rename" }).click();
  await expect(nav.getByRole("link", { name: "Food <b>&</b> so on 🥜" })).toBeVisible();
  await page.reload();
  await expect(nav.getByRole("link", { name: "Food <b>&</b> so on 🥜" })).toBeVisible();
  await expect(page).toHaveTitle(/Food <b>&<\/b> so on/);

  await nav.getByRole("button", { name: /^Options for Food/ }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await page.getByRole("dialog").getByText("Forget", { exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await expect(page.getByText("Conversation deleted. 1 memory forgotten with it.")).toBeVisible();
  await expect(page).toHaveURL(/\/$/);
  await expect(nav.getByRole("link", { name: /Food/ })).toHaveCount(0);
  expect((await page.request.get(address)).status()).toBe(404);
  await page.goto("/memory");
  await expect(page.getByText("Nothing remembered yet.")).toBeVisible();
});

test("a draft survives leaving and reloading, each conversation its own", async ({ page, person }) => {
  void person;
  const { composer, say } = chat(page);
  await page.goto("/");
  await say("Good morning.");
  const address = page.url();
  await composer.fill("What I was about to");
  await page.goto("/");
  await expect(composer).toHaveValue("");
  await composer.fill("Another thing");
  await page.reload();
  await expect(composer).toHaveValue("Another thing");
  await page.goto(address);
  await expect(composer).toHaveValue("What I was about to");
  await page.reload();
  await expect(composer).toHaveValue("What I was about to");
  await say("Sent now.");
  await page.reload();
  await expect(composer).toHaveValue("");
});

test("the log follows new words until the reader scrolls up", async ({ page, person, model }) => {
  void person;
  const { log, composer, send, fromKith } = chat(page);
  const lines = Array.from({ length: 80 }, (_, at) => `Line ${at}.\n\n`);
  model.script.push([{ when: "chat", chunks: lines, delayMs: 60 }]);
  await page.goto("/");
  await composer.fill("A long one.");
  await send.click();
  const latest = page.getByRole("button", { name: "Latest message" });
  await expect(fromKith).toContainText("Line 25.");
  await expect(fromKith.getByText("Line 25.")).toBeInViewport();
  await log.hover();
  await page.mouse.wheel(0, -400);
  await expect(latest).toBeVisible();
  const place = await log.evaluate((element) => element.scrollTop);
  await expect(fromKith).toContainText("Line 79.");
  expect(Math.abs((await log.evaluate((element) => element.scrollTop)) - place)).toBeLessThan(5);
  await latest.click();
  await expect(fromKith.getByText("Line 79.")).toBeInViewport();
  await expect(latest).toBeHidden();
});

const hostile = `# Heading

<script>window.ran = 1</script>
<img src=x onerror="window.ran = 2">
<svg onload="window.ran = 3"></svg><iframe src="javascript:window.ran=4"></iframe>
<a href="javascript:window.ran=5">raw</a> <style>body{display:none}</style>

![a picture](https://pictures.invalid/track.png) ![inline](data:image/svg+xml,<svg onload=alert(1)>)
[bad link](javascript:window.ran=6) [worse](data:text/html,<script>window.ran=7</script>) [good](https://example.org/page)

\`\`\`html
<script>window.ran = 8</script>
\`\`\`

| a | b |
|---|---|
| <img src=y onerror=window.ran=9> | **bold** |

[m1] [m99] $$\\href{javascript:window.ran=10}{x}$$`;

test("Markdown is drawn, and nothing in a reply is executed or fetched", async ({ page, person, model }) => {
  void person;
  const { say, fromKith } = chat(page);
  // In small pieces, so that every half-written state is drawn too.
  model.script.push([{ when: "chat", chunks: hostile.match(/[\s\S]{1,7}/g) ?? [], delayMs: 5 }]);
  await page.goto("/");
  await say("Show me everything.");
  for (const look of ["streamed", "stored"]) {
    if (look === "stored") await page.reload();
    const reply = fromKith.last();
    await expect(reply.getByRole("heading", { name: "Heading" })).toBeVisible();
    await expect(reply.getByRole("table")).toContainText("bold");
    await expect(reply.locator("script, img, iframe, svg[onload], style, object, embed")).toHaveCount(0);
    const links = await reply.getByRole("link").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    expect(links.filter((href) => !/^(https:\/\/|#|\/c\/)/.test(href ?? ""))).toEqual([]);
    expect(links).toContain("https://example.org/page");
    const good = reply.getByRole("link", { name: "good" });
    await expect(good).toHaveAttribute("rel", /noopener/);
    await expect(reply.getByRole("region", { name: "Code" })).toContainText("<script>window.ran = 8</script>");
    await expect(reply).not.toContainText("[m99]");
    expect(await page.evaluate(() => (window as { ran?: number }).ran)).toBeUndefined();
  }
});

test("while memory is off nothing is read and nothing is written", async ({ page, person, app, model }) => {
  const { say, startNew } = chat(page);
  await page.goto("/");
  await say("I'm allergic to peanuts.");
  await untilRemembered(app.url, person, idIn(page.url()));
  await page.goto("/memory");
  const memorySwitch = page.getByRole("switch", { name: "Remember new things and use what is known" });
  await memorySwitch.click();
  await expect(page.getByText("Memory is off.", { exact: true })).toBeVisible();

  await page.goto("/");
  model.script.reset();
  const reply = await say("What am I allergic to? My favourite colour is teal.");
  await expect(reply).not.toContainText("peanut");
  await expect(reply.getByRole("button", { name: /^Used/ })).toHaveCount(0);
  const messages = await untilRemembered(app.url, person, idIn(page.url()));
  expect(messages[0]?.remembering).toBe("off");
  const asked = model.script.requests.filter(({ door }) => door === "chat");
  expect(asked).toHaveLength(1);
  expect(JSON.stringify(asked)).not.toContain("peanut");
  expect(model.script.requests.filter(({ door }) => door === "structured")).toEqual([]);

  await page.goto("/memory");
  await expect(memorySwitch).not.toBeChecked();
  await memorySwitch.click();
  await expect(page.getByText("Memory is on.", { exact: true })).toBeVisible();
  await page.goto("/");
  await expect(await say("What am I allergic to?")).toContainText("peanuts");
  await startNew();
  await expect(await say("What is my favourite colour?")).not.toContainText("teal");
  await page.goto("/memory?q=teal");
  await expect(page.getByText("Nothing found.")).toBeVisible();
});

test("what a message taught is undone or put right under it", async ({ page, person, app }) => {
  const { say, fromPerson } = chat(page);
  await page.goto("/");
  await say("I'm allergic to peanuts and my favourite colour is teal.");
  await untilRemembered(app.url, person, idIn(page.url()));
  const mine = fromPerson.last();
  const notes = mine.getByText(/^Remembered: /);
  await expect(notes).toHaveCount(2);
  const colour = mine.getByText(/Remembered: .*teal/).locator("..");
  await colour.getByRole("button", { name: "Edit" }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: "Memory" }).fill("Maya's favourite colour is green.");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(mine.getByText("Remembered: Maya's favourite colour is green.")).toBeVisible();
  await mine
    .getByText(/Remembered: .*peanut/)
    .locator("..")
    .getByRole("button", { name: "Undo" })
    .click();
  await expect(page.getByText("Undone. Kith will not remember that.")).toBeVisible();
  await expect(notes).toHaveCount(1);
  await page.goto("/memory");
  const list = page.getByRole("region", { name: "Memories" });
  await expect(list.getByText("Maya's favourite colour is green.")).toBeVisible();
  await expect(list.getByText(/is allergic/)).toHaveCount(0);
});
