import { modelStatus } from "@/lib/ai/models";
import { findConversation } from "@/lib/conversation/data";
import type { Without } from "@/lib/conversation/read-without";
import type { MemoryMode } from "@/lib/conversation/types";
import type { Database } from "@/lib/db/types";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { findRepeatingReplies } from "@/lib/memory/find-repeating-replies";
import { readLearnt } from "@/lib/memory/learn/store-learnt";
import { recall } from "@/lib/memory/recall/recall";
import { recallDeeper, type RecallCost, type RecallMode } from "@/lib/memory/recall/recall-deeper";
import { countTokens } from "@/lib/memory/recall/count-tokens";
import { readEdition } from "@/lib/memory/store/edition";
import type { Recall } from "@/lib/memory/types";
import { readRecent } from "@/lib/reply/read-recent";
import { recallEverything } from "@/lib/reply/recall-everything";
import { NO_SURROUNDINGS, readSurroundings } from "@/lib/reply/read-surroundings";
import type { Retrieved } from "@/lib/reply/types";
import type { OwnerScope } from "@/lib/scope";

export interface Asked {
  conversationId: string;
  questionId: string;
  now: Date;
  /** The state of the conversation as it was asked. */
  mode?: MemoryMode;
  memoryOn: boolean;
  /** What the reply is to do without. */
  without?: Without[];
  /** How memory is searched; the operator's RECALL_MODE when it is not given. Deep needs a connected model. */
  recallMode?: RecallMode;
}

type Found = Recall & { cost?: RecallCost };

const NOTHING: Found = { items: [], sureness: 0, ms: 0 };
const RECALL_LIMIT = 60;

/** Gathers what a reply may rest on. A failure in recall gives a reply without memories and a marked trace. */
export async function retrieve({ prisma }: Database, scope: OwnerScope, asked: Asked): Promise<Retrieved> {
  const edition = await readEdition(prisma, scope);
  const conversation = await findConversation(prisma, scope, asked.conversationId);
  const { question, recent, earlier } = await readRecent(
    prisma,
    scope,
    asked.conversationId,
    asked.questionId,
    env.HISTORY_TOKENS,
    countTokens,
  );
  const timeZone = conversation.owner.timeZone;
  const userName = conversation.owner.name;
  let found = NOTHING;
  let surroundings = NO_SURROUNDINGS;
  let degraded = false;
  const without = await withRepeats(prisma, scope, asked.without ?? []);
  if (asked.memoryOn) {
    try {
      // A model reads the recent turns in the prompt; the built-in companion knows only what is recalled.
      const shown = modelStatus().mode === "built-in" ? [] : recent.map((turn) => turn.id);
      const options = {
        now: asked.now,
        timeZone,
        userName,
        companionName: conversation.companion.name,
        limit: RECALL_LIMIT,
        learnt: env.RECALL_LEARNS === "on" ? await readLearnt(prisma, scope) : undefined,
        excludeMessageIds: [asked.questionId, ...shown, ...without.flatMap(({ messageIds }) => messageIds)],
      };
      const deep = (asked.recallMode ?? env.RECALL_MODE) === "deep" && modelStatus().mode !== "built-in";
      const search = async () => {
        const recalled: Found = deep
          ? await recallDeeper(prisma, scope, { ...options, question, recent }, options)
          : await recall(prisma, scope, question, options);
        const asking = { question, names: [userName, options.companionName], exclude: options.excludeMessageIds };
        const all = await recallEverything(prisma, scope, recalled, asking, env.CONTEXT_TOKENS);
        return { ...recalled, ...all };
      };
      [found, surroundings] = await Promise.all([
        search(),
        readSurroundings(prisma, scope, question, asked.now, without),
      ]);
      const gone = new Set(without.map(({ id }) => id));
      found = { ...found, items: found.items.filter(({ id }) => !gone.has(id)) };
    } catch (error) {
      degraded = true;
      found = NOTHING;
      log.error(
        { error: error instanceof Error ? error.message : String(error), ownerId: scope.ownerId },
        "recall failed",
      );
    }
  }
  return {
    question,
    questionId: asked.questionId,
    edition,
    userName,
    companionName: conversation.companion.name,
    persona: conversation.companion.persona,
    timeZone,
    now: asked.now,
    ...{ mode: asked.mode, memoryOn: asked.memoryOn, degraded, recent, earlier, without },
    items: found.items,
    dropped: found.dropped,
    sureness: found.sureness,
    recallMs: found.ms,
    recallCost: found.cost,
    ...surroundings,
  };
}

/** Replies, in whichever conversation, that say a memory again are left out with it. No look-up where nothing is left out. */
async function withRepeats(prisma: Database["prisma"], scope: OwnerScope, without: Without[]): Promise<Without[]> {
  const all: Without[] = [];
  for (const one of without) {
    const repeating = one.kind === "memory" ? await findRepeatingReplies(prisma, scope, [one.id]) : [];
    all.push({ ...one, messageIds: [...one.messageIds, ...repeating] });
  }
  return all;
}
