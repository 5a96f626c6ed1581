import { now } from "@/lib/clock";
import { closeDatabase, database } from "@/lib/db/client";
import { releaseHeldJobs, sweep } from "@/lib/jobs/handlers/sweep";
import { closeQueue, queue } from "@/lib/jobs/queue";
import { drain } from "@/lib/jobs/work";

const sent = JSON.parse(process.env.CRASH_SENT ?? "[]") as { id: string; text: string }[];
const open = await database();
const { prisma } = open;
const boss = await queue();
await releaseHeldJobs(open);
await sweep(boss, open, now(), { writersAlive: false });
await drain(boss, open, 120_000);

const faults: string[] = [];
const messages = await prisma.message.findMany({ orderBy: [{ conversationId: "asc" }, { seq: "asc" }] });
const memories = await prisma.memory.findMany({ where: { status: { not: "superseded" } } });
for (const { id, text } of sent) {
  const stored = messages.filter((message) => message.clientId === id);
  if (stored.length !== 1 || stored[0]!.text !== text) faults.push(`message ${id} is stored ${stored.length} times`);
  const reply = messages.find(
    (message) => message.conversationId === stored[0]?.conversationId && message.role === "assistant",
  );
  if (reply?.status !== "complete" || !reply.text)
    faults.push(`the reply to "${text}" is ${reply?.status ?? "missing"}`);
  const food = text.replace(/^.* to /, "").replace(".", "");
  const about = memories.filter((memory) => memory.statement.includes(food));
  if (about.length !== 1)
    faults.push(`${food}: ${about.length} memories: ${about.map((memory) => memory.statement).join(" | ")}`);
}
const behind = await prisma.conversation.findMany({ select: { id: true, lastSeq: true, rememberedSeq: true } });
for (const { id, lastSeq, rememberedSeq } of behind) {
  if (lastSeq !== rememberedSeq) faults.push(`conversation ${id} is remembered up to ${rememberedSeq} of ${lastSeq}`);
}
const twice = await prisma.$queryRaw<
  { n: number }[]
>`SELECT count(*)::int - count(DISTINCT ("memoryId", "messageId"))::int AS n FROM "Evidence"`;
if (twice[0]!.n) faults.push(`${twice[0]!.n} pieces of evidence stand twice`);
const runs = await prisma.rememberRun.groupBy({ by: ["status"], _count: true });
await closeQueue();
await closeDatabase();
const summary = `${messages.length} messages, ${memories.length} memories, runs ${JSON.stringify(runs.map((run) => [run.status, run._count]))}`;
process.stdout.write(JSON.stringify({ faults, summary }));
