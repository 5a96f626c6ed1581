"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action } from "@/app/_gate/action";
import { database } from "@/lib/db/client";
import { queue } from "@/lib/jobs/queue";
import { retryEmbedding as embedAgain, retryFailed as tryAgain } from "@/lib/jobs/retry-failed";

const shown = () => revalidatePath("/memory/health");

export const retryFailed = action({
  name: "health.retry-all",
  schema: z.undefined(),
  audit: true,
  run: async ({ viewer }) => {
    const { prisma } = await database();
    const queued = await tryAgain(await queue(), prisma, viewer.scope);
    shown();
    return { queued };
  },
});

export const retryEmbedding = action({
  name: "health.retry-embedding",
  schema: z.undefined(),
  audit: true,
  run: async ({ viewer }) => {
    await embedAgain(await queue(), viewer.scope);
    shown();
    return null;
  },
});
