import type { Db } from "@/lib/db/types";
import { CHUNK_BYTES } from "@/lib/portable/constants";
import type { OwnerScope } from "@/lib/scope";

/** The bytes of a brought file from byte `from` on, a stored piece in memory at a time. */
export async function* readChunks(
  db: Db,
  { ownerId }: OwnerScope,
  importId: string,
  from: number,
): AsyncGenerator<Uint8Array> {
  for (let start = from - (from % CHUNK_BYTES); ; start += CHUNK_BYTES) {
    const chunk = await db.importChunk.findFirst({ where: { ownerId, importId, start }, select: { bytes: true } });
    if (!chunk) return;
    yield start < from ? chunk.bytes.subarray(from - start) : chunk.bytes;
  }
}
