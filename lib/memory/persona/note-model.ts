import type { Database } from "@/lib/db/types";
import { notePersona } from "@/lib/memory/persona/note-persona";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import type { OwnerScope } from "@/lib/scope";

/** Notes in the companion's log when another model than before wrote the last reply of a conversation. */
export async function noteModel(
  { prisma }: Database,
  scope: OwnerScope,
  conversationId: string,
  now: Date,
): Promise<void> {
  const { ownerId } = scope;
  const reply = await prisma.message.findFirst({
    where: { ownerId, conversationId, role: "assistant", trace: { model: { not: "" } } },
    orderBy: { seq: "desc" },
    select: { trace: { select: { model: true } } },
  });
  const model = reply?.trace?.model;
  if (!model) return;
  const last = await prisma.personaVersion.findFirst({
    where: { ownerId },
    orderBy: { version: "desc" },
    select: { model: true },
  });
  if (last?.model === model) return;
  await prisma.$transaction(async (tx) => {
    await lockOwner(tx, scope);
    await notePersona(tx, scope, { cause: "model", model, now });
  });
}
