import type { PersonChangeKind } from "@/lib/db/generated/enums";
import type { Db } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import type { AliasChange, EditChange, MergeChange, SplitChange } from "@/lib/memory/people/types";
import type { OwnerScope } from "@/lib/scope";

/** Books a change in the person's log. Returns its id. */
export async function logChange(
  tx: Db,
  { ownerId }: OwnerScope,
  personId: string,
  kind: PersonChangeKind,
  data: EditChange | AliasChange | MergeChange | SplitChange,
  now: Date,
): Promise<string> {
  const id = newId(now.getTime());
  await tx.personChange.create({ data: { id, ownerId, personId, kind, data: data as object, at: now } });
  return id;
}
