"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action } from "@/app/_gate/action";
import { now } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { lockPersona as lock } from "@/lib/memory/persona/lock-persona";
import { rollBackPersona as rollBack } from "@/lib/memory/persona/roll-back-persona";
import { savePersona as save } from "@/lib/memory/persona/save-persona";
import { companionName, personaText } from "@/lib/memory/persona/schema";

const shown = () => revalidatePath("/", "layout");

export const savePersona = action({
  name: "companion.save",
  schema: z.object({ name: companionName, persona: personaText }),
  audit: true,
  run: async ({ viewer, input }) => {
    await save(await database(), viewer.scope, input, now());
    shown();
    return null;
  },
});

export const lockPersona = action({
  name: "companion.lock",
  schema: z.object({ locked: z.boolean() }),
  audit: true,
  run: async ({ viewer, input }) => {
    await lock(await database(), viewer.scope, input.locked, now());
    shown();
    return null;
  },
});

export const rollBackPersona = action({
  name: "companion.roll-back",
  schema: z.object({ version: z.int().min(1).max(2_000_000_000) }),
  audit: true,
  run: async ({ viewer, input }) => {
    await rollBack(await database(), viewer.scope, input.version, now());
    shown();
    return null;
  },
});
