import type { Db } from "@/lib/db/types";
import { notFound } from "@/lib/errors";
import type { OwnerScope } from "@/lib/scope";

/** Takes an import off the list, and stops it where it runs. What it has brought in stays. Throws not_found. */
export async function removeImport(db: Db, { ownerId }: OwnerScope, importId: string): Promise<void> {
  const { count } = await db.import.deleteMany({ where: { id: importId, ownerId } });
  if (!count) throw notFound("import");
}
