import type { Database } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { fillVectors } from "@/lib/memory/index/fill-vectors";
import { indexMessages } from "@/lib/memory/index/index-messages";
import { percentile } from "../percentile";
import type { FilledOwner } from "../scale/fill-owner";
import { seeded } from "@/lib/seeded";
import { syntheticText } from "../scale/synthetic-text";

const BATCHES = 15;
const BATCH = 2;
const WORDS = 20;

/** Median milliseconds to store, index and embed a further message, two at a time as a turn and its reply come. */
export async function timeWrites({ prisma }: Database, { scope, now }: FilledOwner): Promise<number> {
  const { ownerId } = scope;
  const words = syntheticText(seeded(2));
  const { companionId } = await prisma.conversation.findFirstOrThrow({ where: { ownerId } });
  const conversationId = newId();
  await prisma.conversation.create({
    data: { id: conversationId, ownerId, companionId, lastSeq: BATCHES * BATCH, rememberedSeq: BATCHES * BATCH },
  });
  const each: number[] = [];
  for (let at = 0; at < BATCHES; at++) {
    const rows = Array.from({ length: BATCH }, (_, i) => ({
      id: newId(),
      ownerId,
      conversationId,
      seq: at * BATCH + i + 1,
      role: i % 2 ? ("assistant" as const) : ("user" as const),
      text: `${words(WORDS)}.`,
      createdAt: new Date(now.getTime() + at * 60_000 + i * 1_000),
    }));
    const started = performance.now();
    await prisma.$transaction(async (tx) => {
      await tx.message.createMany({ data: rows });
      await indexMessages(
        tx,
        scope,
        rows.map((row) => ({
          messageId: row.id,
          conversationId,
          seq: row.seq,
          speaker: row.role === "user" ? "user" : "companion",
          text: row.text,
          at: row.createdAt,
        })),
      );
    });
    await fillVectors(prisma, scope, { fresh: true });
    each.push((performance.now() - started) / BATCH);
  }
  return percentile(each, 0.5);
}
