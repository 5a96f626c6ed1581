import { expect, test } from "./fixtures";
import { desktop, judge, phone } from "./judge";
import { tell, untilRemembered } from "./talk";

test.use({ reducedMotion: "reduce" });

test("people are found, renamed, merged, split and put back, and the graph says the same as its list", async ({
  page,
  app,
  person,
}) => {
  const told = [
    "My brother João is a nurse.",
    "My brother João lives in Braga.",
    "My friend Joana plays chess.",
    "My colleague Bento loves jazz.",
    "My brother João enjoys cooking with Joana.",
  ];
  for (const text of told) await untilRemembered(app.url, person, await tell(app.url, person, text));
  await page.setViewportSize(desktop);
  const main = page.getByRole("main");
  const title = main.getByRole("heading", { level: 1 });
  const someone = (name: string) => main.getByRole("link", { name, exact: true });
  const dialog = page.getByRole("dialog");
  const status = main.getByRole("status").first();
  const open = async (name: string) => {
    await page.goto("/memory/people");
    await someone(name).click();
    await expect(title).toHaveText(name);
  };

  await test.step("somebody is found and renamed", async () => {
    await page.goto("/memory/people");
    await expect(main.getByText("3 people")).toBeVisible();
    await main.getByRole("searchbox", { name: "Search people" }).fill("brother");
    await page.keyboard.press("Enter");
    await expect(main.getByText("1 person")).toBeVisible();
    await someone("João").click();
    await expect(main.getByText(/nurse/).first()).toBeVisible();
    await judge(page, "a person");
    await main.getByRole("button", { name: "Edit" }).click();
    await judge(page, "the dialog of a name");
    await dialog.getByLabel("Name").fill("João Silva");
    await page.keyboard.press("Enter");
    await expect(title).toHaveText("João Silva");
    await expect(status).toHaveText("Saved.");
    await expect(main.getByText(/Renamed from João to João Silva/)).toBeVisible();
  });
  await test.step("two are merged, and it is undone", async () => {
    await open("Bento");
    await main.getByRole("button", { name: "Merge" }).click();
    await dialog.getByRole("searchbox", { name: "Who is the same person?" }).fill("joana");
    await dialog.getByRole("button", { name: "Same person: Joana" }).click();
    await expect(title).toHaveText("Joana");
    await expect(main.getByText(/jazz/).first()).toBeVisible();
    await main.getByRole("button", { name: /^Undo: Merged with Bento/ }).click();
    await expect(status).toHaveText("Undone.");
    await expect(main.getByText(/jazz/)).toHaveCount(0);
    await open("Bento");
    await expect(main.getByText(/jazz/).first()).toBeVisible();
  });
  await test.step("on a phone a memory is split off to somebody else, and comes back", async () => {
    await page.setViewportSize(phone);
    await open("João Silva");
    await main.getByRole("button", { name: "Split" }).click();
    await main.getByRole("checkbox", { name: /About somebody else: .*nurse/ }).check();
    await main.getByLabel("The other person’s name").fill("Rui");
    await judge(page, "splitting on a phone");
    await main.getByRole("button", { name: "Split off 1 memory" }).click();
    await expect(status).toHaveText("Split off to Rui.");
    await expect(main.getByRole("listitem").filter({ hasText: /nurse/ })).toHaveCount(0);
    await main.getByRole("link", { name: /1 memory split off to Rui/ }).click();
    await expect(title).toHaveText("Rui");
    await expect(main.getByText(/nurse/).first()).toBeVisible();
    await open("João Silva");
    await main.getByRole("button", { name: /^Undo: 1 memory split off to Rui/ }).click();
    await expect(status).toHaveText("Undone.");
    await expect(main.getByText(/nurse/).first()).toBeVisible();
  });
  await test.step("the graph has a list that says the same", async () => {
    await page.goto("/memory/people");
    await main.getByRole("link", { name: "Graph" }).click();
    const figure = main.getByRole("figure", { name: "The people around you" });
    await expect(figure.getByText("Joana")).toBeVisible();
    const circle = main.getByRole("listitem").filter({ hasText: "You (Maya)" });
    for (const name of ["João Silva", "Joana", "Bento"])
      await expect(circle.getByRole("link", { name, exact: true })).toBeVisible();
    await expect(circle.getByRole("list", { name: "Joana, named with" })).toContainText("João Silva (1 memory)");
    await figure.getByRole("button", { name: "Zoom in" }).click();
    await judge(page, "the graph on a phone");
    await circle.getByRole("link", { name: "Joana" }).click();
    await expect(title).toHaveText("Joana");
  });
});
