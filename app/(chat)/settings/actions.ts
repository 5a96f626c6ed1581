"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action } from "@/app/_gate/action";
import { clientAddress } from "@/app/_gate/client-address";
import { now } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { PASSWORD_MAX } from "@/lib/identity/constants";
import { setDeepRecall as chooseDeepRecall } from "@/lib/identity/set-deep-recall";
import { queue } from "@/lib/jobs/queue";
import { confirmOwner } from "@/lib/portable/account/confirm-owner";
import { deleteAccount as remove } from "@/lib/portable/account/delete-account";
import { stopWriter } from "@/lib/reply/writers";

export const setDeepRecall = action({
  name: "settings.deep-recall",
  schema: z.object({ on: z.boolean() }),
  run: async ({ viewer, input }) => {
    const { prisma } = await database();
    await chooseDeepRecall(prisma, viewer.scope, input.on);
    revalidatePath("/settings");
    return null;
  },
});

/**
 * Deletes the account with everything in it. The sign-in goes with it, so the cookie opens nothing any more; it is not touched,
 * because the page it came from would be drawn anew and the receipt lost. What is kept for the audit is written by the deletion.
 */
export const deleteAccount = action({
  name: "account.delete",
  schema: z.object({ confirm: z.string().min(1, "Type it to confirm.").max(PASSWORD_MAX, "That is too long.") }),
  run: async ({ viewer, input }) => {
    const open = await database();
    await confirmOwner(open.prisma, viewer.scope, input.confirm, await clientAddress(), now());
    const writing = await open.prisma.message.findMany({
      where: { ownerId: viewer.userId, status: "streaming" },
      select: { id: true },
    });
    writing.forEach(({ id }) => stopWriter(id));
    // The queue's tables have to be there, to be emptied of this owner's jobs.
    await queue();
    return remove(open, viewer.scope, now());
  },
});
