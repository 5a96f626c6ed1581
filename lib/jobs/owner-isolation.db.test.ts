import { afterAll, beforeAll, expect, test } from "vitest";
import { findConversation, listConversations } from "@/lib/conversation/data";
import { answerAgain } from "@/lib/conversation/answer-again";
import { readLeftOut } from "@/lib/conversation/read-left-out";
import { readWithout } from "@/lib/conversation/read-without";
import { setMode } from "@/lib/conversation/set-mode";
import { findTraceView } from "@/lib/conversation/find-trace-view";
import { moveCursor, moveDrawnCursor } from "@/lib/conversation/move-cursor";
import { readConversation } from "@/lib/conversation/read-conversation";
import { readTurns } from "@/lib/conversation/read-turns";
import { receiveMessage } from "@/lib/conversation/receive-message";
import { renameConversation } from "@/lib/conversation/rename-conversation";
import { retryReply } from "@/lib/conversation/retry-reply";
import { endReply, requestStop, saveProgress } from "@/lib/conversation/write-reply";
import { dumpRows } from "@/lib/db/testing-dump";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import type { Database, Db } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { candidate, makeMaya, type Maya } from "@/lib/jobs/testing-maya";
import { findUntried } from "@/lib/jobs/testing-verbs";
import { applyCandidates } from "@/lib/memory/apply";
import { blankCopies } from "@/lib/memory/blank-copies";
import { correctMemory } from "@/lib/memory/correct-memory";
import { eraseMemories } from "@/lib/memory/erase-memories";
import { findRepeatingReplies } from "@/lib/memory/find-repeating-replies";
import { forgetInPeople } from "@/lib/memory/forget-in-people";
import { forgetUnreached } from "@/lib/memory/forget-unreached";
import { forgetInPrompts } from "@/lib/memory/forget-in-prompts";
import { forgetConversation } from "@/lib/memory/forget-conversation";
import { forgetMemory, repliesUsing, withSameEvidence } from "@/lib/memory/forget-memory";
import { forgottenWith } from "@/lib/memory/forgotten-with";
import { readForgottenWords } from "@/lib/memory/forgotten-words";
import { keepMemory } from "@/lib/memory/keep-memory";
import { outdateMemory } from "@/lib/memory/outdate-memory";
import { pinMemory } from "@/lib/memory/pin-memory";
import { readProfile } from "@/lib/memory/profile/read-profile";
import { saveMoods } from "@/lib/memory/mood/save-moods";
import { readTone } from "@/lib/memory/mood/read-tone";
import { readRelationship } from "@/lib/memory/profile/read-relationship";
import { saveMoments } from "@/lib/memory/profile/save-moments";
import { forgetInSummaries } from "@/lib/memory/summaries/forget-in-summaries";
import { readStory } from "@/lib/memory/summaries/read-story";
import { summarise } from "@/lib/memory/summaries/summarise";
import { archiveMemories } from "@/lib/memory/archive-memories";
import { forgetMemories } from "@/lib/memory/forget-memories";
import { mergeMemories } from "@/lib/memory/merge-memories";
import { pinMemories } from "@/lib/memory/pin-memories";
import { restoreMemory } from "@/lib/memory/restore-memory";
import { reviseMemory } from "@/lib/memory/revise-memory";
import { listChoices } from "@/lib/memory/view/list-choices";
import { readMemoryDetail } from "@/lib/memory/view/read-memory-detail";
import { readAllMessages } from "@/lib/memory/recall/read-all-messages";
import { recall } from "@/lib/memory/recall/recall";
import { searchMemoryIds } from "@/lib/memory/recall/search-memory-ids";
import { remember } from "@/lib/memory/remember";
import { drawEpisode } from "@/lib/memory/draw-episode";
import { readDrawnEnds } from "@/lib/memory/store/read-drawn-ends";
import { readTwins } from "@/lib/memory/store/read-twins";
import { countWaiting } from "@/lib/memory/store/count-waiting";
import { endMemories } from "@/lib/memory/store/end-memories";
import { findChain, findMemory } from "@/lib/memory/store/find-memory";
import { listMemories, listMemoryIds, viewMemory } from "@/lib/memory/store/list-memories";
import { openSession } from "@/lib/memory/store/open-session";
import { readNeighbours } from "@/lib/memory/store/read-neighbours";
import { addEvidence, passEvidence, passPeople, saveMemory } from "@/lib/memory/store/save-memory";
import { saveSessions } from "@/lib/memory/store/save-sessions";
import { consultTombstones, readTombstones } from "@/lib/memory/store/tombstones";
import { unarchiveMemory } from "@/lib/memory/unarchive-memory";
import { dateBoth } from "@/lib/memory/review/date-both";
import { dropWaiting } from "@/lib/memory/review/drop-waiting";
import { editWaiting } from "@/lib/memory/review/edit-waiting";
import { keepWaiting } from "@/lib/memory/review/keep-waiting";
import { putOffWaiting } from "@/lib/memory/review/put-off-waiting";
import { undoMemory } from "@/lib/memory/undo-memory";
import { withholdMemory } from "@/lib/memory/withhold-memory";
import { readPrompt } from "@/lib/reply/read-prompt";
import type { OwnerScope } from "@/lib/scope";

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const now = new Date("2026-06-01T12:00:00Z");
const STAND = { rememberedSeq: 2, drawnSeq: 2 };

type Try = (scope: OwnerScope, maya: Maya) => Promise<unknown>;

const REFUSED = { code: "not_found" };
const inOne = <T>(run: (tx: Db) => Promise<T>): Promise<T> => database.prisma.$transaction(run);
/** Verbs that must say that there is nothing of that id. */
const refuses: Record<string, Try> = {
  findConversation: (scope, maya) => findConversation(database.prisma, scope, maya.conversationId),
  readConversation: (scope, maya) => readConversation(database.prisma, scope, maya.conversationId),
  receiveMessage: (scope, { conversationId }) =>
    receiveMessage(database, scope, { conversationId, clientId: newId(), text: "Hi", at: now, remember: true }),
  renameConversation: (scope, maya) => renameConversation(database.prisma, scope, maya.conversationId, "Mine"),
  retryReply: (scope, maya) => retryReply(database, scope, maya.conversationId, now),
  answerAgain: (scope, { conversationId, reply, memory }) =>
    answerAgain(database, scope, {
      ...{ conversationId, replyId: reply.id, without: { kind: "memory", id: memory.id }, at: now, memoryOn: true },
    }),
  setMode: (scope, maya) => setMode(database.prisma, scope, maya.conversationId, "off"),
  readPrompt: (scope, maya) => readPrompt(database.prisma, scope, maya.conversationId, maya.reply.id),
  forgetConversation: (scope, maya) => forgetConversation(database, scope, maya.conversationId, now),
  forgetMemory: (scope, maya) => forgetMemory(database, scope, maya.memory.id, now),
  forgottenWith: (scope, maya) => forgottenWith(database.prisma, scope, [maya.memory.id]),
  correctMemory: (scope, maya) => correctMemory(database, scope, maya.memory.id, "Mine.", now),
  keepMemory: (scope, maya) => keepMemory(database, scope, maya.memory.id, now),
  outdateMemory: (scope, maya) => outdateMemory(database, scope, maya.memory.id, null, now),
  withholdMemory: (scope, maya) => withholdMemory(database, scope, maya.memory.id, true, now),
  pinMemory: (scope, maya) => pinMemory(database, scope, maya.memory.id, true, now),
  unarchiveMemory: (scope, maya) => unarchiveMemory(database, scope, maya.memory.id, now),
  reviseMemory: (scope, maya) => reviseMemory(database, scope, maya.memory.id, { kind: "trait" }, now),
  restoreMemory: (scope, maya) => restoreMemory(database, scope, maya.memory.id, now),
  mergeMemories: (scope, maya) =>
    mergeMemories(database, scope, { keepId: maya.memory.id, otherId: maya.memory.id }, now),
  pinMemories: (scope, maya) => pinMemories(database, scope, [maya.memory.id], true, now),
  archiveMemories: (scope, maya) => archiveMemories(database, scope, [maya.memory.id], now),
  forgetMemories: (scope, maya) => forgetMemories(database, scope, [maya.memory.id], now),
  readMemoryDetail: (scope, maya) => readMemoryDetail(database.prisma, scope, maya.memory.id),
  undoMemory: (scope, maya) => undoMemory(database, scope, maya.memory.id, now),
  keepWaiting: (scope, maya) => keepWaiting(database, scope, maya.memory.id, now),
  dropWaiting: (scope, maya) => dropWaiting(database, scope, maya.memory.id, now),
  putOffWaiting: (scope, maya) => putOffWaiting(database, scope, maya.memory.id, now),
  editWaiting: (scope, maya) => editWaiting(database, scope, maya.memory.id, "Mine.", now),
  dateBoth: (scope, maya) => dateBoth(database, scope, { memoryId: maya.memory.id, changedAt: now, first: "old" }, now),
  findMemory: (scope, maya) => findMemory(database.prisma, scope, maya.memory.id),
  viewMemory: (scope, maya) => viewMemory(database.prisma, scope, maya.memory.id),
};

/** Verbs that must find nothing and do nothing. */
const findsNothing: Record<string, [Try, unknown]> = {
  countWaiting: [
    async (scope, maya) => {
      await database.prisma.memory.update({ where: { id: maya.memory.id }, data: { status: "review" } });
      return countWaiting(database.prisma, scope).finally(() =>
        database.prisma.memory.update({ where: { id: maya.memory.id }, data: { status: "active" } }),
      );
    },
    0,
  ],
  findTraceView: [
    (scope, maya) => findTraceView(database.prisma, scope, maya.reply.id),
    { memoryOn: true, degraded: false, model: "", items: [], without: [] },
  ],
  readWithout: [(scope, maya) => readWithout(database.prisma, scope, maya.reply.id), []],
  readLeftOut: [async (scope, maya) => (await readLeftOut(database.prisma, scope, [maya.reply.id])).size, 0],
  forgetInPrompts: [
    (scope, { memory }) => inOne((tx) => forgetInPrompts(tx, scope, { memoryIds: [memory.id], quotes: ["nuts"] })),
    0,
  ],
  moveCursor: [
    (scope, maya) => moveCursor(database.prisma, scope, maya.conversationId, STAND, 3, { drawn: true }),
    false,
  ],
  moveDrawnCursor: [(scope, maya) => moveDrawnCursor(database.prisma, scope, maya.conversationId, 0, 3), false],
  readDrawnEnds: [
    (scope, { conversationId }) => readDrawnEnds(database.prisma, scope, { conversationId, fromSeq: 0 }),
    [],
  ],
  readTwins: [(scope, maya) => readTwins(database.prisma, scope, candidate(maya), "person"), []],
  passEvidence: [(scope, { memory }) => passEvidence(database.prisma, scope, [memory.id], memory.id), undefined],
  passPeople: [(scope, { memory }) => passPeople(database.prisma, scope, [memory.id], memory.id), undefined],
  readTurns: [
    (scope, maya) =>
      readTurns(
        database.prisma,
        scope,
        maya.conversationId,
        { afterSeq: 0, limit: 9 },
        { userName: "N", companionName: "K" },
      ),
    { turns: [], lastSeq: 0 },
  ],
  saveProgress: [(scope, maya) => saveProgress(database.prisma, scope, maya.openReply, "hacked", now), false],
  endReply: [
    (scope, maya) => endReply(database.prisma, scope, maya.openReply, "hacked", { status: "complete" }),
    false,
  ],
  requestStop: [(scope, maya) => requestStop(database.prisma, scope, maya.conversationId), []],
  listConversations: [(scope) => listConversations(database.prisma, scope), []],
  listMemories: [
    async (scope, { memory }) =>
      (await listMemories(database.prisma, scope, { subjectId: memory.subjectId, q: "peanuts" })).total,
    0,
  ],
  listMemoryIds: [(scope, maya) => listMemoryIds(database.prisma, scope, { conversationId: maya.conversationId }), []],
  listChoices: [
    (scope, maya) =>
      listChoices(database.prisma, scope, { subjectId: maya.memory.subjectId, conversationId: maya.conversationId }),
    { subjects: [], conversations: [] },
  ],
  // The id asked for comes back as it was given; nothing that Maya's memory replaced is told.
  findChain: [async (scope, { memory }) => (await findChain(database.prisma, scope, memory.id)).length, 1],
  openSession: [(scope, maya) => openSession(database.prisma, scope, maya.conversationId, maya.clock(), 9e9), null],
  readNeighbours: [(scope, maya) => readNeighbours(database.prisma, scope, maya.memory.subjectId, candidate(maya)), []],
  consultTombstones: [
    (scope, maya) => consultTombstones(database.prisma, scope, maya.memory.statement, candidate(maya).evidence),
    "free",
  ],
  readTombstones: [
    (scope, maya) => readTombstones(database.prisma, scope, maya.memory.statement, candidate(maya).evidence),
    { verdict: "free", cause: null, placed: false },
  ],
  withSameEvidence: [
    async (scope, { memory }) =>
      (await withSameEvidence(database.prisma, scope, [memory.id])).filter((id) => id !== memory.id),
    [],
  ],
  repliesUsing: [(scope, { memory }) => repliesUsing(database.prisma, scope, [memory.id]), []],
  readForgottenWords: [(scope, { memory }) => readForgottenWords(database.prisma, scope, [memory.id]), []],
  endMemories: [
    (scope, { memory }) => inOne((tx) => endMemories(tx, scope, [memory.id], { reason: "ended", now, heirId: null })),
    0,
  ],
  eraseMemories: [
    async (scope, { memory }) => (await inOne((tx) => eraseMemories(tx, scope, [memory.id], now))).memories,
    0,
  ],
  forgetInPeople: [(scope, { memory }) => inOne((tx) => forgetInPeople(tx, scope, [memory.subjectId], ["x"])), 0],
  blankCopies: [
    (scope, { evidence, memory, reply }) =>
      inOne((tx) =>
        blankCopies(tx, scope, { places: [evidence], statements: [memory.statement], citing: [reply.id], now }),
      ),
    0,
  ],
  remember: [
    async (scope, maya) => {
      const { stale } = await remember(database, scope, {
        ...{ conversationId: maya.conversationId, turns: [], context: [], userName: "Noor", companionName: "Kith" },
        ...{ timeZone: "UTC", now, sessionGapMs: 1, edition: 0 },
        moveCursor: (tx) => moveCursor(tx, scope, maya.conversationId, STAND, 3, { drawn: true }),
      });
      return stale;
    },
    true,
  ],
  drawEpisode: [
    async (scope, maya) => {
      const { stale } = await drawEpisode(database, scope, {
        ...{ turns: [], context: [], userName: "Noor", companionName: "Kith", timeZone: "UTC", now, edition: 0 },
        claim: (tx) => moveDrawnCursor(tx, scope, maya.conversationId, 0, 3),
        onFailure: "settle",
      });
      return stale;
    },
    true,
  ],
  findRepeatingReplies: [(scope, { memory }) => findRepeatingReplies(database.prisma, scope, [memory.id]), []],
  readStory: [(scope) => readStory(database.prisma, scope), []],
  readTone: [async (scope) => (await readTone(database.prisma, scope, "ok", now)).label, "neutral"],
  readRelationship: [
    (scope) => readRelationship(database.prisma, scope, now),
    { since: null, sessions: 0, lastSession: null, shared: [] },
  ],
  forgetInSummaries: [
    (scope, { memory, evidence }) =>
      inOne((tx) =>
        forgetInSummaries(tx, scope, {
          memoryIds: [memory.id],
          messageIds: [evidence.messageId],
          told: [new Set(["peanut"])],
        }),
      ),
    { weeks: [], sessionIds: [], rows: [] },
  ],
  summarise: [
    (scope, { evidence }) => inOne((tx) => summarise(tx, scope, { messageIds: [evidence.messageId] }, now)),
    undefined,
  ],
  readProfile: [(scope) => readProfile(database.prisma, scope), { user: [], companion: [] }],
  recall: [
    async (scope) =>
      (await recall(database.prisma, scope, "Am I allergic to peanuts?", { now, timeZone: "UTC", userName: "Noor" }))
        .items,
    [],
  ],
  searchMemoryIds: [(scope) => searchMemoryIds(database.prisma, scope, "allergic to peanuts in Berlin"), []],
  readAllMessages: [(scope) => readAllMessages(database.prisma, scope, { exclude: [], maxChars: 1e6 }), []],
};

/** Verbs that write what they are given; the database refuses what points at another owner's rows. */
const databaseRefuses: Record<string, Try> = {
  applyCandidates: (scope, maya) =>
    inOne((tx) =>
      applyCandidates(tx, scope, [candidate(maya)], { author: "builtin", now, saidAt: new Map() } as never),
    ),
  saveMemory: (scope, maya) =>
    inOne((tx) =>
      saveMemory(tx, scope, { ...candidate(maya), evidence: [] }, maya.memory.subjectId, {
        ...{ author: "builtin", now, status: "review", why: "", saidAt: new Map() },
      } as never),
    ),
  addEvidence: (scope, maya) => inOne((tx) => addEvidence(tx, scope, maya.memory.id, [{ ...maya.evidence, start: 1 }])),
  forgetUnreached: (scope, maya) => inOne((tx) => forgetUnreached(tx, scope, [candidate(maya)], now)),
  saveMoods: (scope, { evidence }) =>
    inOne((tx) => saveMoods(tx, scope, [{ messageId: evidence.messageId, speaker: "user", text: "I'm sad." }])),
  saveMoments: (scope, { evidence }) =>
    inOne((tx) =>
      saveMoments(
        tx,
        scope,
        [
          {
            ...{ messageId: evidence.messageId, seq: 1, speaker: "user", speakerName: "Noor", at: now },
            text: "You helped me with my CV.",
          },
        ],
        { userName: "Noor", companionName: "Kith" },
      ),
    ),
  saveSessions: (scope, maya) =>
    inOne((tx) =>
      saveSessions(tx, scope, maya.conversationId, [
        { fromSeq: 1, toSeq: 99, startedAt: now, endedAt: now, episodes: [] },
      ]),
    ),
};

/** Rows that name Maya as their owner, or are Maya. */
const rowsOf = async ({ userId }: { userId: string }) =>
  (await dumpRows(database)).filter((row) => row.includes(userId));

test("every verb of conversation and memory that takes an id is tried below", async () => {
  const tried = [...Object.keys(refuses), ...Object.keys(findsNothing), ...Object.keys(databaseRefuses)];
  expect(await findUntried(tried)).toEqual([]);
});

test("for another owner Maya's rows are not there, and nothing of hers changes", async () => {
  const maya = await makeMaya(database);
  const { scope } = await makeOwner(database, "Noor");
  const before = await rowsOf(maya);
  expect(before.length).toBeGreaterThan(20);
  for (const [name, run] of Object.entries(refuses)) {
    await expect(run(scope, maya), name).rejects.toMatchObject(REFUSED);
  }
  for (const [name, [run, nothing]] of Object.entries(findsNothing)) {
    expect(await run(scope, maya), name).toEqual(nothing);
  }
  for (const [name, run] of Object.entries(databaseRefuses)) {
    await expect(run(scope, maya), name).rejects.toThrow();
  }
  expect(await rowsOf(maya)).toEqual(before);
});
