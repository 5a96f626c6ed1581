import { z } from "zod";
import { MEMORY_KINDS, PRECISIONS } from "../../types";

const person = z.object({
  name: z.string(),
  relation: z.string().nullable().describe("To the user: sister, boss, friend. null when not said."),
});

/** Every key is required, with null for absent: servers with strict schemas accept no optional ones. */
export const drawnMemory = z.object({
  statement: z.string(),
  kind: z.enum(MEMORY_KINDS).exclude(["manner"]),
  subject: z.object({ kind: z.enum(["user", "companion", "person"]), ...person.shape }),
  people: z.array(person),
  slot: z.string().nullable(),
  from: z.string().nullable().describe("First day it is true or happens: YYYY, YYYY-MM or YYYY-MM-DD."),
  to: z.string().nullable().describe("Last day, in the same form. null when open or unknown."),
  precision: z.enum(PRECISIONS).nullable(),
  ends: z.boolean(),
  confidence: z.number().describe("0 to 1"),
  importance: z.number().describe("0 to 1"),
  sensitive: z.boolean(),
  evidence: z.array(z.object({ turn: z.string(), quote: z.string() })),
});

export const drawnMemories = z.object({ memories: z.array(drawnMemory) });
export type DrawnMemory = z.infer<typeof drawnMemory>;
