import { z } from "zod";
import { PORTABLE_VERSION } from "@/lib/portable/constants";

/** The lines of Kith's export (docs/export.md). Each is one JSON object on one line; `type` says which. */

const id = z.uuid().toLowerCase();
const at = z.iso.datetime().transform((text) => new Date(text));
const whenever = at.nullable();
const long = z.string().max(1_000_000);
const short = z.string().max(2_000);
const names = z.array(short).max(10_000);
const ids = z.array(id).max(10_000);
const seq = z.int().min(1).max(2_000_000_000);
const count = z.int().min(0).max(2_000_000_000);
const number = z.number().min(-1e12).max(1e12);
const share = z.number().min(0).max(1);
const tone = z.number().min(-1).max(1);
const json = z.json();
const mode = z.enum(["remembering", "reading", "off"]);
const author = z.enum(["builtin", "model", "person"]);

export const headerLine = z.object({
  type: z.literal("kith"),
  version: z.literal(PORTABLE_VERSION),
  exportedAt: at,
});

export const accountLine = z.object({
  type: z.literal("account"),
  name: z.string().trim().min(1).max(80),
  email: z.string().max(254),
  timeZone: z.string().max(64),
  memoryOn: z.boolean(),
  createdAt: at,
});

/** The last line; a file without it was cut short. `lines` counts those before it. */
export const endLine = z.object({ type: z.literal("end"), lines: count });

export const companionRow = z.object({ id, name: short, persona: long, lockedAt: whenever, createdAt: at });

export const personaRow = z.object({
  ...{ id, companionId: id, version: seq, name: short, persona: long, model: short.nullable() },
  cause: z.enum(["made", "settings", "said", "memory", "model", "lock", "rollback"]),
  ...{ locked: z.boolean(), memoryIds: ids, rolledBackTo: count.nullable(), createdAt: at },
});

export const conversationRow = z.object({
  ...{ id, companionId: id, title: short, mode, lastSeq: count, rememberedSeq: count },
  ...{ source: short.nullable(), sourceId: short.nullable(), createdAt: at, lastMessageAt: at },
});

export const messageRow = z.object({
  ...{ id, conversationId: id, seq, role: z.enum(["user", "assistant"]), text: long },
  // One that was being written has no writer here.
  status: z.enum(["complete", "streaming", "interrupted", "failed", "stopped"]),
  ...{
    error: short.nullable(),
    attempt: count,
    clientId: short.nullable(),
    remember: z.boolean(),
    mode,
    createdAt: at,
    editedAt: whenever.default(null),
    deletedAt: whenever.default(null),
    rereadAt: whenever.default(null),
  },
});

export const moodRow = z.object({ messageId: id, valence: tone, arousal: tone, label: short });

export const sessionRow = z.object({ id, conversationId: id, fromSeq: seq, toSeq: seq, startedAt: at, endedAt: at });

export const episodeRow = z.object({
  ...{ id, sessionId: id, fromSeq: seq, toSeq: seq, startedAt: at, endedAt: at, title: short, summary: long },
  ...{ topics: names, aims: names, states: names, valence: tone, arousal: tone, mood: short },
});

export const personRow = z.object({
  ...{ id, kind: z.enum(["user", "companion", "person"]), name: short, nameKey: short },
  ...{ relation: short.nullable(), aliases: names, createdAt: at },
});

export const personChangeRow = z.object({
  ...{ id, personId: id, kind: z.enum(["edit", "alias", "merge", "split"]), data: json, at, undoneAt: whenever },
});

export const evidenceRow = z.object({ id, messageId: id, quote: long.min(1), start: count, createdAt: at });

export const memoryRow = z.object({
  ...{ id, subjectId: id },
  kind: z.enum(["fact", "preference", "event", "plan", "relationship", "trait", "routine", "manner"]),
  status: z.enum(["active", "superseded", "review", "archived"]),
  ...{ statement: long.refine((text) => text.trim() !== "", "empty"), slot: short.nullable() },
  ...{ validFrom: whenever, validTo: whenever, validPrecision: z.enum(["day", "week", "month", "year"]).nullable() },
  ...{ confidence: share, importance: share, sensitive: z.boolean(), pinned: z.boolean(), withheldAt: whenever },
  ...{ author, why: long, recordedAt: at, endedAt: whenever },
  endedReason: z.enum(["superseded", "corrected", "ended", "dropped", "reworded"]).nullable(),
  ...{ supersededById: id.nullable(), lastUsedAt: whenever, useCount: count },
  ...{ conflictsWithId: id.nullable(), reviewAfter: whenever },
  ...{ sourceGoneAt: whenever.default(null), saidAgain: z.boolean().default(false) },
  evidence: z.array(evidenceRow).max(10_000),
  mentions: z.array(z.object({ personId: id })).max(10_000),
});

export const tombstoneRow = z
  .object({
    ...{ id, statementKey: short.nullable(), keyedBy: id.nullable(), messageId: id.nullable() },
    ...{ start: count.nullable(), end: count.nullable(), createdAt: at },
    cause: z.enum(["forgotten", "undone", "dropped", "corrected"]).default("forgotten"),
  })
  .refine((row) => row.statementKey !== null || row.messageId !== null, "says nothing");

export const receiptRow = z.object({
  ...{ id, kind: z.enum(["memory", "memories", "message", "conversation"]), asked: count },
  counts: z.record(z.string().regex(/^[a-zA-Z]{1,20}$/), count),
  ...{ checked: count, hitsBefore: count.nullable(), hitsAfter: count.nullable(), ms: count, createdAt: at },
});

export const profileRow = z.object({ id, personId: id, version: seq, sentences: json, createdAt: at });

export const summaryRow = z.object({
  ...{ id, level: z.enum(["session", "week", "month", "year", "story"]), key: short, parentKey: short, version: seq },
  ...{ current: z.boolean(), fromAt: at, toAt: at, sentences: json, children: names, hash: short },
  ...{ sessionId: id.nullable(), createdAt: at },
});

export const momentRow = z.object({ id, messageId: id, text: long, quote: long, start: count });

export const traceRow = z.object({
  ...{ id, messageId: id, model: short, degraded: z.boolean(), memoryOn: z.boolean(), sureness: number },
  ...{ sections: json, promptTokens: count, replyTokens: count, recallMs: number, firstTokenMs: number.nullable() },
  ...{ totalMs: number, inventedRefs: count, recallMode: z.enum(["plain", "deep"]), recallCalls: count },
  ...{ recallTokens: count, createdAt: at },
});

export const traceItemRow = z.object({
  ...{ id, traceId: id, ref: short, kind: z.enum(["message", "memory", "episode"]), memoryId: id.nullable() },
  ...{ messageId: id.nullable(), episodeId: id.nullable(), rank: count, score: number, why: json },
  ...{ inPrompt: z.boolean(), cited: z.boolean(), inferred: z.boolean() },
  cut: z.enum(["budget", "duplicate", "quoted"]).nullable(),
});

export const promptRow = z.object({ traceId: id, sections: json, createdAt: at });

export const withoutRow = z.object({ id, replyId: id, memoryId: id.nullable(), saidId: id.nullable() });

export const reviewStepRow = z.object({
  ...{ memoryId: id, otherId: id.nullable(), editedId: id.nullable() },
  ...{ answer: z.enum(["keep", "edit", "drop", "later", "newer", "both", "old"]), before: json, at },
});

export const runRow = z.object({
  ...{
    id,
    conversationId: id,
    status: z.enum(["done", "failed"]),
    fromSeq: count,
    toSeq: count,
    author,
    attempt: count,
  },
  ...{ added: count, changed: count, ignored: count, modelCalls: count, tokens: count, error: long.nullable() },
  ...{ startedAt: at, endedAt: whenever },
});

export const learningRow = z.object({
  ...{ weights: json, baseline: tone, feedback: count },
});
