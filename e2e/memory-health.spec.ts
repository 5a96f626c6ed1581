import { expect, test } from "./fixtures";
import { judgeBothSizes } from "./judge";
import { tell, untilRemembered } from "./talk";

test.use({ companion: "scripted" });

test("with a model, what it has not read yet is told, and is read when asked to", async ({
  page,
  person,
  app,
  model,
}) => {
  await untilRemembered(app.url, person, await tell(app.url, person, "I'm allergic to peanuts."));
  await page.goto("/memory/health");
  const remembering = page.getByRole("region", { name: "Remembering" });
  const unread = remembering.getByText(/^1 message so far read by simple rules only/);
  const now = remembering.getByRole("button", { name: "Have it read now" });
  await expect(unread).toBeVisible();
  await judgeBothSizes(page, "health, with a topic that no model has read");

  model.script.push([{ when: "structured", behaviour: "slow", delayMs: 400 }]);
  await now.press("Enter");
  await expect(remembering.getByRole("button", { name: "Reading…" })).toBeFocused();
  const said = remembering.getByRole("status").filter({ hasText: "The language model has read them." });
  await expect(said).toBeFocused();
  await expect(unread).toHaveCount(0);
  await expect(now).toHaveCount(0);
  await judgeBothSizes(page, "health, when the model has read");
  await page.reload();
  await expect(page.getByRole("region", { name: "Remembering" })).toContainText(
    "Everything you said has reached memory.",
  );
  await expect(unread).toHaveCount(0);
});
