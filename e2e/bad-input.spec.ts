import { randomUUID } from "node:crypto";
import type { Account } from "./account";
import { builtActions, callAction } from "./call-action";
import { actionDoors, type Ids } from "./doors";
import { chat, expect, test } from "./fixtures";
import { readRows } from "./read-rows";
import { bringFile, knowTwoPeople, postChat, readMessages, tell, untilRemembered } from "./talk";

const MEGABYTE = "x".repeat(1_000_000);
const NOBODY = "0199d2f0-0000-7000-8000-000000000001";
const invalidUtf8 = (json: string) => {
  const [before = "", after = ""] = json.split("BROKEN");
  return Buffer.concat([
    Buffer.from(before),
    Buffer.from([0xc3, 0x28, 0xff, 0xfe, 0xed, 0xa0, 0x80]),
    Buffer.from(after),
  ]);
};

/** Text that is unusual but a person may well send: it is stored and shown as it is. */
const unusual: Record<string, string> = {
  emoji: "👩‍👩‍👧‍👦 🏳️‍🌈 🇵🇹 emoji",
  sql: `'; DROP TABLE "Message"; -- $1 \\ %`,
  html: `<img src=x onerror="window.ran=1"><script>window.ran=2</script> &amp; </textarea>`,
  "right to left": "\u202eabc שלום مرحبا\u202c",
  template: "${7*7} {{7*7}} <%= 7*7 %> __proto__ constructor",
  combining: "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L",
};

const values: Record<string, unknown> = {
  null: null,
  number: 7,
  huge: 1e308,
  boolean: true,
  list: ["a"],
  object: { $ne: null },
  date: new Date(0),
  "empty text": "",
  "a megabyte": MEGABYTE,
  "a long id": "9".repeat(100_000),
  "control characters": "\u0000\u0001\u0008\u001b\u007f",
  "a lone surrogate": "\ud800",
  sql: unusual.sql,
};

const built = (key: string) => {
  const [file, name] = key.split("#");
  const found = builtActions().find((each) => each.file === file && each.name === name)!;
  return { ...found, page: found.page.replace("[id]", NOBODY) };
};

async function ownSomething(url: string, person: Account): Promise<Ids> {
  const conversationId = await tell(url, person, "My sister moved to Lisbon last Friday and I'm allergic to peanuts.");
  const messages = await untilRemembered(url, person, conversationId);
  const [memoryId, otherId] = messages.flatMap(({ remembered }) => remembered.map((one) => one.memoryId));
  const people = await knowTwoPeople(url, person);
  const importId = await bringFile(url, person, "I play the cello.");
  const messageId = messages.find(({ role }) => role === "user")!.id;
  const said = { conversationId, messageId, version: "v".repeat(43) };
  return { ...said, memoryId: memoryId!, otherId: otherId!, spareId: otherId!, importId, ...people };
}

/** Runs something that must change nothing of the person's. */
async function changingNothing(
  app: { folder: string; stop(): Promise<void>; start(): Promise<void> },
  email: string,
  run: () => Promise<void>,
) {
  const read = async () => {
    await app.stop();
    // Refusals leave their trace in the audit, which is as it should be.
    const { AuditEvent: _, ...rows } = await readRows(app.folder, email);
    await app.start();
    return rows;
  };
  const before = await read();
  await run();
  expect(await read()).toEqual(before);
}

test("server actions refuse wrong input with a sentence and change nothing", async ({ app, person }) => {
  test.setTimeout(240_000);
  const ids = await ownSomething(app.url, person);
  await changingNothing(app, person.email, async () => {
    for (const [key, door] of Object.entries(actionDoors)) {
      const right = door.input(ids);
      if (!right) continue;
      const call = (args: unknown[] | { body: BodyInit; type?: string }) =>
        callAction(app.url, built(key), args, { cookie: person.cookie });
      const refused = async (args: unknown[], what: string) => {
        const { status, value } = await call(args);
        if (status === 413) return;
        expect.soft(value?.ok, `${key} with ${what} (${status})`).toBe(false);
        expect.soft(["invalid", "too_large", "not_found"], `${key} with ${what}`).toContain(value?.error?.code);
        expect.soft(value?.error?.message, `${key} with ${what}`).not.toMatch(/prisma|postgres|\bat \//i);
      };
      await refused([], "no argument");
      for (const [what, value] of Object.entries(values)) {
        const names = Object.keys(right).filter((name) => !acceptable(key, name, what));
        await Promise.all([
          refused([value], what),
          ...names.map((name) => refused([{ ...right, [name]: value }], `${name}: ${what}`)),
        ]);
      }
      for (const name of Object.keys(right)) {
        const { [name]: _, ...rest } = right;
        if (name !== "timeZone") await refused([rest], `no ${name}`);
      }
      const polluting = `[{"__proto__":${JSON.stringify(right)},"constructor":{"prototype":{"ok":1}}}]`;
      const polluted = await call({ body: polluting });
      expect.soft(polluted.value?.ok ?? false, `${key} with __proto__`).toBe(false);
      // Bodies that are none: broken JSON, broken UTF-8, references of React's own format that lead nowhere.
      const bodies = ["", "[", "{}", "null", `["$F1"]`, `["$@1"]`, `["$K1"]`, `["$1:constructor:constructor"]`];
      const broken = invalidUtf8(JSON.stringify([{ ...right, statement: "BROKEN", title: "BROKEN" }]));
      await Promise.all(
        [...bodies, broken].map(async (body) => {
          const { status, value, text } = await call({ body });
          expect.soft(value?.ok ?? false, `${key} with the body ${String(body)} (${status})`).toBe(false);
          expect.soft(text).not.toMatch(/prisma|postgres|node_modules/i);
        }),
      );
    }
  });
  expect((await fetch(`${app.url}/api/health`)).status).toBe(200);
});

/** Odd values that a door may take: names, titles and statements are free text. */
function acceptable(key: string, name: string, what: string): boolean {
  if (["title", "statement", "name", "text"].includes(name)) return ["sql", "a lone surrogate"].includes(what);
  if (name === "page") return what === "number";
  // A companion needs no description.
  if (name === "persona") return ["sql", "a lone surrogate", "empty text", "control characters"].includes(what);
  if (key.endsWith("#signUp") && name === "password") return ["sql", "control characters"].includes(what);
  return name === "timeZone" && what === "undefined"
    ? true
    : typeof values[what] === "boolean" && /^(on|pinned|sensitive|withheld|locked|remember)$/.test(name);
}

test("the chat door refuses wrong input with JSON and stores nothing of it", async ({ app, person }) => {
  const ids = await ownSomething(app.url, person);
  const { conversationId } = ids;
  const id = randomUUID();
  const right = { conversationId, message: { id, text: "Hello" } };
  const bodies: [string, unknown, number][] = [
    ["nothing", "", 400],
    ["broken JSON", `{"conversationId":`, 400],
    ["a list", [], 400],
    ["null", null, 400],
    ["a number", 7, 400],
    ["invalid UTF-8", invalidUtf8(JSON.stringify({ ...right, message: { id, text: "BROKEN" } })), 400],
    ["UTF-16", Buffer.from(JSON.stringify(right), "utf16le"), 400],
    ["a megabyte", { ...right, message: { id, text: MEGABYTE } }, 413],
    ["too long a text", { ...right, message: { id, text: "x".repeat(32_001) } }, 400],
    ["ten megabytes of depth", `${"[".repeat(5_000_000)}${"]".repeat(5_000_000)}`, 413],
    ["a deep list", "[".repeat(100_000), 400],
    ["only blanks", { ...right, message: { id, text: " \n\t\u0000 " } }, 400],
    ["retry false", { conversationId, retry: false }, 400],
    ["retry of nothing", { conversationId: randomUUID(), retry: true }, 404],
    ["retry of a whole reply", { conversationId, retry: true }, 409],
    ["polluted prototypes", `{"__proto__":${JSON.stringify(right)},"constructor":{"prototype":{"retry":true}}}`, 400],
  ];
  for (const [what, value] of Object.entries(values)) {
    const status = what === "a megabyte" ? 413 : 400;
    bodies.push([`conversationId: ${what}`, { ...right, conversationId: value }, status]);
    bodies.push([`message: ${what}`, { conversationId, message: value }, status]);
    bodies.push([`message.id: ${what}`, { conversationId, message: { id: value, text: "Hello" } }, status]);
    if (["sql", "a lone surrogate", "a long id", "date"].includes(what)) continue;
    bodies.push([`message.text: ${what}`, { conversationId, message: { id, text: value } }, status]);
  }
  await changingNothing(app, person.email, async () => {
    for (const [what, body, status] of bodies) {
      const answer = await postChat(app.url, person.cookie, body);
      const text = await answer.text();
      expect.soft(answer.status, `${what}: ${text.slice(0, 200)}`).toBe(status);
      const error = { code: expect.stringMatching(/^[a-z_]+$/), message: expect.stringMatching(/^[^\n]{10,200}$/) };
      expect.soft(answer.headers.get("content-type"), what).toContain("application/json");
      if (text.startsWith("{")) expect.soft(JSON.parse(text), what).toEqual({ error });
    }
    for (const method of ["GET", "PUT", "DELETE", "PATCH"]) {
      const answer = await fetch(`${app.url}/api/chat`, { method, headers: { cookie: person.cookie } });
      expect.soft(answer.status, method).toBe(405);
    }
  });
  await tell(app.url, person, "Still here?", conversationId);
});

test("the import door refuses what it cannot take in, and a list with anything in it waits as text", async ({
  app,
  person,
}) => {
  test.setTimeout(120_000);
  const send = (body: BodyInit, query = "") =>
    fetch(`${app.url}/api/import${query}`, { method: "POST", headers: { cookie: person.cookie }, body });
  await changingNothing(app, person.email, async () => {
    const bodies: [string, BodyInit][] = [
      ["nothing", ""],
      ["a list of numbers", "[1, 2, 3]"],
      ["an object", "{}"],
      ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])],
      ["invalid UTF-8", new Uint8Array([0xff, 0xfe, 0xc3, 0x28, 0x41])],
      ["half a zip", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0])],
      ["ten megabytes of depth", "[".repeat(10_000_000)],
    ];
    for (const [what, body] of bodies) {
      const answer = await send(body);
      const text = await answer.text();
      expect.soft(answer.status, `${what}: ${text.slice(0, 200)}`).toBe(400);
      expect.soft(text, what).not.toMatch(/prisma|postgres|node_modules/i);
    }
    expect.soft((await send("I like tea.", `?name=${"x".repeat(600)}`)).status).toBe(400);
    expect
      .soft((await fetch(`${app.url}/api/export?format=xml`, { headers: { cookie: person.cookie } })).status)
      .toBe(400);
    for (const site of ["cross-site", "same-site"]) {
      const headers = { cookie: person.cookie, "sec-fetch-site": site };
      expect.soft((await fetch(`${app.url}/api/export?format=json`, { headers })).status, site).toBe(403);
    }
  });
  const odd = ["\u0000I like\u0008 tea.", "x".repeat(1_000_000), ...Object.values(unusual)].join("\n");
  const answer = await send(Buffer.from(odd.replaceAll("\u0000", "")), "?name=..%2f%00%0a%3Cb%3E");
  expect(answer.status).toBe(200);
});

test("unusual text is stored as it is, shown as text, and never run", async ({ app, page, person }) => {
  const { composer, send, fromPerson, fromKith } = chat(page);
  await page.goto("/");
  for (const [at, text] of Object.values(unusual).entries()) {
    await composer.fill(text);
    await send.click();
    await expect(fromKith).toHaveCount(at + 1);
    await expect(send).toBeVisible();
  }
  await page.reload();
  for (const [at, text] of Object.values(unusual).entries()) {
    await expect(fromPerson.nth(at).locator("div").first()).toHaveText(text, { useInnerText: true });
  }
  expect(await page.evaluate(() => (window as { ran?: number }).ran)).toBeUndefined();
  await expect(page.getByRole("log").locator("img, script")).toHaveCount(0);

  const conversationId = new URL(page.url()).pathname.split("/")[2]!;
  await tell(app.url, person, "a\u0000b\u0008c\u001b[31m d\r\ne\ud800f", conversationId);
  const messages = await readMessages(app.url, person, conversationId);
  expect(messages.at(-2)?.text).toBe("abc[31m d\ne\ufffdf");
});

test("a message of the greatest length goes through, and a longer one is counted before it is sent", async ({
  page,
  person,
}) => {
  void person;
  const { composer, send, fromPerson, fromKith } = chat(page);
  await page.goto("/");
  await composer.fill("ä".repeat(32_001));
  await expect(page.getByRole("alert").filter({ hasText: "1 character too long" })).toBeVisible();
  await expect(send).toBeDisabled();
  await composer.fill(`${"ä".repeat(31_995)} end.`);
  await send.click();
  await expect(fromKith).toHaveCount(1);
  await expect(fromPerson).toContainText("end.");
});

test("addresses with anything in them open a page or say that there is none", async ({ app, person }) => {
  const odd = [
    "/memory?q=%00",
    "/memory?q=%ff%fe",
    `/memory?q=${"x".repeat(5_000)}`,
    "/memory?q=a&q=b&kind[]=x&kind[__proto__]=1&page=1e309&status=%27%3B--&subject=1",
    "/memory?page=-1",
    "/memory?size=1e9&sort=__proto__&chat=%27--&sure=x&used=9&sensitive=1&status=active",
    "/memory/x",
    `/memory/${NOBODY}?q=%00`,
    "/memory/..%2f..%2fetc",
    "/memory?page=99999",
    "/memory?q=%27%29%3B%20DROP%20TABLE%20%22Memory%22%3B--",
    "/memory?q=%25%5F%5C",
    "/c/x",
    "/c/%00",
    "/c/..%2f..%2fetc%2fpasswd",
    `/c/${"9".repeat(5_000)}`,
    `/c/${randomUUID()}`,
    "/sign-in?error=%3Cscript%3Ewindow.ran%3D1%3C%2Fscript%3E",
    "/sign-in?callbackUrl=https%3A%2F%2Fevil.invalid",
    "/api/auth/callback/password",
    "/api/auth/callback/%00",
    "/api/auth/nothing/of/that/kind",
    "/api/nothing",
    "/_next/static/..%2f..%2f..%2fpackage.json",
  ];
  for (const address of odd) {
    const answer = await fetch(app.url + address, { headers: { cookie: person.cookie }, redirect: "manual" });
    const text = await answer.text();
    expect.soft(answer.status, address).toBeLessThan(500);
    expect.soft(answer.headers.get("location") ?? "", address).not.toContain("evil.invalid");
    expect.soft(text, address).not.toMatch(/<script>window\.ran|PrismaClient|node_modules/);
  }
});

test("the sign-in door takes anything without falling over", async ({ app }) => {
  const csrf = await fetch(`${app.url}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const cookie = csrf.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const form = (given: Record<string, string>) => new URLSearchParams({ csrfToken, json: "true", ...given }).toString();
  const bodies: [string, BodyInit, string?][] = [
    ["no fields", form({})],
    ["a megabyte of password", form({ email: "maya@example.org", password: MEGABYTE })],
    ["a megabyte of e-mail", form({ email: MEGABYTE, password: "seven tall birches" })],
    ["SQL", form({ email: `'; DROP TABLE "User"; --`, password: unusual.sql! })],
    ["NUL", form({ email: "a\u0000@example.org", password: "\u0000".repeat(12) })],
    ["fields twice", `${form({ email: "a@example.org", password: "x" })}&email=b@example.org&password=y`],
    ["prototype keys", `${form({})}&__proto__[email]=a&constructor[prototype][ok]=1&email[]=x`],
    ["invalid UTF-8", new Uint8Array([...Buffer.from(`csrfToken=${csrfToken}&email=`), 0xff, 0xc3, 0x28])],
    ["JSON", JSON.stringify({ csrfToken, email: { $ne: null }, password: ["x"] }), "application/json"],
    ["broken JSON", "{", "application/json"],
    ["another type", "<a/>", "application/xml"],
  ];
  for (const [what, body, type = "application/x-www-form-urlencoded"] of bodies) {
    const headers = { cookie, "content-type": type };
    const answer = await fetch(`${app.url}/api/auth/callback/password`, {
      method: "POST",
      redirect: "manual",
      headers,
      body,
    });
    expect.soft(answer.status, what).toBeLessThan(500);
    expect.soft(answer.headers.getSetCookie().join(), what).not.toContain("session-token=e");
    await answer.arrayBuffer();
  }
  expect((await fetch(`${app.url}/api/health`)).status).toBe(200);
});
