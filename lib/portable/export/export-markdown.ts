import type { Db } from "@/lib/db/types";
import { notFound } from "@/lib/errors";
import type { ProfileSentence } from "@/lib/memory/profile/rebuild-profile";
import { MEMORY_KINDS, type MemoryKind } from "@/lib/memory/types";
import type { OwnerScope } from "@/lib/scope";

const PAGE = 100;

const HEADINGS: Record<MemoryKind, string> = {
  fact: "Facts",
  preference: "Preferences",
  event: "Events",
  plan: "Plans",
  relationship: "Relationships",
  trait: "Traits",
  routine: "Routines",
  manner: "How to talk to you",
};
const STANDING = { active: "", superseded: "history", review: "waits in review", archived: "archived" } as const;

/**
 * Everything of one owner to be read: the portrait, memories by kind with dates and the words they rest on, and conversations, as
 * Markdown, a page of rows in memory at a time. Days are those of the owner's time zone. Throws not_found.
 */
export async function* exportMarkdown(db: Db, scope: OwnerScope, now: Date): AsyncGenerator<string> {
  const { ownerId } = scope;
  const user = await db.user.findUnique({ where: { id: ownerId }, select: { name: true, timeZone: true } });
  if (!user) throw notFound("account");
  const tell = teller(user.timeZone);
  yield `# What Kith knows of ${plain(user.name)}\n\nExported on ${tell.minute(now)}.\n`;
  yield* portraits(db, scope);
  for (const kind of MEMORY_KINDS) yield* memories(db, scope, kind, tell);
  yield* conversations(db, scope, user.name, tell);
}

type Teller = ReturnType<typeof teller>;
function teller(timeZone: string) {
  const day = new Intl.DateTimeFormat("en-GB", { timeZone, dateStyle: "long" });
  const minute = new Intl.DateTimeFormat("en-GB", { timeZone, dateStyle: "long", timeStyle: "short" });
  return { day: (at: Date) => day.format(at), minute: (at: Date) => minute.format(at) };
}

/** Words on one line that Markdown leaves as they are. */
const plain = (text: string) =>
  text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_[\]<>#|]/g, "\\$&")
    .trim();
/** Several lines as a quotation. Their own Markdown stays; a tag becomes text, so that no reader runs it. */
const quoted = (text: string) =>
  text
    .replace(/<(?=[a-z/!?])/gi, "&lt;")
    .split("\n")
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");

async function* portraits(db: Db, { ownerId }: OwnerScope): AsyncGenerator<string> {
  const people = await db.person.findMany({
    where: { ownerId, kind: { in: ["user", "companion"] } },
    orderBy: { kind: "asc" },
    include: { profiles: { orderBy: { version: "desc" }, take: 1 } },
  });
  yield "\n## Profile\n";
  let told = false;
  for (const { name, profiles } of people) {
    const sentences = (profiles[0]?.sentences ?? []) as unknown as ProfileSentence[];
    if (!sentences.length) continue;
    told = true;
    yield `\n### ${plain(name)}\n\n${sentences.map(({ text }) => plain(text)).join(" ")}\n`;
  }
  if (!told) yield "\nNothing yet.\n";
}

async function* memories(db: Db, { ownerId }: OwnerScope, kind: MemoryKind, tell: Teller): AsyncGenerator<string> {
  let after: string | undefined;
  for (;;) {
    const page = await db.memory.findMany({
      where: {
        ownerId,
        kind,
        OR: [{ endedReason: null }, { endedReason: { not: "dropped" } }],
        ...(after ? { id: { gt: after } } : {}),
      },
      orderBy: { id: "asc" },
      take: PAGE,
      include: {
        evidence: { orderBy: { id: "asc" }, include: { message: { select: { createdAt: true, role: true } } } },
      },
    });
    if (page.length && !after) yield `\n## ${HEADINGS[kind]}\n\n`;
    for (const row of page) {
      const dates = [
        row.validFrom && `from ${tell.day(row.validFrom)}`,
        row.validTo && `until ${tell.day(row.validTo)}`,
        `recorded ${tell.day(row.recordedAt)}`,
        row.endedAt && `ended ${tell.day(row.endedAt)}`,
        STANDING[row.status],
        row.withheldAt && "not mentioned",
      ].filter(Boolean);
      yield `- ${plain(row.statement)} (${dates.join("; ")})\n`;
      for (const { quote, message } of row.evidence) {
        yield `  - ${tell.day(message.createdAt)}, ${message.role === "user" ? "you" : "Kith"}: “${plain(quote)}”\n`;
      }
    }
    if (page.length < PAGE) return;
    after = page.at(-1)!.id;
  }
}

async function* conversations(db: Db, scope: OwnerScope, userName: string, tell: Teller): AsyncGenerator<string> {
  const { ownerId } = scope;
  yield "\n## Conversations\n";
  let after: string | undefined;
  for (;;) {
    const page = await db.conversation.findMany({
      where: { ownerId, mode: { not: "incognito" }, ...(after ? { id: { gt: after } } : {}) },
      orderBy: { id: "asc" },
      take: PAGE,
      select: { id: true, title: true, createdAt: true, companion: { select: { name: true } } },
    });
    for (const { id, title, createdAt, companion } of page) {
      yield `\n### ${plain(title) || "Untitled"}\n\nBegun on ${tell.minute(createdAt)}.\n`;
      yield* messages(db, scope, id, { user: userName, assistant: companion.name }, tell);
    }
    if (page.length < PAGE) return;
    after = page.at(-1)!.id;
  }
}

async function* messages(
  db: Db,
  { ownerId }: OwnerScope,
  conversationId: string,
  names: { user: string; assistant: string },
  tell: Teller,
): AsyncGenerator<string> {
  for (let after = 0; ;) {
    const page = await db.message.findMany({
      where: { ownerId, conversationId, seq: { gt: after } },
      orderBy: { seq: "asc" },
      take: PAGE,
      select: { seq: true, role: true, text: true, createdAt: true },
    });
    for (const { role, text, createdAt } of page) {
      yield `\n**${plain(names[role])}**, ${tell.minute(createdAt)}\n\n${quoted(text)}\n`;
    }
    if (page.length < PAGE) return;
    after = page.at(-1)!.seq;
  }
}
