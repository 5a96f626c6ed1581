import { createHash, timingSafeEqual } from "node:crypto";
import { now } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { env } from "@/lib/env";
import { queue } from "@/lib/jobs/queue";
import { sweep } from "@/lib/jobs/handlers/sweep";
import { drain } from "@/lib/jobs/work";

const BUDGET_MS = 50_000;

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Works the queue for a host without a long-lived process; a cron calls it with `Authorization: Bearer DRAIN_SECRET`. */
export async function POST(request: Request): Promise<Response> {
  const given = request.headers.get("authorization")?.replace(/^Bearer /, "") ?? "";
  if (!env.DRAIN_SECRET || !timingSafeEqual(digest(given), digest(env.DRAIN_SECRET))) {
    return Response.json({ error: { code: "not_found", message: "Not found." } }, { status: 404 });
  }
  const open = await database();
  const boss = await queue();
  await sweep(boss, open, now(), { writersAlive: true });
  return Response.json(await drain(boss, open, BUDGET_MS));
}
