import type { Db } from "@/lib/db/types";
import type { MoodPoint } from "@/lib/memory/view/timeline/types";
import type { OwnerScope } from "@/lib/scope";

/** How the person sounded, averaged over each step; steps in which nothing was said are left out. */
export async function readMoodPoints(
  db: Db,
  { ownerId }: OwnerScope,
  edges: Date[],
  until: Date,
): Promise<MoodPoint[]> {
  const first = edges[0]!;
  const last = edges.at(-1)! < until ? edges.at(-1)! : until;
  const rows = await db.$queryRaw<{ bucket: number; valence: number; episodes: number }[]>`
    SELECT width_bucket("startedAt", ${edges.map((edge) => edge.toISOString())}::timestamptz[]) AS "bucket", avg("valence") AS "valence", count(*)::int AS "episodes"
    FROM "Episode" WHERE "ownerId" = ${ownerId}::uuid AND "startedAt" >= ${first} AND "startedAt" < ${last}
    GROUP BY 1 ORDER BY 1`;
  return rows.flatMap(({ bucket, valence, episodes }) => {
    const [from, to] = [edges[bucket - 1], edges[bucket]];
    return from && to ? [{ at: new Date((from.getTime() + to.getTime()) / 2), valence, episodes }] : [];
  });
}
