import { createHash } from "node:crypto";
import type { OwnerScope } from "@/lib/scope";

/** The id here of something that has another elsewhere: always the same for one owner, and sorted by time like a new one. */
export function sourceId({ ownerId }: OwnerScope, names: string[], at: Date): string {
  const bytes = createHash("sha256")
    .update(JSON.stringify([ownerId, ...names]))
    .digest();
  bytes.writeUIntBE(Math.max(0, at.getTime()), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
