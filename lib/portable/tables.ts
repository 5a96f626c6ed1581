import type { z } from "zod";
import type { Prisma } from "@/lib/db/generated/client";
import * as line from "@/lib/portable/schema";

export type Model = Exclude<Prisma.ModelName, "User">;

export interface Reference {
  column: string;
  to: Model;
  /** Without what it names the row cannot be; otherwise the column is left empty. */
  needed: boolean;
}

/** One kind of line: the table it is a row of, its columns, and what it names. */
export interface Table {
  type: string;
  model: Model;
  row: z.ZodType<Record<string, unknown>>;
  columns: string[];
  /** What the rows are told apart and put in order by. Null: a running number, which stays here. */
  key: string | null;
  references: Reference[];
  /** Columns that name other rows from inside JSON or a list. */
  inside: string[];
  /** Rows that are not taken along. */
  only?: Record<string, unknown>;
  /** Drawn from the rest: in an account that holds something already they are drawn anew instead of taken over. */
  drawn?: boolean;
}

type Shape = z.ZodType<Record<string, unknown>> & { shape: Record<string, unknown> };
type Given = Partial<Pick<Table, "key" | "references" | "inside" | "only" | "drawn">>;

const table = (type: string, model: Model, row: Shape, given: Given = {}): Table => ({
  ...{ type, model, row, columns: Object.keys(row.shape), key: "id", references: [], inside: [] },
  ...given,
});
const needs = (column: string, to: Model): Reference => ({ column, to, needed: true });
const names = (column: string, to: Model): Reference => ({ column, to, needed: false });

/** Promised not to be kept: neither is what was written of it. */
const LASTING = { mode: { not: "incognito" } };
const OF_LASTING = { conversation: LASTING };

/**
 * Everything that is exported, in the order of the file: what a row names stands before it. A new table of the owner's gets a
 * line here (and its columns in schema.ts), or a reason in LEFT_OUT.
 */
export const TABLES: Table[] = [
  table("companion", "Companion", line.companionRow),
  table("persona", "PersonaVersion", line.personaRow, {
    references: [needs("companionId", "Companion")],
    inside: ["memoryIds"],
    drawn: true,
  }),
  table("conversation", "Conversation", line.conversationRow, {
    references: [needs("companionId", "Companion")],
    only: LASTING,
  }),
  table("message", "Message", line.messageRow, {
    references: [needs("conversationId", "Conversation")],
    only: OF_LASTING,
  }),
  table("mood", "MessageMood", line.moodRow, {
    key: "messageId",
    references: [needs("messageId", "Message")],
    only: { message: OF_LASTING },
  }),
  table("session", "ChatSession", line.sessionRow, {
    references: [needs("conversationId", "Conversation")],
    only: OF_LASTING,
  }),
  table("episode", "Episode", line.episodeRow, { references: [needs("sessionId", "ChatSession")] }),
  table("person", "Person", line.personRow),
  table("person-change", "PersonChange", line.personChangeRow, {
    references: [needs("personId", "Person")],
    inside: ["data"],
  }),
  table("memory", "Memory", line.memoryRow, {
    references: [needs("subjectId", "Person"), names("supersededById", "Memory"), names("conflictsWithId", "Memory")],
  }),
  table("tombstone", "Tombstone", line.tombstoneRow as unknown as Shape, {
    references: [names("messageId", "Message")],
  }),
  table("receipt", "ForgetReceipt", line.receiptRow),
  table("profile", "Profile", line.profileRow, {
    references: [needs("personId", "Person")],
    inside: ["sentences"],
    drawn: true,
  }),
  table("summary", "Summary", line.summaryRow, {
    references: [names("sessionId", "ChatSession")],
    inside: ["sentences", "children", "key"],
    drawn: true,
  }),
  table("moment", "SharedMoment", line.momentRow, { references: [needs("messageId", "Message")] }),
  table("trace", "Trace", line.traceRow, {
    references: [needs("messageId", "Message")],
    only: { message: OF_LASTING },
  }),
  table("trace-item", "TraceItem", line.traceItemRow, {
    references: [needs("traceId", "Trace"), names("memoryId", "Memory")],
    inside: ["messageId", "episodeId"],
    only: { trace: { message: OF_LASTING } },
  }),
  table("prompt", "KeptPrompt", line.promptRow, {
    key: "traceId",
    references: [needs("traceId", "Trace")],
    inside: ["sections"],
    only: { trace: { message: OF_LASTING } },
  }),
  table("without", "ReplyWithout", line.withoutRow, {
    references: [needs("replyId", "Message"), names("memoryId", "Memory"), names("saidId", "Message")],
    only: { reply: OF_LASTING },
  }),
  table("review-step", "ReviewStep", line.reviewStepRow, {
    key: null,
    references: [needs("memoryId", "Memory"), names("otherId", "Memory"), names("editedId", "Memory")],
    inside: ["before"],
  }),
  // One that is running is not over, and runs here.
  table("run", "RememberRun", line.runRow, {
    references: [needs("conversationId", "Conversation")],
    only: { status: { not: "running" }, ...OF_LASTING },
  }),
  table("learning", "RecallLearning", line.learningRow, { key: null, drawn: true }),
];

export const tableOf = (type: string): Table | undefined => TABLES.find((each) => each.type === type);
