import type { PgBoss } from "pg-boss";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { makeOwner } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { enqueueRemember } from "@/lib/jobs/enqueue-remember";
import { releaseHeldJobs, sweep } from "@/lib/jobs/handlers/sweep";
import { REMEMBER, REMEMBER_DEAD } from "@/lib/jobs/queue";
import { rememberNow } from "@/lib/jobs/remember-now";
import { openTalk, openWithQueue, statements } from "@/lib/jobs/testing";
import { drain } from "@/lib/jobs/work";
import type { OwnerScope } from "@/lib/scope";

let database: Database;
let boss: PgBoss;
beforeAll(async () => void ({ database, boss } = await openWithQueue()));
afterAll(() => database.close());
afterEach(async () => void (await database.pool.query(`DELETE FROM pgboss.job`)));

interface Job {
  name: string;
  state: string;
  data: unknown;
  retry_count: number;
  wait: number;
  output: unknown;
}

/** Jobs of a conversation; `wait` is how many seconds from now one may be taken. */
async function jobs(conversationId: string): Promise<Job[]> {
  const { rows } = await database.pool.query<Job>(
    `SELECT name, state::text AS state, data, retry_count, output,
       extract(epoch FROM start_after - now())::float8 AS wait
     FROM pgboss.job WHERE data->>'conversationId' = $1 ORDER BY created_on, name`,
    [conversationId],
  );
  return rows;
}

const newTalk = async () => {
  const { scope } = await makeOwner(database);
  return { scope, talk: openTalk(database, scope) };
};
const enqueue = (scope: OwnerScope, conversationId: string) =>
  enqueueRemember(boss, database.prisma, scope, conversationId);

/** Makes remembering fail in the database until the given promise is done. */
async function whileFailing<T>(run: () => Promise<T>): Promise<T> {
  await database.pool.query(`
    CREATE FUNCTION refuse_all() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'out of order'; END $$;
    CREATE TRIGGER refuse_all BEFORE INSERT ON "IndexEntry" FOR EACH ROW EXECUTE FUNCTION refuse_all();`);
  try {
    return await run();
  } finally {
    await database.pool.query(`DROP TRIGGER refuse_all ON "IndexEntry"; DROP FUNCTION refuse_all();`);
  }
}

test("a job enqueued in a transaction that is rolled back does not exist", async () => {
  const { scope, talk } = await newTalk();
  const rolledBack = database.prisma.$transaction(async (tx) => {
    await enqueueRemember(boss, tx, scope, talk.conversationId);
    throw new Error("rolled back");
  });
  await expect(rolledBack).rejects.toThrow("rolled back");
  expect(await jobs(talk.conversationId)).toEqual([]);
});

test("however often a conversation is enqueued, one job waits for it, and it holds ids only", async () => {
  const { scope, talk } = await newTalk();
  await database.prisma.$transaction(async (tx) => {
    for (let i = 0; i < 5; i++) await enqueueRemember(boss, tx, scope, talk.conversationId);
  });
  await Promise.all(Array.from({ length: 5 }, () => enqueue(scope, talk.conversationId)));
  const waiting = await jobs(talk.conversationId);
  expect(waiting).toHaveLength(1);
  expect(waiting[0]!.data).toEqual({ ownerId: scope.ownerId, conversationId: talk.conversationId });
});

test("draining works what is due, once", async () => {
  const { scope, talk } = await newTalk();
  await talk.say("I like tea.");
  await enqueue(scope, talk.conversationId);
  expect(await drain(boss, database, 20_000)).toEqual({ done: 1, failed: 0 });
  expect(await statements(database, scope)).toEqual(["Maya likes tea."]);
  expect(await drain(boss, database, 20_000)).toEqual({ done: 0, failed: 0 });
  expect(await jobs(talk.conversationId)).toMatchObject([{ state: "completed" }]);
});

test("drains that run beside each other share the work and do none of it twice", async () => {
  const talks = await Promise.all(Array.from({ length: 6 }, newTalk));
  for (const { scope, talk } of talks) {
    await talk.say("I like tea.");
    await enqueue(scope, talk.conversationId);
  }
  const tallies = await Promise.all([1, 2, 3].map(() => drain(boss, database, 20_000)));
  expect(tallies.reduce((sum, tally) => sum + tally.done, 0)).toBe(6);
  for (const { scope } of talks) expect(await statements(database, scope)).toEqual(["Maya likes tea."]);
});

test("a message that comes while its conversation's job runs gets a job of its own", async () => {
  const { scope, talk } = await newTalk();
  await talk.say("I like tea.");
  await enqueue(scope, talk.conversationId);
  const [running] = await boss.fetch(REMEMBER);
  await enqueue(scope, talk.conversationId);
  await enqueue(scope, talk.conversationId);
  expect((await jobs(talk.conversationId)).map((job) => job.state).sort()).toEqual(["active", "created"]);
  expect(await boss.fetch(REMEMBER)).toEqual([]);
  await boss.complete(REMEMBER, running!.id);
  expect(await drain(boss, database, 20_000)).toEqual({ done: 1, failed: 0 });
});

test("a job that fails is tried again, later each time, and at last lies with the dead letters", async () => {
  const { scope, talk } = await newTalk();
  await talk.say("I like tea.");
  await enqueue(scope, talk.conversationId);
  const waits: number[] = [];
  await whileFailing(async () => {
    for (let tries = 1; tries <= 6; tries++) {
      expect(await drain(boss, database, 20_000)).toEqual({ done: 0, failed: 1 });
      const job = (await jobs(talk.conversationId)).find(({ name }) => name === REMEMBER)!;
      if (tries === 6) {
        expect(job.state).toBe("failed");
        break;
      }
      expect(job.state).toBe("retry");
      waits.push(job.wait);
      expect(await drain(boss, database, 20_000)).toEqual({ done: 0, failed: 0 });
      await database.pool.query(`UPDATE pgboss.job SET start_after = now() WHERE state = 'retry'`);
    }
  });
  expect(waits).toHaveLength(5);
  // Doubling with a random part: half of the full delay at least, and in the end far longer than at first.
  waits.forEach((wait, i) => expect(wait).toBeGreaterThan(2 ** i * 0.5));
  expect(waits[4]!).toBeGreaterThan(waits[0]!);
  const dead = (await jobs(talk.conversationId)).filter(({ name }) => name === REMEMBER_DEAD);
  expect(dead).toMatchObject([{ state: "created", data: { conversationId: talk.conversationId } }]);
  expect(JSON.stringify(await jobs(talk.conversationId))).not.toContain("tea");
  const runs = await database.prisma.rememberRun.findMany({ where: { ownerId: scope.ownerId } });
  expect(runs.map((run) => run.attempt).sort()).toEqual([1, 2, 3, 4, 5, 6]);
  expect(await talk.cursor()).toBe(0);

  // The broom brings back what the dead letters hold, once the fault is mended.
  await sweep(boss, database, new Date(), { writersAlive: true });
  expect(await drain(boss, database, 20_000)).toMatchObject({ failed: 0 });
  expect(await statements(database, scope)).toEqual(["Maya likes tea."]);
});

test("the broom enqueues conversations that lag behind, once, and leaves those that are read or being answered", async () => {
  const behind = await newTalk();
  await behind.talk.say("I like tea.");
  const read = await newTalk();
  await read.talk.say("I like tea.");
  await read.talk.remember();
  const answering = await newTalk();
  const { reply } = await answering.talk.ask("I like tea.");
  const { prisma } = database;
  const now = new Date();
  await prisma.message.update({ where: { id: reply.id }, data: { heartbeatAt: new Date(now.getTime() - 29_000) } });
  await sweep(boss, database, now, { writersAlive: true });
  await sweep(boss, database, now, { writersAlive: true });
  expect(await jobs(behind.talk.conversationId)).toHaveLength(1);
  expect(await jobs(read.talk.conversationId)).toEqual([]);
  expect(await jobs(answering.talk.conversationId)).toEqual([]);
  const status = async () => (await prisma.message.findUniqueOrThrow({ where: { id: reply.id } })).status;
  expect(await status()).toBe("streaming");

  await sweep(boss, database, new Date(now.getTime() + 2_000), { writersAlive: true });
  expect(await status()).toBe("interrupted");
  expect(await jobs(answering.talk.conversationId)).toHaveLength(1);
});

test("when no other process can be writing, a reply still open has lost its writer, however lately it was heard", async () => {
  const { talk } = await newTalk();
  const { reply } = await talk.ask("Hello?");
  const now = new Date();
  await database.prisma.message.update({
    where: { id: reply.id },
    data: { heartbeatAt: new Date(now.getTime() - 1), text: "Hel" },
  });
  await sweep(boss, database, now, { writersAlive: false });
  expect(await database.prisma.message.findUnique({ where: { id: reply.id } })).toMatchObject({
    status: "interrupted",
    text: "Hel",
  });
});

test("jobs held by workers that cannot be alive are let go, and swept into the queue anew", async () => {
  const { scope, talk } = await newTalk();
  await talk.say("I like tea.");
  await enqueue(scope, talk.conversationId);
  await boss.fetch(REMEMBER);
  await releaseHeldJobs(database);
  await sweep(boss, database, new Date(), { writersAlive: true });
  expect((await jobs(talk.conversationId)).map((job) => job.state).sort()).toEqual(["cancelled", "created"]);
  await drain(boss, database, 20_000);
  expect(await statements(database, scope)).toEqual(["Maya likes tea."]);
});

test("remembering while the person waits does it at once; when it fails a job is left and the person is told", async () => {
  const { scope, talk } = await newTalk();
  await talk.say("I like tea.");
  const now = () => new Date();
  const failed = await whileFailing(() => rememberNow(boss, database, scope, talk.conversationId, now));
  expect(failed).toEqual({ added: 0, changed: 0, failed: true });
  expect(await jobs(talk.conversationId)).toHaveLength(1);
  expect(await rememberNow(boss, database, scope, talk.conversationId, now)).toMatchObject({ added: 1, failed: false });
  expect(await drain(boss, database, 20_000)).toEqual({ done: 1, failed: 0 });
  expect(await statements(database, scope)).toEqual(["Maya likes tea."]);
  await expect(rememberNow(boss, database, scope, newId(), now)).rejects.toMatchObject({ code: "not_found" });
});
