import { randomUUID } from "node:crypto";
import type { Account } from "./account";
import { builtActions, callAction } from "./call-action";
import { actionDoors, addressDoors, addressOf, scanDoors, type Ids } from "./doors";
import { expect, test } from "./fixtures";
import { readRows } from "./read-rows";
import { bringFile, knowTwoPeople, postChat, tell, untilRemembered } from "./talk";

const SAID = "My sister moved to Lisbon last Friday and I'm allergic to peanuts. My favourite colour is teal.";

const nobody: Ids = {
  ...{ conversationId: randomUUID(), messageId: randomUUID(), memoryId: randomUUID(), version: "v".repeat(43) },
  ...{ otherId: randomUUID(), spareId: randomUUID() },
  ...{ personId: randomUUID(), secondId: randomUUID(), changeId: randomUUID() },
  importId: randomUUID(),
};
const built = (key: string) => {
  const [file, name] = key.split("#");
  const found = builtActions().find((each) => each.file === file && each.name === name);
  if (!found) throw new Error(`${key} is not in the build`);
  // Any page that holds the action will do; one with a parameter gets an id that nobody has.
  return { ...found, page: found.page.replace("[id]", nobody.conversationId) };
};

async function ownSomething(url: string, person: Account): Promise<Ids> {
  const conversationId = await tell(url, person, SAID);
  const messages = await untilRemembered(url, person, conversationId);
  const [memoryId, otherId, spareId] = messages.flatMap(({ remembered }) => remembered.map((one) => one.memoryId));
  if (!memoryId || !otherId || !spareId) throw new Error("Not enough was remembered.");
  const importId = await bringFile(url, person, "I play the cello.");
  const messageId = messages.find(({ role }) => role === "user")!.id;
  const said = { conversationId, messageId, version: nobody.version };
  return { ...said, memoryId, otherId, spareId, importId, ...(await knowTwoPeople(url, person)) };
}

test("every door under app/ stands in the table of these tests", () => {
  const { actions, addresses } = scanDoors();
  expect(Object.keys(actionDoors).sort()).toEqual(actions);
  expect(Object.keys(addressDoors).sort()).toEqual(addresses);
  expect(actions.map(built)).toHaveLength(actions.length);
});

test("without a sign-in every door stays shut", async ({ app, person }) => {
  const ids = await ownSomething(app.url, person);
  const forged = person.cookie.replace(/(session-token=)[^;]{20}/, "$1aaaaaaaaaaaaaaaaaaaa");
  expect(forged).not.toBe(person.cookie);
  for (const cookie of ["", forged]) {
    for (const [key, door] of Object.entries(actionDoors)) {
      if (door.for === "anybody") continue;
      const { value } = await callAction(app.url, built(key), [door.input(ids)], { cookie });
      expect.soft(value, key).toEqual({ ok: false, error: { code: "unauthenticated", message: expect.any(String) } });
    }
    for (const [file, how] of Object.entries(addressDoors)) {
      const method = /^app\/api\/(chat|import|jobs\/drain)\//.test(file) ? "POST" : "GET";
      const answer = await fetch(app.url + addressOf(file, ids.conversationId), {
        method,
        redirect: "manual",
        headers: { cookie },
      });
      const text = await answer.text();
      expect.soft(text, file).not.toMatch(/Lisbon|peanut/i);
      if (how === "open") expect.soft(answer.status, file).toBe(200);
      if (how === "refuses") expect.soft([401, 404], file).toContain(answer.status);
      if (how === "sign-in") {
        expect.soft(answer.status, file).toBe(307);
        expect.soft(answer.headers.get("location"), file).toMatch(/\/sign-in(\?|$)/);
      }
    }
  }
});

test("a cookie kept from before signing out opens nothing", async ({ app, person }) => {
  const { cookie } = person;
  const out = await callAction(app.url, built("app/(chat)/actions.ts#signOut"), [undefined], { cookie });
  expect(out.value?.ok).toBe(true);
  const message = { id: randomUUID(), text: "Am I still here?" };
  expect((await postChat(app.url, cookie, { conversationId: randomUUID(), message })).status).toBe(401);
  const page = await fetch(`${app.url}/memory`, { headers: { cookie }, redirect: "manual" });
  expect(page.status).toBe(307);
});

test("a second person's ids are not found, and nothing of the owner's changes", async ({ app, person, stranger }) => {
  test.setTimeout(240_000);
  const ids = await ownSomething(app.url, person);
  await app.stop();
  const before = await readRows(app.folder, person.email);
  expect(before.Memory?.length).toBeGreaterThan(1);
  await app.start();

  const { cookie } = stranger;
  for (const [key, door] of Object.entries(actionDoors)) {
    if (door.for !== "owner") continue;
    const { value, text } = await callAction(app.url, built(key), [door.input(ids)], { cookie });
    expect.soft(value, key).toEqual({ ok: false, error: { code: "not_found", message: expect.any(String) } });
    expect.soft(text, key).not.toMatch(/Lisbon|peanut/i);
  }
  for (const body of [
    { conversationId: ids.conversationId, message: { id: randomUUID(), text: "Let me in." } },
    { conversationId: ids.conversationId, retry: true },
  ]) {
    const answer = await postChat(app.url, cookie, body);
    expect.soft(answer.status).toBe(404);
    expect.soft(await answer.json()).toEqual({ error: { code: "not_found", message: expect.any(String) } });
  }
  const page = await fetch(`${app.url}/c/${ids.conversationId}`, { headers: { cookie } });
  expect.soft(page.status).toBe(404);
  expect.soft(await page.text()).not.toMatch(/Lisbon|peanut/i);
  const foreign = await fetch(`${app.url}/memory/${ids.memoryId}`, { headers: { cookie } });
  expect.soft(foreign.status).toBe(404);
  expect.soft(await foreign.text()).not.toMatch(/Lisbon|peanut/i);
  const owned = JSON.parse(before.Person?.find((row) => row.includes('"person"')) ?? "{}") as { id?: string };
  for (const query of ["", "?q=peanuts", `?subject=${owned.id}`]) {
    const memory = await fetch(`${app.url}/memory${query}`, { headers: { cookie } });
    expect.soft(memory.status).toBe(200);
    expect.soft(await memory.text(), query).not.toMatch(/Lisbon|allergic/i);
  }
  // What the stranger asks is answered from the stranger's own memory only.
  const asked = { id: randomUUID(), text: "Where does my sister live? What am I allergic to?" };
  const reply = await postChat(app.url, cookie, { conversationId: randomUUID(), message: asked });
  expect.soft(await reply.text()).not.toMatch(/Lisbon|peanut/i);

  await app.stop();
  const after = await readRows(app.folder, person.email);
  await app.start();
  expect(after).toEqual(before);

  // The ids were right: their owner gets through the same doors with them.
  let own = ids;
  for (const [key, door] of Object.entries(actionDoors)) {
    if (door.for !== "owner") continue;
    const { value } = await callAction(app.url, built(key), [door.input(own)], { cookie: person.cookie });
    expect.soft(value, key).toMatchObject({ ok: true });
    // An edit makes a new memory; undoing that one brings the first back.
    if (/#(edit|revise|move)Memory$/.test(key)) own = { ...own, memoryId: (value?.data as { id: string }).id };
    if (key.endsWith("#undoMemory")) own = ids;
    // What is to be changed names the preview that was seen.
    if (/#preview(Edit|Delete|Deletion)$/.test(key))
      own = { ...own, version: (value?.data as { version: string }).version };
  }
});
