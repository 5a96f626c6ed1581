import type { Database } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { correctMemory } from "@/lib/memory/correct-memory";
import { forgetMemory } from "@/lib/memory/forget-memory";
import { mergePeople } from "@/lib/memory/people/merge-people";
import { savePersona } from "@/lib/memory/persona/save-persona";
import { putOffWaiting } from "@/lib/memory/review/put-off-waiting";
import { openChat } from "@/lib/reply/testing";
import type { OwnerScope } from "@/lib/scope";

type Remember = (conversationId: string) => Promise<unknown>;

/**
 * Lives a little as one owner, so that every table of theirs holds something: talk with replies and their traces, corrections,
 * review, people, a companion with a past, things forgotten. `remember` takes a conversation to memory.
 */
export async function liveALittle(database: Database, scope: OwnerScope, remember: Remember): Promise<void> {
  const { prisma } = database;
  const { ownerId } = scope;
  const chat = openChat(database, scope);
  const [first, second, secret] = [newId(), newId(), newId()];
  const find = (word: string) =>
    prisma.memory.findFirstOrThrow({ where: { ownerId, statement: { contains: word }, endedAt: null } });

  await savePersona(database, scope, { name: "Nova", persona: "Dry humour." }, chat.clock());
  await chat.say("I live in Berlin. I'm allergic to peanuts. My sister Ana lives in Porto.", { conversationId: first });
  await chat.say("My friend Annie likes tea. I feel wonderful today!", { conversationId: first });
  await chat.say("You helped me plan the trip to Lisbon. I like papaya. Shorter please.", { conversationId: first });
  await remember(first);
  await chat.say("I moved to Lisbon last week. Maybe I am vegan.", { conversationId: second });
  await remember(second);
  const asked = await chat.say("What am I allergic to? Where do I live?", { conversationId: second });
  await remember(second);
  await chat.again(second, asked.message.id, { kind: "memory", id: (await find("peanuts")).id });
  await chat.say("Nobody is to know of the zeppelin.", { conversationId: secret, mode: "incognito" });

  await correctMemory(database, scope, (await find("tea")).id, "Annie likes green tea.", chat.clock());
  await forgetMemory(database, scope, (await find("papaya")).id, chat.clock());
  const people = await prisma.person.findMany({ where: { ownerId, kind: "person" }, orderBy: { name: "asc" } });
  const [ana, annie] = ["Ana", "Annie"].map((name) => people.find((person) => person.name === name)!);
  await mergePeople(database, scope, annie!.id, ana!.id, chat.clock());
  const [waiting, other] = await prisma.memory.findMany({ where: { ownerId, status: "active" }, take: 2 });
  await prisma.memory.update({ where: { id: waiting!.id }, data: { status: "review", conflictsWithId: other!.id } });
  await putOffWaiting(database, scope, waiting!.id, chat.clock());
  await prisma.recallLearning.create({ data: { ownerId, weights: { words: 0.1 }, baseline: 0.2, feedback: 3 } });
}
