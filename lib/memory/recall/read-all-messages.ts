import type { Db } from "@/lib/db/types";
import { readCorrected } from "@/lib/memory/recall/load-places";
import { withoutCorrected } from "@/lib/memory/recall/passage";
import type { RecalledItem } from "@/lib/memory/types";
import type { OwnerScope } from "@/lib/scope";

interface Bounds {
  exclude: string[];
  maxChars: number;
}

/** Every message memory may use, oldest first, or null when together they are longer than `maxChars`. */
export async function readAllMessages(
  db: Db,
  { ownerId }: OwnerScope,
  { exclude, maxChars }: Bounds,
): Promise<Omit<RecalledItem, "ref">[] | null> {
  const [size] = await db.$queryRaw<{ chars: number }[]>`
    SELECT coalesce(sum(char_length(m."text")), 0)::int AS "chars"
    FROM "IndexEntry" e JOIN "Message" m ON m."id" = e."messageId" WHERE e."ownerId" = ${ownerId}::uuid`;
  if ((size?.chars ?? 0) > maxChars) return null;
  const rows = await db.message.findMany({
    where: { ownerId, indexEntry: { isNot: null }, id: { notIn: exclude } },
    orderBy: [{ createdAt: "asc" }, { seq: "asc" }],
  });
  const corrected = await readCorrected(
    db,
    ownerId,
    rows.map((row) => row.id),
  );
  return rows.flatMap((row) => {
    const text = withoutCorrected(row.text, corrected.get(row.id) ?? []);
    const evidence = [{ messageId: row.id, conversationId: row.conversationId, quote: text, at: row.createdAt }];
    const speaker = row.role === "user" ? ("user" as const) : ("companion" as const);
    return text
      ? [
          {
            kind: "message" as const,
            id: row.id,
            text,
            at: row.createdAt,
            speaker,
            evidence,
            score: 0,
            why: { everything: 0 },
          },
        ]
      : [];
  });
}
