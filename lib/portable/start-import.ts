import type { Database, Db } from "@/lib/db/types";
import { AppError, notFound } from "@/lib/errors";
import type { OwnerScope } from "@/lib/scope";

interface Start {
  importId: string;
  /** Remember the conversations in it as if they had been held here. */
  remember: boolean;
  now: Date;
}

/**
 * Begins to take in a file that is here; `enqueue` asks for the work in the same transaction. One begun already is left as it is.
 * Throws not_found, and conflict while another of the owner's runs, or for facts while memory is off.
 */
export async function startImport(
  { prisma }: Pick<Database, "prisma">,
  { ownerId }: OwnerScope,
  { importId, remember, now }: Start,
  enqueue: (tx: Db) => Promise<void>,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const row = await tx.import.findFirst({ where: { id: importId, ownerId } });
    if (!row || row.status === "receiving") throw notFound("import");
    if (row.status !== "ready") return;
    const owner = await tx.user.findUniqueOrThrow({ where: { id: ownerId }, select: { memoryOn: true } });
    if (row.kind === "list" && !owner.memoryOn)
      throw new AppError("conflict", "memory is off", {
        userMessage: "Memory is off. Turn it on before you bring facts to remember.",
      });
    if (await tx.import.count({ where: { ownerId, status: "running" } }))
      throw new AppError("conflict", "another import runs", {
        userMessage: "Another import is still running. Wait until it is done.",
      });
    await tx.import.updateMany({
      where: { id: importId, ownerId, status: "ready" },
      data: { status: "running", remember, updatedAt: now },
    });
    await enqueue(tx);
  });
}
