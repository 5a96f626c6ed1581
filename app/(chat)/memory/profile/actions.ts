"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action } from "@/app/_gate/action";
import { now } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { outdateMemory as outdate } from "@/lib/memory/outdate-memory";
import { memoryId } from "@/lib/memory/schema";
import { calendarDay } from "@/lib/memory/recall/elapsed";
import { endOfDay } from "@/lib/memory/view/as-of-day";
import { withholdMemory as withhold } from "@/lib/memory/withhold-memory";

const target = (input: { memoryId: string }) => input.memoryId;
const shown = () => revalidatePath("/memory", "layout");

export const outdateMemory = action({
  name: "memory.outdate",
  schema: z.object({ memoryId, until: z.string().max(10).optional() }),
  audit: true,
  target,
  run: async ({ viewer, input }) => {
    const at = now();
    const until = input.until ? lastMoment(input.until, viewer.timeZone, at) : null;
    await outdate(await database(), viewer.scope, input.memoryId, until, at);
    shown();
    return null;
  },
});

export const withholdMemory = action({
  name: "memory.withhold",
  schema: z.object({ memoryId, withheld: z.boolean() }),
  audit: true,
  target,
  run: async ({ viewer, input }) => {
    await withhold(await database(), viewer.scope, input.memoryId, input.withheld, now());
    shown();
    return null;
  },
});

/** The end of a day, of today so far. */
function lastMoment(day: string, timeZone: string, at: Date): Date {
  const end = endOfDay(day, timeZone);
  if (!end) throw new AppError("invalid", "until is no day", { userMessage: "That is no day." });
  return day === calendarDay(at, timeZone) ? at : end;
}
