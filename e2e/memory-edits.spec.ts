import { chat, expect, test } from "./fixtures";
import { desktop, judgeBothSizes, phone } from "./judge";
import { tell, untilRemembered } from "./talk";

test("an edited message shows what it changes in memory before it is saved, and the new words are what is known", async ({
  page,
  person,
  app,
}) => {
  const { say, fromPerson, fromKith, startNew } = chat(page);
  const id = await tell(app.url, person, "I live in Wuppertal. I like tea.");
  await untilRemembered(app.url, person, id);
  await page.goto(`/c/${id}`);
  const mine = fromPerson.first();
  await mine.getByRole("button", { name: "Edit message" }).press("Enter");
  const field = page.getByRole("textbox", { name: "Your words" });
  await expect(field).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(mine.getByRole("button", { name: "Edit message" })).toBeFocused();
  await page.keyboard.press("Enter");
  await field.fill("I live in Lisbon. I like tea.");
  await judgeBothSizes(page, "a message being edited");
  await page.getByRole("button", { name: "Save", exact: true }).click();

  const dialog = page.getByRole("dialog", { name: "Save this change?" });
  await expect(dialog.getByRole("deletion")).toContainText("Wuppertal");
  await expect(dialog.getByRole("insertion")).toContainText("Lisbon");
  const changes = dialog.getByRole("listitem").filter({ hasText: "Maya lives in Wuppertal." });
  await expect(changes).toContainText("Becomes: Maya lives in Lisbon.");
  await expect(dialog.getByRole("listitem").filter({ hasText: "Maya likes tea." })).toContainText("Still said");
  await judgeBothSizes(page, "what an edit changes");
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(mine).toContainText("edited");
  await expect(fromKith.first()).toContainText("Answers an earlier wording of your message.");
  await expect(mine.getByText("Remembered: Maya lives in Lisbon.")).toBeVisible();
  await startNew();
  const reply = await say("Where do I live?");
  await expect(reply).toContainText("Lisbon");
  await expect(reply).not.toContainText("Wuppertal");

  await page.goto(`/c/${id}`);
  await mine.getByRole("button", { name: "Edit message" }).click();
  await field.fill("I live in Lisbon. What do I like?");
  await page.getByRole("button", { name: "Save and answer again" }).click();
  const tea = dialog.getByRole("listitem").filter({ hasText: "Maya likes tea." });
  await expect(tea).toContainText("No longer said");
  // Neither is proposed, and nothing is done before one is chosen.
  for (const answer of ["Keep", "Forget"]) await expect(tea.getByRole("radio", { name: answer })).not.toBeChecked();
  await dialog.getByRole("button", { name: "Save and answer again" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Say first what is to be kept and what forgotten.");
  await expect(tea.getByRole("radio", { name: "Keep" })).toBeFocused();
  await tea.getByText("Keep", { exact: true }).click();
  await expect(dialog.getByRole("alert")).toHaveCount(0);
  await judgeBothSizes(page, "what an edit takes out");
  await dialog.getByRole("button", { name: "Save and answer again" }).click();
  await expect(fromKith).toHaveCount(2);
  await expect(fromKith.last()).toContainText("tea");
  await expect(fromKith.last()).not.toContainText("earlier wording");
  await page.goto("/memory?q=tea");
  await expect(
    page.getByText("The message this came from was changed or deleted; you chose to keep it."),
  ).toBeVisible();
});

test("a deleted message, a reply and a conversation: each memory is kept or forgotten as the person says", async ({
  page,
  person,
  app,
}) => {
  await page.setViewportSize(phone);
  const { fromPerson, fromKith } = chat(page);
  const id = await tell(app.url, person, "I'm allergic to peanuts. I play the oboe.");
  await untilRemembered(app.url, person, id);
  await page.goto(`/c/${id}`);
  await fromPerson.first().getByRole("button", { name: "Delete message" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete this message?" });
  await expect(dialog.getByRole("listitem")).toHaveCount(2);
  await dialog.getByRole("listitem").filter({ hasText: "oboe" }).getByText("Keep", { exact: true }).click();
  await dialog.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await dialog.getByRole("listitem").filter({ hasText: "peanuts" }).getByText("Forget", { exact: true }).click();
  await judgeBothSizes(page, "what a deletion takes with it");
  await dialog.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(page.getByText("Deleted. 1 memory forgotten. 1 memory kept.")).toBeVisible();
  await expect(fromPerson.first()).toContainText("You deleted this message.");
  await fromKith.first().getByRole("button", { name: "Delete reply" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
  await expect(fromKith.first()).toContainText("You deleted this reply.");
  await judgeBothSizes(page, "what is left of a conversation");
  await page.reload();
  await expect(page.getByRole("log")).not.toContainText("peanuts");
  await page.goto("/memory");
  await expect(page.getByText("Maya plays the oboe.").first()).toBeVisible();
  await expect(page.getByText(/you chose to keep it/)).toBeVisible();
  await expect(page.getByText(/peanut/)).toHaveCount(0);

  const other = await tell(app.url, person, "My favourite colour is teal. I have a dog called Rufus.");
  await untilRemembered(app.url, person, other);
  await page.setViewportSize(desktop);
  await page.goto("/");
  await page.getByRole("button", { name: /^Options for My favourite/ }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  const whole = page.getByRole("dialog", { name: "Delete conversation?" });
  await expect(whole.getByRole("listitem").first()).toBeVisible();
  await expect(whole.getByRole("radio", { checked: true })).toHaveCount(0);
  await whole.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(whole.getByRole("alert")).toContainText("Say first what is to be kept and what forgotten.");
  await judgeBothSizes(page, "what is to be said before a conversation is deleted");
  const all = whole.getByRole("group", { name: "Keep or forget all of them" });
  await expect(all.getByRole("radio", { name: "Keep all" })).toBeFocused();
  await all.getByText("Keep all").click();
  await expect(whole.getByRole("alert")).toHaveCount(0);
  await expect(whole.getByRole("radio", { checked: true })).toHaveCount(3);
  await whole.getByRole("listitem").filter({ hasText: "teal" }).getByText("Forget", { exact: true }).click();
  await judgeBothSizes(page, "what a conversation takes with it");
  await whole.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(page.getByText("Conversation deleted. 1 memory forgotten with it.")).toBeVisible();
  await page.goto("/memory");
  await expect(page.getByText(/Rufus/).first()).toBeVisible();
  await expect(page.getByText(/teal/)).toHaveCount(0);
});
