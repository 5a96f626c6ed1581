import type { PgBoss } from "pg-boss";
import { receiveMessage, type Received } from "@/lib/conversation/receive-message";
import type { MemoryMode } from "@/lib/conversation/types";
import { endReply, type Ending } from "@/lib/conversation/write-reply";
import { openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { changeMessage, previewMessageChange } from "@/lib/jobs/change-message";
import { enqueueRemember } from "@/lib/jobs/enqueue-remember";
import { rememberConversation } from "@/lib/jobs/handlers/remember-conversation";
import { openQueue } from "@/lib/jobs/queue";
import { drain } from "@/lib/jobs/work";
import type { OwnerScope } from "@/lib/scope";

const MINUTE = 60_000;

interface Said {
  reply?: string;
  ending?: Ending;
  remember?: boolean;
  mode?: MemoryMode;
  at?: Date;
}

/** A test file's own database with the queue on it; closing the database stops the queue first. */
export async function openWithQueue(): Promise<{ database: Database; boss: PgBoss }> {
  const opened = await openTestDatabase();
  const boss = await openQueue(opened);
  const close = async () => {
    await boss.stop({ graceful: false });
    await opened.close();
  };
  return { database: { ...opened, close }, boss };
}

/** A conversation driven through the same verbs as the chat, a minute a turn, without a model. */
export function openTalk(
  database: Database,
  scope: OwnerScope,
  { conversationId = newId(), from = new Date("2026-03-02T09:00:00Z") } = {},
) {
  let next = from.getTime();
  const clock = () => new Date(next);

  /** A message and the empty reply to it, still being written. */
  const ask = (
    text: string,
    { remember = true, mode, at }: Pick<Said, "remember" | "mode" | "at"> = {},
  ): Promise<Received> => {
    next = (at?.getTime() ?? next) + MINUTE;
    return receiveMessage(database, scope, {
      conversationId,
      clientId: newId(),
      text,
      at: new Date(next - MINUTE),
      remember,
      mode,
    });
  };

  const say = async (
    text: string,
    { reply = "I see.", ending = { status: "complete" }, ...rest }: Said = {},
  ): Promise<Received> => {
    const received = await ask(text, rest);
    await endReply(database.prisma, scope, received.reply, reply, ending);
    return received;
  };

  const remember = () => rememberConversation(database, { ownerId: scope.ownerId, conversationId }, clock);
  const cursor = async () =>
    (await database.prisma.conversation.findUniqueOrThrow({ where: { id: conversationId } })).rememberedSeq;

  return { conversationId, ask, say, remember, cursor, clock };
}

/** The statements of the owner's memories, by status, each as often as it is stored. */
export async function statements(
  { prisma }: Pick<Database, "prisma">,
  { ownerId }: OwnerScope,
  status: "active" | "superseded" | "review" = "active",
): Promise<string[]> {
  const rows = await prisma.memory.findMany({ where: { ownerId, status }, orderBy: [{ statement: "asc" }] });
  return rows.map((row) => row.statement);
}

interface Told {
  keep?: string[];
  memoryOn?: boolean;
  /** Of a preview from before; absent, one is made first. */
  version?: string;
}

/** Changes messages of a conversation through the same verbs as the chat; `work` does what was queued. */
export function rewording(
  database: Database,
  boss: PgBoss,
  scope: OwnerScope,
  conversationId: string,
  from = new Date("2026-05-01T09:00:00Z"),
) {
  let at = from.getTime();
  const preview = (messageId: string, text: string | null, { memoryOn = true }: Told = {}) =>
    previewMessageChange(database.prisma, scope, { conversationId, messageId, text, memoryOn });
  const change = async (messageId: string, text: string | null, { keep = [], memoryOn = true, version }: Told = {}) =>
    changeMessage(database, scope, {
      ...{ conversationId, messageId, text, memoryOn, keep, at: new Date((at += MINUTE)) },
      version: version ?? (await preview(messageId, text, { memoryOn })).version,
      enqueue: (tx) => enqueueRemember(boss, tx, scope, conversationId),
    });
  return {
    preview,
    edit: (messageId: string, text: string, told?: Told) => change(messageId, text, told),
    remove: (messageId: string, told?: Told) => change(messageId, null, told),
    work: () => drain(boss, database, 20_000),
  };
}
