import type { Database } from "@/lib/db/types";
import { listMemories, listMemoryIds } from "@/lib/memory/store/list-memories";
import { listChoices } from "@/lib/memory/view/list-choices";
import { listPeople } from "@/lib/memory/view/people/list-people";
import { readPerson } from "@/lib/memory/view/people/read-person";
import { readEgoGraph } from "@/lib/memory/view/people/read-relations";
import { readTimeline } from "@/lib/memory/view/timeline/read-timeline";
import type { TimelineQuery } from "@/lib/memory/view/timeline/types";
import type { MemoryFilter } from "@/lib/memory/view/types";
import type { FilledOwner } from "../scale/fill-owner";

export interface Timing {
  what: string;
  found: number;
  ms: number[];
}

const ROUNDS = 15;

/** The list's reads for one owner by filter, and first the plain query that a page of it is at least. */
export async function timeList({ prisma, pool }: Database, { scope, now }: FilledOwner): Promise<Timing[]> {
  const { ownerId } = scope;
  const conversation = await prisma.conversation.findFirstOrThrow({ where: { ownerId } });
  const person = await prisma.person.findFirstOrThrow({ where: { ownerId, kind: "person" } });
  const { statement } = await prisma.memory.findFirstOrThrow({ where: { ownerId }, orderBy: { id: "asc" } });
  const words = statement.split(" ");
  const filters: [string, MemoryFilter][] = [
    ["first page", {}],
    ["page 200", { page: 200 }],
    ["300 a page", { size: 300 }],
    ["planned", { status: "planned" }],
    ["of one person", { subjectId: person.id }],
    ["from one conversation", { conversationId: conversation.id }],
    ["sensitive, unsure, never used", { sensitive: true, confidence: "unsure", lastUsed: "never" }],
    ["important first", { sort: "important" }],
    ["search for a rare word", { q: words.at(-2)! }],
    ["search for a whole statement", { q: statement }],
    ["search, sorted and filtered", { q: words.slice(1, 4).join(" "), status: "current", sort: "newest" }],
  ];
  const plain = `SELECT * FROM "Memory" WHERE "ownerId" = $1 AND "status" = 'active' ORDER BY "recordedAt" DESC LIMIT 30`;
  const timings = [await time("one plain query", async () => (await pool.query(plain, [ownerId])).rows.length)];
  for (const [what, filter] of filters)
    timings.push(await time(what, async () => (await listMemories(prisma, scope, filter, now)).total));
  timings.push(
    await time("what the filters offer", async () => (await listChoices(prisma, scope, {})).subjects.length),
  );
  timings.push(await time("all found (ids)", async () => (await listMemoryIds(prisma, scope, {}, now)).length));
  const timeline = (given: Pick<TimelineQuery, "zoom" | "asOf" | "clock">) =>
    readTimeline(prisma, scope, { at: new Date("2021-03-01"), timeZone: "UTC", now, mood: true, ...given });
  const asOf = new Date("2021-06-01");
  for (const [what, run] of [
    ["people", async () => (await listPeople(prisma, scope, {})).total],
    ["graph of people", async () => (await readEgoGraph(prisma, scope)).people.length],
    ["one person", async () => (await readPerson(prisma, scope, person.id, { now })).memories.length],
    ["timeline, all years", async () => (await timeline({ zoom: "all" })).rowsTotal],
    ["timeline, a week", async () => (await timeline({ zoom: "week" })).rowsTotal],
    ["timeline as true then", async () => (await timeline({ zoom: "all", asOf, clock: "true" })).rowsTotal],
    ["timeline as believed then", async () => (await timeline({ zoom: "all", asOf, clock: "believed" })).rowsTotal],
  ] as const)
    timings.push(await time(what, run));
  return timings;
}

async function time(what: string, run: () => Promise<number>): Promise<Timing> {
  const ms: number[] = [];
  let found = await run();
  for (let round = 0; round < ROUNDS; round++) {
    const from = performance.now();
    found = await run();
    ms.push(performance.now() - from);
  }
  return { what, found, ms };
}
