import { expect } from "@playwright/test";
import { randomUUID } from "node:crypto";
import type { MessageView } from "@/lib/conversation/types";
import { action, type Account } from "./account";
import { callAction } from "./call-action";

/** POST to the chat door as its page does, or with a body of one's own. */
export function postChat(url: string, cookie: string, body: unknown, headers: Record<string, string> = {}) {
  const raw = typeof body === "string" || body instanceof Uint8Array;
  return fetch(`${url}/api/chat`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(cookie ? { cookie } : {}), ...headers },
    body: raw ? (body as BodyInit) : JSON.stringify(body),
  });
}

/** Says something without a browser; resolves when the reply is whole. */
export async function tell(
  url: string,
  { cookie }: Account,
  text: string,
  conversationId: string = randomUUID(),
): Promise<string> {
  const answer = await postChat(url, cookie, { conversationId, message: { id: randomUUID(), text } });
  const stream = await answer.text();
  if (answer.status !== 200) throw new Error(`The chat door gave ${answer.status}: ${stream}`);
  return conversationId;
}

export async function readMessages(url: string, { cookie }: Account, conversationId: string): Promise<MessageView[]> {
  const { value, text } = await callAction(url, action("loadMessages"), [{ conversationId }], { cookie });
  if (!value?.ok) throw new Error(`Messages could not be loaded: ${text}`);
  return (value.data as { messages: MessageView[] }).messages;
}

/** Waits until what was said has reached memory; gives the messages. */
export async function untilRemembered(url: string, person: Account, conversationId: string): Promise<MessageView[]> {
  let messages: MessageView[] = [];
  await expect
    .poll(
      async () => {
        messages = await readMessages(url, person, conversationId);
        return messages.filter((message) => message.role === "user").map((message) => message.remembering);
      },
      { timeout: 30_000 },
    )
    .toEqual(expect.not.arrayContaining([expect.stringMatching(/^(queued|running)$/)]));
  return messages;
}

/** Has everything read that was said in a conversation, by the memory model too, as its person may ask. */
export async function haveRead(url: string, { cookie }: Account, conversationId: string) {
  const { value, text } = await callAction(url, action("rememberNow"), [{ conversationId }], { cookie });
  if (!value?.ok) throw new Error(`Nothing could be read: ${text}`);
  return value.data as { added: number; changed: number; failed: boolean };
}

/** Tells of a brother and gives two people's ids, and a change of the second one: what the doors of people take. */
export async function knowTwoPeople(url: string, person: Account) {
  await untilRemembered(url, person, await tell(url, person, "My brother João is a nurse."));
  const idOf = async (name: string) => {
    const { value, text } = await callAction(url, action("findPeople"), [{ name }], person);
    const [found] = (value?.data ?? []) as { id: string }[];
    if (!found) throw new Error(`Nobody is called ${name}: ${text}`);
    return found.id;
  };
  const [personId, secondId] = [await idOf("sister"), await idOf("João")];
  const edit = [{ personId: secondId, name: "João Silva" }];
  const { value, text } = await callAction(url, action("editPerson"), edit, person);
  if (!value?.ok) throw new Error(`Renaming gave: ${text}`);
  return { personId, secondId, changeId: (value.data as { changeId: string }).changeId };
}

/** Brings a file without a browser; gives the import's id. Nothing of it is taken in. */
export async function bringFile(url: string, { cookie }: Account, text: string): Promise<string> {
  const answer = await fetch(`${url}/api/import?name=list.txt`, { method: "POST", headers: { cookie }, body: text });
  const said = (await answer.json()) as { id?: string };
  if (!said.id) throw new Error(`The import door gave ${answer.status}: ${JSON.stringify(said)}`);
  return said.id;
}
