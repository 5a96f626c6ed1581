import type { Db } from "@/lib/db/types";
import { findDuplicates } from "@/lib/memory/view/find-duplicates";
import { findHeir } from "@/lib/memory/view/find-heir";
import { readUses } from "@/lib/memory/view/read-uses";
import { readVersions } from "@/lib/memory/view/read-versions";
import type { MemoryDetail } from "@/lib/memory/view/detail/types";
import { viewMemory } from "@/lib/memory/store/list-memories";
import type { OwnerScope } from "@/lib/scope";

/** Everything there is to see of one memory. Throws not_found. */
export async function readMemoryDetail(db: Db, scope: OwnerScope, id: string): Promise<MemoryDetail> {
  const memory = await viewMemory(db, scope, id);
  const heirId = await findHeir(db, scope, id);
  const versions = await readVersions(db, scope, heirId);
  const heir = versions.find((version) => version.id === heirId);
  const uses = await readUses(
    db,
    scope,
    versions
      .filter((version) => version.id === id || version.reason === "corrected" || version.reason === "reworded")
      .map((version) => version.id),
  );
  return {
    memory,
    versions,
    current: heir && heir.id !== id && !heir.endedAt ? { id: heir.id, statement: heir.statement } : null,
    ...uses,
    duplicates: memory.status === "superseded" ? [] : await findDuplicates(db, scope, memory),
  };
}
