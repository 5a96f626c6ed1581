"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action } from "@/app/_gate/action";
import { now } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { enqueueImport } from "@/lib/jobs/enqueue-import";
import { queue } from "@/lib/jobs/queue";
import { wakeWorker } from "@/lib/jobs/wake";
import { removeImport as remove } from "@/lib/portable/remove-import";
import { startImport as start } from "@/lib/portable/start-import";

const one = z.object({ importId: z.uuid("That is not an import.") });
const target = (input: { importId: string }) => input.importId;

export const startImport = action({
  name: "import.start",
  schema: one.extend({ remember: z.boolean() }),
  audit: true,
  target,
  run: async ({ viewer, input }) => {
    const boss = await queue();
    await start(await database(), viewer.scope, { ...input, now: now() }, (tx) =>
      enqueueImport(boss, tx, viewer.scope, input.importId),
    );
    wakeWorker();
    revalidatePath("/memory/import");
    return null;
  },
});

export const removeImport = action({
  name: "import.remove",
  schema: one,
  audit: true,
  target,
  run: async ({ viewer, input }) => {
    const { prisma } = await database();
    await remove(prisma, viewer.scope, input.importId);
    revalidatePath("/memory/import");
    return null;
  },
});
