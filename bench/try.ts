import { openTestDatabase, makeOwner } from "@/lib/db/testing";
import { newId } from "@/lib/ids";
import { receiveMessage } from "@/lib/conversation/receive-message";
import { endReply } from "@/lib/conversation/write-reply";
import { rememberConversation } from "@/lib/jobs/handlers/remember-conversation";
import { recall } from "@/lib/memory/recall/recall";
import { forgetMemory } from "@/lib/memory/forget-memory";
import { correctMemory } from "@/lib/memory/correct-memory";
const d = await openTestDatabase();
const { scope } = await makeOwner(d);
const c = newId();
const say = async (text: string) => {
  const r = await receiveMessage(d, scope, {
    conversationId: c,
    clientId: newId(),
    text,
    at: new Date(),
    remember: true,
  });
  await endReply(d.prisma, scope, r.reply, "Thank you for telling me.", { status: "complete" });
  return r;
};
await say("My sister moved to Lisbon last Friday and I'm allergic to peanuts.");
await say("I work as a nurse at St Mary's. My boss is called Tom. I like tea.");
console.time("remember");
console.log(await rememberConversation(d, { ownerId: scope.ownerId, conversationId: c }, () => new Date()));
console.timeEnd("remember");
console.log(
  await d.prisma.memory.findMany({
    select: { statement: true, kind: true, slot: true, status: true, validFrom: true, confidence: true },
  }),
);
for (const q of ["Where does my sister live?", "What am I allergic to?"]) {
  const r = await recall(d.prisma, scope, q, { now: new Date(), timeZone: "UTC", userName: "Maya" });
  console.log(q, r.ms, r.sureness);
  console.log(r.items.slice(0, 4).map((i) => [i.ref, i.kind, i.text, i.score.toFixed(2), JSON.stringify(i.why)]));
}
const m = (await d.prisma.memory.findFirst({ where: { statement: { contains: "peanut" } } }))!;
const id = await correctMemory(d, scope, m.id, "Maya is allergic to cashews.", new Date());
let r = await recall(d.prisma, scope, "What am I allergic to?", { now: new Date(), timeZone: "UTC", userName: "Maya" });
console.log(r.items.slice(0, 3).map((i) => [i.kind, i.text]));
console.log(await forgetMemory(d, scope, id, new Date()));
r = await recall(d.prisma, scope, "What am I allergic to?", { now: new Date(), timeZone: "UTC", userName: "Maya" });
console.log(
  r.items.slice(0, 3).map((i) => [i.kind, i.text]),
  r.sureness,
);
console.log(
  await d.prisma.message.findMany({ select: { text: true } }),
  await d.prisma.episode.findMany({ select: { title: true, summary: true, topics: true } }),
  await d.prisma.conversation.findMany({ select: { title: true } }),
);
await d.close();
