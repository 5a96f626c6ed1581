import { randomUUID } from "node:crypto";
import { action, makeAccount, signIn } from "./account";
import { callAction } from "./call-action";
import { expect, test } from "./fixtures";
import { postChat } from "./talk";

test("every answer carries the protecting headers", async ({ app, person }) => {
  for (const address of ["/sign-in", "/", "/memory", "/settings", "/api/health", "/c/x"]) {
    const { headers } = await fetch(app.url + address, { headers: { cookie: person.cookie } });
    expect.soft(headers.get("x-content-type-options"), address).toBe("nosniff");
    expect.soft(headers.get("x-frame-options"), address).toBe("DENY");
    expect.soft(headers.get("referrer-policy"), address).toBe("same-origin");
    expect.soft(headers.get("x-powered-by"), address).toBeNull();
  }
});

test("pages with somebody's words are kept by no cache on the way", async ({ app, person }) => {
  for (const address of ["/", "/memory", "/settings"]) {
    const { headers } = await fetch(app.url + address, { headers: { cookie: person.cookie } });
    expect.soft(headers.get("cache-control"), address).toMatch(/private|no-store/);
  }
});

test("the sign-in cookie is out of scripts' and other sites' reach", async ({ page, context, app }) => {
  const { email, password } = await makeAccount(app.url);
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("textbox", { name: "Message" })).toBeVisible();
  const cookies = await context.cookies();
  const session = cookies.find(({ name }) => name.endsWith("next-auth.session-token"));
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  for (const cookie of cookies) expect.soft(cookie.sameSite, cookie.name).not.toBe("None");
  expect(await page.evaluate(() => document.cookie)).not.toContain("session-token");
});

test("another site's page cannot act with the person's cookie", async ({ app, person }) => {
  const { cookie } = person;
  const message = { id: randomUUID(), text: "Written by another site." };
  const body = { conversationId: randomUUID(), message };
  const elsewhere = "https://elsewhere.invalid";
  const fromElsewhere: Record<string, string>[] = [
    { origin: elsewhere, "sec-fetch-site": "cross-site" },
    { origin: elsewhere, "sec-fetch-site": "same-site" },
    // Browsers that do not tell the site still tell the origin.
    { origin: elsewhere },
    { origin: "null" },
    { origin: elsewhere, "content-type": "text/plain" },
  ];
  for (const headers of fromElsewhere) {
    const answer = await postChat(app.url, cookie, body, headers);
    expect.soft(answer.status, JSON.stringify(headers)).toBe(403);
    await answer.text();
    const called = await callAction(app.url, action("setMemoryOn"), [{ on: false }], { cookie, headers });
    expect.soft(called.value?.ok ?? false, JSON.stringify(headers)).toBe(false);
  }
  const settings = await fetch(`${app.url}/settings`, { headers: { cookie } });
  expect(await settings.text()).toMatch(/role="switch" aria-checked="true"/);
  expect((await postChat(app.url, cookie, body, { origin: app.url, "sec-fetch-site": "same-origin" })).status).toBe(
    200,
  );
});

test("a wrong password, an unknown address and too many tries tell nothing about who has an account", async ({
  app,
}) => {
  const { email } = await makeAccount(app.url);
  const refusal = (given: { email: string; password: string }) => signIn(app.url, given).catch(String);
  const wrong = await refusal({ email, password: "nine tall birches" });
  const unknown = await refusal({ email: `nobody-${randomUUID()}@example.org`, password: "nine tall birches" });
  expect(wrong).toMatch(/CredentialsSignin/);
  expect(unknown).toBe(wrong);
  for (const address of [email, `nobody-${randomUUID()}@example.org`]) {
    let answer = "";
    for (let tries = 0; tries < 12; tries++) answer = await refusal({ email: address, password: "nine tall birches" });
    expect(answer).toMatch(/Throttled/);
  }
});
