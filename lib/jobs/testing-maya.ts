import { makeOwner } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { openTalk } from "@/lib/jobs/testing";
import type { Candidate } from "@/lib/memory/types";
import { keepSomething } from "@/lib/reply/testing";

/** Maya's rows, as somebody would have to know them who tries to get at them from another account. */
export async function makeMaya(database: Database) {
  const { prisma } = database;
  const { scope, userId } = await makeOwner(database, "Maya");
  const talk = openTalk(database, scope);
  const { userMessageId, reply } = await talk.say("I live in Berlin. I'm allergic to peanuts.");
  await talk.remember();
  const open = await talk.ask("What should I cook?");
  const where = { ownerId: userId };
  const memory = await prisma.memory.findFirstOrThrow({ where: { ...where, statement: { contains: "peanuts" } } });
  const evidence = await prisma.evidence.findFirstOrThrow({ where: { memoryId: memory.id } });
  const trace = { ...where, id: newId(), messageId: reply.id, model: "none" };
  await prisma.trace.create({ data: trace });
  await keepSomething(prisma, { ownerId: userId, traceId: trace.id, replyId: reply.id, memoryId: memory.id });
  return { ...talk, userId, scope, userMessageId, reply, openReply: open.reply, memory, evidence };
}
export type Maya = Awaited<ReturnType<typeof makeMaya>>;

/** What would be read from Maya's own words. */
export const candidate = ({ evidence }: Maya): Candidate => ({
  ...{ statement: "Noor is allergic to peanuts.", kind: "fact", subject: { kind: "user", name: "Noor" }, people: [] },
  ...{ confidence: 0.9, importance: 0.5, sensitive: false },
  evidence: [{ messageId: evidence.messageId, quote: evidence.quote, start: evidence.start }],
});
