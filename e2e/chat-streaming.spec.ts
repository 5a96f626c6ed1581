import { randomUUID } from "node:crypto";
import { chat, expect, MODEL_TIMEOUT_MS, test } from "./fixtures";
import { haveRead, postChat, readMessages, tell, untilRemembered } from "./talk";

test.use({ companion: "scripted" });
test.beforeEach(({ model }) => model.script.reset());

const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at} `);

test("a reply is read while it is written", async ({ page, person, model }) => {
  void person;
  const { composer, send, stop, fromPerson, fromKith } = chat(page);
  model.script.push([{ when: "chat", chunks: ["First part. ", "Second part. ", "The end."], delayMs: 1_000 }]);
  await page.goto("/");
  await composer.fill("Tell me something.");
  await send.click();
  await expect(fromPerson).toHaveText(/Tell me something\./);
  await expect(composer).toHaveValue("");
  await expect(fromKith).toContainText("First part.");
  await expect(stop).toBeVisible();
  await expect(fromKith).not.toContainText("The end.");
  await expect(fromKith).toContainText("The end.");
  await expect(send).toBeVisible();
  await page.reload();
  await expect(fromKith).toContainText("First part. Second part. The end.");
});

test("Stop keeps what was written, and the reply can be tried again", async ({ page, person, model }) => {
  void person;
  const { composer, send, stop, fromKith } = chat(page);
  model.script.push([{ when: "chat", chunks: words(200), delayMs: 100 }]);
  await page.goto("/");
  await composer.fill("Count for me.");
  await composer.press("Enter");
  await expect(fromKith).toContainText("word3");
  await stop.click();
  await expect(send).toBeVisible();
  await expect(fromKith).toContainText("You stopped this reply.");
  await page.reload();
  await expect(fromKith).toContainText("You stopped this reply.");
  await expect(fromKith).toContainText("word1");
  await expect(fromKith).not.toContainText("word150");
  model.script.push([{ when: "chat", text: "All of it now." }]);
  await fromKith.getByRole("button", { name: "Retry" }).click();
  await expect(fromKith).toContainText("All of it now.");
  await expect(fromKith).not.toContainText("word1");
});

const failures = [
  { name: "an error before the first word", step: { behaviour: "error500" }, kept: null },
  { name: "a model over its limit", step: { behaviour: "error429" }, kept: null },
  { name: "a model that says nothing", step: { behaviour: "empty" }, kept: null },
  { name: "a model that hangs", step: { behaviour: "hang" }, kept: null },
  {
    name: "a connection cut mid-stream",
    step: { behaviour: "cut-mid-stream", chunks: ["Half ", "of ", "it ", "all ", "is ", "here"], delayMs: 50 },
    kept: "Half of it",
  },
] as const;

for (const { name, step, kept } of failures) {
  test(`${name} is said plainly, and Retry works`, async ({ page, person, model }) => {
    void person;
    const { composer, send, fromPerson, fromKith } = chat(page);
    const { chunks, ...rest } = { chunks: undefined, ...step };
    model.script.push([{ when: "chat", ...rest, ...(chunks ? { chunks: [...chunks] } : {}) }]);
    await page.goto("/");
    await composer.fill("Are you there?");
    await send.click();
    const problem = page.getByText(/The model could not be reached, or it stopped before it was done/);
    await expect(problem).toBeVisible({ timeout: MODEL_TIMEOUT_MS * 3 + 10_000 });
    if (kept) await expect(fromKith).toContainText(kept);
    await page.reload();
    await expect(problem).toBeVisible();
    await expect(fromPerson).toHaveCount(1);
    model.script.push([{ when: "chat", text: "Here I am." }]);
    await page.getByRole("button", { name: "Retry" }).click();
    await expect(fromKith).toContainText("Here I am.");
    await expect(problem).toBeHidden();
    await expect(fromPerson).toHaveCount(1);
    await expect(fromKith).toHaveCount(1);
    if (kept) await expect(fromKith).not.toContainText(kept);
  });
}

test("without a connection the message is kept, and Retry sends it once", async ({ page, context, person }) => {
  void person;
  const { composer, send, fromPerson, fromKith } = chat(page);
  await page.goto("/");
  await expect(composer).toBeFocused();
  await context.setOffline(true);
  await composer.fill("Can you hear me?");
  await send.click();
  await expect(page.getByText("Kith could not be reached. Check your connection and try again.")).toBeVisible();
  await context.setOffline(false);
  await page.getByRole("button", { name: "Retry" }).click();
  await expect(fromKith).toHaveCount(1);
  await expect(send).toBeVisible();
  await page.reload();
  await expect(fromPerson).toHaveCount(1);
  await expect(fromPerson).toContainText("Can you hear me?");
});

for (const behaviour of ["malformed-json", "wrong-schema", "error500", "hang"] as const) {
  test(`a memory model that answers with ${behaviour} loses no memory`, async ({ app, person, model }) => {
    model.script.push([{ when: "structured", behaviour, times: 20 }]);
    const conversationId = await tell(app.url, person, "I'm allergic to peanuts.");
    await untilRemembered(app.url, person, conversationId);
    expect(await haveRead(app.url, person, conversationId)).toMatchObject({ failed: true });
    const messages = await readMessages(app.url, person, conversationId);
    expect(messages[0]?.remembered.map((memory) => memory.statement)).toEqual([expect.stringMatching(/peanut/)]);
    expect(model.script.requests.filter(({ door }) => door === "structured").length).toBeGreaterThan(0);
  });
}

test("a server without structured output is asked in words", async ({ app, person, model }) => {
  model.script.push([{ behaviour: "no-json-schema-support" }]);
  const conversationId = await tell(app.url, person, "My favourite colour is teal.");
  await untilRemembered(app.url, person, conversationId);
  expect(await haveRead(app.url, person, conversationId)).toMatchObject({ failed: false });
  const messages = await readMessages(app.url, person, conversationId);
  expect(messages[0]?.remembered.map((memory) => memory.statement)).toEqual([expect.stringMatching(/teal/)]);
  expect(model.script.requests.filter(({ door }) => door === "structured").length).toBeGreaterThan(1);
});

test("who closes the tab mid-reply finds the whole reply later", async ({ page, context, person, model }) => {
  void person;
  model.script.push([{ when: "chat", chunks: [...words(20), "and the end."], delayMs: 100 }]);
  await page.goto("/");
  await chat(page).composer.fill("Count for me.");
  await chat(page).send.click();
  await expect(chat(page).fromKith).toContainText("word2");
  const address = page.url();
  await page.close();
  const later = await context.newPage();
  await later.goto(address);
  await expect(chat(later).fromKith).toContainText(/word0 word1 .*word19 and the end\./);
  await expect(chat(later).fromKith).toHaveCount(1);
  await expect(chat(later).send).toBeVisible();
});

test("a message sent twice is stored once and answered once", async ({ app, person, model }) => {
  model.script.push([{ when: "chat", chunks: words(10), delayMs: 100 }]);
  const conversationId = randomUUID();
  const body = { conversationId, message: { id: randomUUID(), text: "Only once, please." } };
  const answers = await Promise.all([1, 2, 3].map(() => postChat(app.url, person.cookie, body)));
  const streams = await Promise.all(answers.map((answer) => answer.text()));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  for (const stream of streams) expect(stream).toContain("word9");
  const later = await (await postChat(app.url, person.cookie, body)).text();
  expect(later).toContain("word9");
  const messages = await readMessages(app.url, person, conversationId);
  expect(messages.map(({ role }) => role)).toEqual(["user", "assistant"]);
  const asked = model.script.requests.filter(
    ({ door, body }) => door === "chat" && JSON.stringify(body.messages).includes("Only once, please."),
  );
  expect(asked).toHaveLength(1);
});

test("two tabs on one conversation lose nothing", async ({ page, context, person, model }) => {
  void person;
  const { say, fromPerson, fromKith } = chat(page);
  await page.goto("/");
  await say("This is the first.");
  const other = await context.newPage();
  await other.goto(page.url());
  model.script.push([{ when: "chat", chunks: words(30), delayMs: 100 }]);
  await chat(page).composer.fill("This is the second.");
  await chat(page).send.click();
  await expect(fromKith.last()).toContainText("word1");
  await chat(other).composer.fill("This is the third.");
  await chat(other).send.click();
  await expect(other.getByText("Kith is still answering. Wait for the reply, or stop it first.")).toBeVisible();
  await expect(fromKith.last()).toContainText("word29");
  await expect(chat(page).send).toBeVisible();
  await other.getByRole("button", { name: "Retry" }).click();
  await expect(chat(other).fromPerson.last()).toContainText("This is the third.");
  await expect(chat(other).send).toBeVisible();
  await page.reload();
  await expect(fromPerson).toHaveText([/This is the first\./, /This is the second\./, /This is the third\./]);
  await expect(fromKith).toHaveCount(3);
});
