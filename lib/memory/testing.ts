import type { Database } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { readEdition } from "@/lib/memory/store/edition";
import { remember, type Remembered } from "@/lib/memory/remember";
import type { Turn } from "@/lib/memory/types";
import type { OwnerScope } from "@/lib/scope";

const MINUTE = 60_000;

interface Owner {
  scope: OwnerScope;
  companionId: string;
}

/** A conversation in the database whose messages are given to memory as they are, without the chat around it. */
export async function openThread(
  database: Database,
  { scope, companionId }: Owner,
  { from = new Date("2026-03-02T09:00:00Z"), title = "" } = {},
) {
  const { prisma } = database;
  const { ownerId } = scope;
  const conversationId = newId();
  const names = { userName: "Maya", companionName: "Kith" };
  await prisma.conversation.create({ data: { id: conversationId, ownerId, companionId, title } });
  const turns: Turn[] = [];
  let next = from.getTime();
  let read = 0;

  const write = async (speaker: Turn["speaker"], text: string, at = new Date(next)): Promise<Turn> => {
    next = at.getTime() + MINUTE;
    const messageId = newId();
    const seq = turns.length + 1;
    const role = speaker === "user" ? ("user" as const) : ("assistant" as const);
    await prisma.conversation.update({ where: { id: conversationId }, data: { lastSeq: seq } });
    await prisma.message.create({ data: { id: messageId, ownerId, conversationId, seq, role, text, createdAt: at } });
    const speakerName = speaker === "user" ? names.userName : names.companionName;
    const turn: Turn = { messageId, seq, speaker, speakerName, text, at };
    turns.push(turn);
    return turn;
  };

  const asTheyStand = async (given: Turn[]): Promise<Turn[]> => {
    const rows = await prisma.message.findMany({ where: { conversationId } });
    const text = new Map(rows.map((row) => [row.id, row.text]));
    return given.map((turn) => ({ ...turn, text: text.get(turn.messageId)! }));
  };

  const take = async (given: Turn[], context: Turn[]): Promise<Remembered> =>
    remember(database, scope, {
      conversationId,
      turns: await asTheyStand(given),
      context: await asTheyStand(context),
      ...names,
      timeZone: "UTC",
      now: new Date(next),
      sessionGapMs: 60 * MINUTE,
      edition: await readEdition(prisma, scope),
      moveCursor: async () => true,
    });

  return {
    conversationId,
    /** What the user said. */
    say: (text: string, at?: Date) => write("user", text, at),
    /** What the companion said. */
    answer: (text: string, at?: Date) => write("companion", text, at),
    /** Gives memory what was said since the last time. */
    remember: async (): Promise<Remembered> => {
      const given = turns.slice(read);
      const context = turns.slice(0, read);
      read = turns.length;
      return take(given, context);
    },
    /** Gives memory everything once more, as the messages stand now. */
    rememberAgain: (): Promise<Remembered> => take(turns, []),
    now: () => new Date(next),
  };
}
