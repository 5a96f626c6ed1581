import type { Db } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import type { RecalledItem } from "@/lib/memory/types";
import { keepPrompt } from "@/lib/reply/keep-prompt";
import { noteUse } from "@/lib/memory/fade/note-use";
import type { Outcome } from "@/lib/reply/settle";
import { isGiven, mannerRef } from "@/lib/reply/trace-view";
import type { OwnerScope } from "@/lib/scope";

/** Writes what a reply recalled, was given and cited, and notes the use of the memories it cites. */
export async function saveTrace(tx: Db, scope: OwnerScope, outcome: Outcome): Promise<void> {
  const { ownerId } = scope;
  const { retrieved, prompt } = outcome;
  const { cited, inferred, invented } = outcome.citations;
  const traceId = newId();
  await tx.trace.create({
    data: {
      id: traceId,
      ownerId,
      messageId: outcome.reply.id,
      model: outcome.model,
      degraded: retrieved.degraded,
      memoryOn: retrieved.memoryOn,
      sureness: retrieved.sureness,
      sections: prompt.sections,
      promptTokens: prompt.tokens,
      replyTokens: outcome.replyTokens,
      recallMs: retrieved.recallMs,
      recallMode: retrieved.recallCost?.mode,
      recallCalls: retrieved.recallCost?.calls,
      recallTokens: retrieved.recallCost?.tokens,
      firstTokenMs: outcome.firstTokenMs,
      totalMs: outcome.totalMs,
      inventedRefs: invented,
    },
  });
  // A memory forgotten while the reply streamed is gone; its trace entry must not bring the transaction down.
  const memoryIds = [...prompt.items, ...prompt.cut.map(({ item }) => item)]
    .flatMap((item) => (item.kind === "memory" ? [item.id] : []))
    .concat(prompt.manners.map(({ memoryId }) => memoryId));
  const alive = new Set(
    (await tx.memory.findMany({ where: { ownerId, id: { in: memoryIds } }, select: { id: true } })).map(
      (row) => row.id,
    ),
  );
  const items = prompt.items.filter((item) => item.kind !== "memory" || alive.has(item.id));
  // What shaped a reply stands in its trace, so that forgetting a wish finds the replies that kept to it.
  const manners = prompt.manners.filter(({ memoryId }) => alive.has(memoryId));
  const row = (item: RecalledItem, rank: number) => ({
    ...{ id: newId(), ownerId, traceId, ref: item.ref, kind: item.kind, rank, score: item.score, why: item.why },
    memoryId: item.kind === "memory" ? item.id : null,
    messageId: item.kind === "message" ? item.id : null,
    episodeId: item.kind === "episode" ? item.id : null,
  });
  const given = items.map((item, rank) => ({
    ...row(item, rank + 1),
    inPrompt: isGiven(outcome.model, item, cited),
    cited: cited.has(item.ref),
    inferred: inferred.has(item.ref),
  }));
  const kept = manners.map(({ memoryId }, i) => ({
    ...{ id: newId(), ownerId, traceId, ref: mannerRef(i), kind: "memory" as const, memoryId },
    ...{ rank: items.length + i + 1, score: 0, inPrompt: true },
  }));
  const cut = prompt.cut
    .filter(({ item }) => item.kind !== "memory" || alive.has(item.id))
    .map(({ item, why }, i) => ({
      ...row(item, items.length + manners.length + i + 1),
      cut: why,
    }));
  await tx.traceItem.createMany({ data: [...given, ...kept, ...cut] });
  await keepPrompt(tx, scope, traceId, outcome);
  const used = items.filter((item) => item.kind === "memory" && cited.has(item.ref)).map((item) => item.id);
  await noteUse(tx, scope, used, retrieved.now);
}
