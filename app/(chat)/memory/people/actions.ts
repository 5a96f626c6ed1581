"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action } from "@/app/_gate/action";
import { now } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { addAlias, removeAlias } from "@/lib/memory/people/change-alias";
import { editPerson as edit } from "@/lib/memory/people/edit-person";
import { mergePeople as merge } from "@/lib/memory/people/merge-people";
import { changeId, personId, personName, relation, SPLIT_MAX } from "@/lib/memory/people/schema";
import { splitPerson as split } from "@/lib/memory/people/split-person";
import { undoPersonChange as undo } from "@/lib/memory/people/undo-person-change";
import { memoryId } from "@/lib/memory/schema";
import { findPeople as find } from "@/lib/memory/view/people/list-people";

const one = z.object({ personId });
const target = (input: { personId: string }) => input.personId;
const shown = () => revalidatePath("/memory", "layout");

export const findPeople = action({
  name: "person.find",
  schema: z.object({ name: personName }),
  run: async ({ viewer, input }) => find((await database()).prisma, viewer.scope, input.name),
});

export const undoPersonChange = action({
  name: "person.undo",
  schema: z.object({ changeId }),
  audit: true,
  target: (input) => input.changeId,
  run: async ({ viewer, input }) => {
    await undo(await database(), viewer.scope, input.changeId, now());
    shown();
    return null;
  },
});

export const editPerson = action({
  name: "person.edit",
  schema: one.extend({ name: personName, relation: relation.optional() }),
  audit: true,
  target,
  run: async ({ viewer, input }) => {
    const id = await edit(await database(), viewer.scope, input.personId, input, now());
    shown();
    return { changeId: id };
  },
});

export const addPersonName = action({
  name: "person.add-name",
  schema: one.extend({ name: personName }),
  audit: true,
  target,
  run: async ({ viewer, input }) => {
    const id = await addAlias(await database(), viewer.scope, input.personId, input.name, now());
    shown();
    return { changeId: id };
  },
});

export const removePersonName = action({
  name: "person.remove-name",
  schema: one.extend({ name: personName }),
  audit: true,
  target,
  run: async ({ viewer, input }) => {
    const id = await removeAlias(await database(), viewer.scope, input.personId, input.name, now());
    shown();
    return { changeId: id };
  },
});

export const splitPerson = action({
  name: "person.split",
  schema: one.extend({ name: personName, memoryIds: z.array(memoryId).min(1).max(SPLIT_MAX) }),
  audit: true,
  target,
  run: async ({ viewer, input }) => {
    const done = await split(await database(), viewer.scope, input.personId, input, now());
    shown();
    return done;
  },
});

/** Shows nothing anew by itself: the page it is asked from is that of the person who is no more. */
export const mergePeople = action({
  name: "person.merge",
  schema: one.extend({ intoId: personId }),
  audit: true,
  target,
  run: async ({ viewer, input }) => {
    const id = await merge(await database(), viewer.scope, input.personId, input.intoId, now());
    return { changeId: id };
  },
});
