import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./app-server";

/** What a person owns, as a stranger might come to know it. */
export interface Ids {
  conversationId: string;
  /** Of the person's own message in it, and of the last preview of a change. */
  messageId: string;
  version: string;
  memoryId: string;
  /** Two more memories, for what takes two and for what leaves none. */
  otherId: string;
  spareId: string;
  /** Two people, and a change of the first one that can be taken back. */
  personId: string;
  secondId: string;
  changeId: string;
  /** A file that was brought. */
  importId: string;
}

interface ActionDoor {
  /** Who may call it: anybody; the signed-in, about themselves; or the owner of the row that the ids name. */
  for: "anybody" | "self" | "owner";
  /** A right argument. */
  input: (ids: Ids) => Record<string, unknown> | undefined;
}

/** Every server action. A new one must stand here, so that the tests of doors try it. */
export const actionDoors: Record<string, ActionDoor> = {
  "app/(auth)/actions.ts#signUp": {
    for: "anybody",
    input: () => ({ name: "Noor", email: "noor@example.org", password: "seven tall birches", timeZone: "UTC" }),
  },
  "app/(chat)/actions.ts#renameConversation": {
    for: "owner",
    input: ({ conversationId }) => ({ conversationId, title: "Taken over" }),
  },
  "app/(chat)/actions.ts#setConversationMode": {
    for: "owner",
    input: ({ conversationId }) => ({ conversationId, mode: "reading" }),
  },
  "app/(chat)/actions.ts#stopReply": { for: "owner", input: ({ conversationId }) => ({ conversationId }) },
  "app/(chat)/actions.ts#rememberNow": { for: "owner", input: ({ conversationId }) => ({ conversationId }) },
  "app/(chat)/actions.ts#loadMessages": { for: "owner", input: ({ conversationId }) => ({ conversationId }) },
  "app/(chat)/memory/actions.ts#pinMemory": {
    for: "owner",
    input: ({ memoryId }) => ({ memoryId, pinned: true }),
  },
  "app/(chat)/memory/profile/actions.ts#withholdMemory": {
    for: "owner",
    input: ({ memoryId }) => ({ memoryId, withheld: true }),
  },
  "app/(chat)/memory/actions.ts#keepMemory": { for: "owner", input: ({ memoryId }) => ({ memoryId }) },
  "app/(chat)/memory/actions.ts#unarchiveMemory": { for: "owner", input: ({ memoryId }) => ({ memoryId }) },
  "app/(chat)/memory/list/actions.ts#findMemoryIds": { for: "self", input: () => ({ search: "?kind=fact" }) },
  "app/(chat)/memory/list/actions.ts#pinMemories": {
    for: "owner",
    input: ({ memoryId }) => ({ ids: [memoryId], pinned: true }),
  },
  "app/(chat)/memory/list/actions.ts#archiveMemories": { for: "owner", input: ({ spareId }) => ({ ids: [spareId] }) },
  "app/(chat)/memory/list/actions.ts#forgetMemories": { for: "owner", input: ({ spareId }) => ({ ids: [spareId] }) },
  "app/(chat)/memory/people/actions.ts#findPeople": { for: "self", input: () => ({ name: "sister" }) },
  "app/(chat)/memory/people/actions.ts#undoPersonChange": { for: "owner", input: ({ changeId }) => ({ changeId }) },
  "app/(chat)/memory/people/actions.ts#editPerson": {
    for: "owner",
    input: ({ personId }) => ({ personId, name: "Taken over" }),
  },
  "app/(chat)/memory/people/actions.ts#addPersonName": {
    for: "owner",
    input: ({ personId }) => ({ personId, name: "Taken" }),
  },
  "app/(chat)/memory/people/actions.ts#removePersonName": {
    for: "owner",
    input: ({ personId }) => ({ personId, name: "Taken" }),
  },
  "app/(chat)/memory/people/actions.ts#mergePeople": {
    for: "owner",
    input: ({ personId, secondId }) => ({ personId: secondId, intoId: personId }),
  },
  "app/(chat)/memory/people/actions.ts#splitPerson": {
    for: "owner",
    input: ({ personId, memoryId }) => ({ personId, memoryIds: [memoryId], name: "Somebody else" }),
  },
  "app/(chat)/memory/[id]/actions.ts#restoreMemory": { for: "owner", input: ({ memoryId }) => ({ memoryId }) },
  "app/(chat)/memory/[id]/actions.ts#mergeMemories": {
    for: "owner",
    input: ({ memoryId, otherId }) => ({ memoryId, otherId }),
  },
  "app/(chat)/memory/[id]/actions.ts#reviseMemory": {
    for: "owner",
    input: ({ memoryId }) => ({
      ...{ memoryId, statement: "Taken over", kind: "fact", subject: { name: "Noor" } },
      ...{
        valid: { from: "2026-01-01", to: "", precision: "month" },
        importance: 0.5,
        sensitive: false,
        pinned: false,
      },
    }),
  },
  "app/(chat)/memory/[id]/actions.ts#moveMemory": {
    for: "owner",
    input: ({ memoryId }) => ({ memoryId, subject: { name: "Noor" }, statement: "Taken over once more" }),
  },
  "app/(chat)/memory/actions.ts#editMemory": {
    for: "owner",
    input: ({ memoryId }) => ({ memoryId, statement: "Taken over" }),
  },
  "app/(chat)/memory/review/actions.ts#keepReviewed": { for: "owner", input: ({ memoryId }) => ({ memoryId }) },
  "app/(chat)/memory/review/actions.ts#dropReviewed": { for: "owner", input: ({ memoryId }) => ({ memoryId }) },
  "app/(chat)/memory/review/actions.ts#putOffReviewed": { for: "owner", input: ({ memoryId }) => ({ memoryId }) },
  "app/(chat)/memory/review/actions.ts#editReviewed": {
    for: "owner",
    input: ({ memoryId }) => ({ memoryId, statement: "Taken over" }),
  },
  "app/(chat)/memory/review/actions.ts#dateReviewed": {
    for: "owner",
    input: ({ memoryId }) => ({ memoryId, changedOn: "2026-03-01", first: "old" }),
  },
  "app/(chat)/memory/actions.ts#undoMemory": { for: "owner", input: ({ memoryId }) => ({ memoryId }) },
  "app/(chat)/memory/profile/actions.ts#outdateMemory": { for: "owner", input: ({ memoryId }) => ({ memoryId }) },
  "app/(chat)/memory/actions.ts#previewForgetting": { for: "owner", input: ({ memoryId }) => ({ ids: [memoryId] }) },
  "app/(chat)/memory/actions.ts#forgetMemory": { for: "owner", input: ({ memoryId }) => ({ memoryId }) },
  "app/(chat)/c/[id]/actions.ts#previewEdit": {
    for: "owner",
    input: ({ conversationId, messageId }) => ({ conversationId, messageId, text: "Taken over" }),
  },
  "app/(chat)/c/[id]/actions.ts#editMessage": {
    for: "owner",
    input: ({ conversationId, messageId, version }) => ({
      ...{ conversationId, messageId, text: "Taken over", version, keep: [] },
    }),
  },
  "app/(chat)/c/[id]/actions.ts#previewDelete": {
    for: "owner",
    input: ({ conversationId, messageId }) => ({ conversationId, messageId }),
  },
  "app/(chat)/c/[id]/actions.ts#deleteMessage": {
    for: "owner",
    input: ({ conversationId, messageId, version }) => ({ conversationId, messageId, version, keep: [] }),
  },
  "app/(chat)/actions.ts#previewDeletion": {
    for: "owner",
    input: ({ conversationId }) => ({ conversationId, page: 1 }),
  },
  "app/(chat)/actions.ts#deleteConversation": {
    for: "owner",
    input: ({ conversationId, version }) => ({ conversationId, version, others: "forget", except: [] }),
  },
  "app/(chat)/memory/review/actions.ts#undoReviewed": { for: "self", input: () => undefined },
  "app/(chat)/memory/health/actions.ts#retryFailed": { for: "self", input: () => undefined },
  "app/(chat)/memory/health/actions.ts#retryEmbedding": { for: "self", input: () => undefined },
  "app/(chat)/memory/actions.ts#setMemoryOn": { for: "self", input: () => ({ on: true }) },
  "app/(chat)/memory/actions.ts#resetLearning": { for: "self", input: () => undefined },
  "app/(chat)/memory/companion/actions.ts#savePersona": {
    for: "self",
    input: () => ({ name: "Nova", persona: "Dry humour." }),
  },
  "app/(chat)/memory/companion/actions.ts#lockPersona": { for: "self", input: () => ({ locked: true }) },
  "app/(chat)/memory/companion/actions.ts#rollBackPersona": { for: "self", input: () => ({ version: 1 }) },
  "app/(chat)/memory/import/actions.ts#startImport": {
    for: "owner",
    input: ({ importId }) => ({ importId, remember: false }),
  },
  "app/(chat)/memory/import/actions.ts#removeImport": { for: "owner", input: ({ importId }) => ({ importId }) },
  // A wrong password: the right one would leave nothing to try the others on.
  "app/(chat)/settings/actions.ts#setDeepRecall": { for: "self", input: () => ({ on: true }) },
  "app/(chat)/settings/actions.ts#deleteAccount": { for: "self", input: () => ({ confirm: "not the password" }) },
  "app/(chat)/actions.ts#signOut": { for: "self", input: () => undefined },
};

/** Every route and page, with how it treats somebody who is not signed in. */
export const addressDoors: Record<string, "open" | "sign-in" | "refuses"> = {
  "app/(auth)/check-email/page.tsx": "open",
  "app/(auth)/sign-in/page.tsx": "open",
  "app/(auth)/sign-up/page.tsx": "open",
  "app/(chat)/page.tsx": "sign-in",
  "app/(chat)/c/[id]/page.tsx": "sign-in",
  "app/(chat)/c/[id]/prompt/[message]/page.tsx": "sign-in",
  "app/(chat)/memory/[id]/page.tsx": "sign-in",
  "app/(chat)/memory/page.tsx": "sign-in",
  "app/(chat)/memory/companion/page.tsx": "sign-in",
  "app/(chat)/memory/profile/page.tsx": "sign-in",
  "app/(chat)/memory/review/page.tsx": "sign-in",
  "app/(chat)/memory/health/page.tsx": "sign-in",
  "app/(chat)/memory/import/page.tsx": "sign-in",
  "app/(chat)/memory/people/page.tsx": "sign-in",
  "app/(chat)/memory/people/[id]/page.tsx": "sign-in",
  "app/(chat)/memory/timeline/page.tsx": "sign-in",
  "app/(chat)/memory/receipts/page.tsx": "sign-in",
  "app/(chat)/memory/receipts/[id]/page.tsx": "sign-in",
  "app/(chat)/settings/page.tsx": "sign-in",
  "app/api/auth/[...nextauth]/route.ts": "open",
  "app/api/chat/route.ts": "refuses",
  "app/api/export/route.ts": "refuses",
  "app/api/health/route.ts": "open",
  "app/api/import/route.ts": "refuses",
  "app/api/jobs/drain/route.ts": "refuses",
  "app/api/receipts/[id]/route.ts": "refuses",
};

/** The address of a page or route file; parameters filled with `id`. */
export const addressOf = (file: string, id: string) =>
  `/${path
    .dirname(file)
    .split("/")
    .slice(1)
    .filter((part) => !part.startsWith("("))
    .map((part) => (part.startsWith("[...") ? "session" : part.startsWith("[") ? id : part))
    .join("/")}`;

function* filesUnder(folder: string): Generator<string> {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const place = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* filesUnder(place);
    else yield place;
  }
}

/** What stands under app/: the exported actions of every file that says "use server", and every page and route. */
export function scanDoors(): { actions: string[]; addresses: string[] } {
  const files = [...filesUnder("app")];
  const actions = files.flatMap((file) => {
    if (!/\.tsx?$/.test(file)) return [];
    const source = readFileSync(path.join(root, file), "utf8");
    if (!/^["']use server["']/m.test(source)) return [];
    const names = source.matchAll(/^export (?:const|async function|function|let|var) (\w+)/gm);
    return [...names].map((match) => `${file}#${match[1]}`);
  });
  const addresses = files.filter((file) => /\/(page|route)\.tsx?$/.test(file));
  return { actions: actions.sort(), addresses: addresses.sort() };
}
