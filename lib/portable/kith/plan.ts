import { createHash } from "node:crypto";
import { z } from "zod";
import type { OwnerScope } from "@/lib/scope";

/** How the ids of a file become those of an account. Stored with the import, so that a later try maps them alike. */
export const planSchema = z.object({
  /** The account held nothing when the import began: all is taken over as it is. */
  fresh: z.boolean().default(false),
  /** Some id of the file is taken by somebody else: every id becomes another, the same one each time. */
  derive: z.boolean().default(false),
  /** The last line has been read: the file is whole. */
  ended: z.boolean().default(false),
  /** The companion that a new account came with has given way to the file's. */
  adopted: z.boolean().default(false),
  /** By id as derived or kept: of these the account has its own: the companion, and people of the same name. */
  ids: z.record(z.string(), z.string()).default({}),
});
export type Plan = z.output<typeof planSchema>;

/** Another UUID for an id, always the same for one owner. Keeps its first half, which holds the time and so the order. */
export function deriveId({ ownerId }: OwnerScope, id: string): string {
  const hash = createHash("sha256").update(`${ownerId}\n${id}`).digest();
  hash[0] = (hash[0]! & 0x3f) | 0x80;
  const tail = hash.subarray(0, 8).toString("hex");
  return `${id.slice(0, 19)}${tail.slice(0, 4)}-${tail.slice(4)}`;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Fields inside JSON that hold words: what looks like an id there is none. */
const WORDS = new Set(["text", "name", "nameKey", "alias", "aliases", "relation", "why"]);

/** Maps an id of the file to the account's. */
export function mapId(scope: OwnerScope, plan: Plan, id: string): string {
  const own = plan.derive ? deriveId(scope, id) : id;
  return plan.ids[own] ?? own;
}

/** Maps every id in a value of JSON. */
export function mapInside(scope: OwnerScope, plan: Plan, value: unknown): unknown {
  if (!plan.derive && !Object.keys(plan.ids).length) return value;
  if (typeof value === "string") return UUID.test(value) ? mapId(scope, plan, value) : value;
  if (Array.isArray(value)) return value.map((one) => mapInside(scope, plan, one));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, WORDS.has(key) ? one : mapInside(scope, plan, one)]),
  );
}
