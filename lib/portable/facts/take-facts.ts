import { cleanText } from "@/lib/conversation/schema";
import type { Db } from "@/lib/db/types";
import { AppError } from "@/lib/errors";
import { resolvePerson } from "@/lib/memory/store/resolve-person";
import { saveMemory } from "@/lib/memory/store/save-memory";
import { statementKeys } from "@/lib/memory/store/statement-key";
import { consultTombstones } from "@/lib/memory/store/tombstones";
import { FACT_MAX_CHARS, FACTS_MAX, LINE_MAX_BYTES } from "@/lib/portable/constants";
import { sourceId } from "@/lib/portable/conversations/source-id";
import { factOf, readFact } from "@/lib/portable/facts/read-fact";
import { readChunks } from "@/lib/portable/read-chunks";
import { splitLines } from "@/lib/portable/split-lines";
import { advance, type Step } from "@/lib/portable/work/progress";
import type { Take } from "@/lib/portable/work/work-import";
import type { OwnerScope } from "@/lib/scope";

const WHY = "From a list you brought. It waits for your word.";
const KNOWN = "known";

/**
 * Puts each line of a list before the person in review; none is believed before they say so. The lines become messages of a
 * conversation, which is what they rest on, and which is never read for memories by itself. Returns whether time ran out.
 */
export const takeFacts: Take = async (database, scope, row, place, { now, until }) => {
  const bytes = readChunks(database.prisma, scope, row.id, place.cursor);
  for await (const { text, end } of splitLines(bytes, place.cursor, LINE_MAX_BYTES)) {
    const line = place.line + 1;
    const fact = factOf(cleanText(text));
    await advance(database, scope, place, now(), async (tx): Promise<Step> => {
      const next = { cursor: end, line };
      if (!fact) return next;
      const refuse = (why: string): Step => ({ ...next, refusals: [{ line, why }] });
      if (line > FACTS_MAX) return refuse(`A list may have at most ${FACTS_MAX.toLocaleString("en")} lines.`);
      if (fact.length > FACT_MAX_CHARS) return refuse(`A fact may have at most ${FACT_MAX_CHARS} characters.`);
      const outcome = await saveFact(tx, scope, {
        importId: row.id,
        fileName: row.fileName,
        fact,
        line,
        at: row.createdAt,
      });
      if (outcome === KNOWN) return { ...next, known: 1 };
      return outcome ? refuse(outcome) : { ...next, added: 1 };
    });
    if (performance.now() > until) return true;
  }
  if (place.line === 0)
    throw new AppError("invalid", "an empty list", { userMessage: "There is nothing in that list." });
  return false;
};

interface Fact {
  importId: string;
  fileName: string;
  fact: string;
  line: number;
  at: Date;
}

/** Returns null, or why not. */
async function saveFact(
  tx: Db,
  scope: OwnerScope,
  { importId, fileName, fact, line, at }: Fact,
): Promise<string | null> {
  const { ownerId } = scope;
  const owner = await tx.user.findUniqueOrThrow({
    where: { id: ownerId },
    select: { name: true, timeZone: true, companions: { orderBy: { createdAt: "asc" }, take: 1 } },
  });
  const companion = owner.companions[0]!;
  const said = new Date(at.getTime() + line);
  const messageId = sourceId(scope, ["list", importId, String(line)], said);
  const names = { userName: owner.name, companionName: companion.name, timeZone: owner.timeZone };
  const candidate = readFact(fact, { messageId, ...names, at });
  const keys = statementKeys(scope, candidate.statement);
  // What was dropped in review is asked again only when it is said again; a list is not saying.
  if (await tx.memory.count({ where: { ownerId, statementKey: { in: keys }, endedReason: null } })) return KNOWN;
  if ((await consultTombstones(tx, scope, candidate.statement, candidate.evidence)) !== "free")
    return "You had Kith forget this.";
  const conversationId = sourceId(scope, ["list", importId], at);
  await tx.conversation.createMany({
    data: [
      {
        ...{ id: conversationId, ownerId, companionId: companion.id, source: "list", sourceId: importId },
        ...{ title: fileName, createdAt: at, lastMessageAt: said },
      },
    ],
    skipDuplicates: true,
  });
  const { lastSeq } = await tx.conversation.update({
    where: { ownerId_id: { ownerId, id: conversationId } },
    data: {
      lastSeq: { increment: 1 },
      rememberedSeq: { increment: 1 },
      drawnSeq: { increment: 1 },
      lastMessageAt: said,
    },
    select: { lastSeq: true },
  });
  await tx.message.create({
    data: {
      ...{ id: messageId, ownerId, conversationId, seq: lastSeq, role: "user", text: fact, createdAt: said },
      ...{ remember: false, mode: "off" },
    },
  });
  const subjectId = await resolvePerson(tx, scope, candidate.subject);
  await saveMemory(tx, scope, candidate, subjectId, { status: "review", why: WHY, author: "builtin", now: said });
  return null;
}
