import type { Db } from "@/lib/db/types";
import { mapId, type Plan } from "@/lib/portable/kith/plan";
import type { Given, Outcome } from "@/lib/portable/kith/apply-rows";
import type { OwnerScope } from "@/lib/scope";

type CompanionRow = { id: string; name: string; persona: string; lockedAt: Date | null; createdAt: Date };

/**
 * Every account has its companion. An account that held nothing takes the file's for it; in another the file's conversations go to
 * the one that is there.
 */
export async function applyCompanions(
  tx: Db,
  scope: OwnerScope,
  plan: Plan,
  given: Given[],
  outcome: Outcome,
): Promise<Outcome> {
  const { ownerId } = scope;
  const own = await tx.companion.findMany({ where: { ownerId }, orderBy: { createdAt: "asc" }, select: { id: true } });
  const held = new Set(own.map(({ id }) => id));
  const rows = given.map(({ row }) => ({ ...(row as CompanionRow), id: mapId(scope, plan, row.id as string) }));
  for (const row of rows) {
    if (held.has(row.id)) {
      outcome.known++;
    } else if (plan.fresh) {
      await tx.companion.create({ data: { ...row, ownerId } });
      outcome.added++;
    } else {
      plan.ids[row.id] = own[0]!.id;
      outcome.known++;
    }
  }
  if (!plan.fresh || plan.adopted) return outcome;
  plan.adopted = true;
  const brought = new Set(rows.map(({ id }) => id));
  await tx.companion.deleteMany({
    where: { ownerId, id: { in: [...held].filter((id) => !brought.has(id)) }, conversations: { none: {} } },
  });
  return outcome;
}

type PersonRow = { id: string; kind: "user" | "companion" | "person"; nameKey: string };

/**
 * People whom the account knows by the same name are those people. Gives back the others. Of one file two are two, also where only
 * an accent told them apart: the second gets a key of its own.
 */
export async function adoptPeople(
  tx: Db,
  { ownerId }: OwnerScope,
  plan: Plan,
  given: Given[],
  outcome: Outcome,
): Promise<Given[]> {
  const rows = given.map(({ row }) => row as unknown as PersonRow);
  const namesakes = await tx.person.findMany({
    where: { ownerId, nameKey: { in: rows.map((row) => row.nameKey) } },
    select: { id: true, kind: true, nameKey: true },
  });
  const taken = new Set<string>();
  return given.filter(({ row }, i) => {
    const { id, kind, nameKey } = rows[i]!;
    const other = namesakes.some((one) => one.kind === kind && one.nameKey === nameKey && one.id !== id);
    if (kind === "person" && (taken.has(nameKey) || (plan.fresh && other))) {
      row.nameKey = `${nameKey} (${id.slice(-4)})`;
      return true;
    }
    taken.add(nameKey);
    const same = namesakes.find((one) => one.kind === kind && one.nameKey === nameKey);
    if (!same || same.id === id) return true;
    plan.ids[id] = same.id;
    outcome.known++;
    return false;
  });
}
