import "server-only";
import { describeError } from "@/app/_gate/describe-error";
import { database } from "@/lib/db/client";
import type { AppError } from "@/lib/errors";
import type { Viewer } from "@/lib/identity/types";
import { newId } from "@/lib/ids";
import { log } from "@/lib/log";

export interface ActionReport {
  name: string;
  viewer: Viewer | null;
  targetId: string | null;
  audit: boolean;
  /** Milliseconds, whole run. */
  ms: number;
  error?: AppError;
}

/** One log event for one run of an action, and for writes an audit row. Ids and codes only. */
export async function reportAction({ name, viewer, targetId, audit, ms, error }: ActionReport): Promise<void> {
  const code = error?.code ?? null;
  const outcome = code ?? "ok";
  const event = {
    action: name,
    viewer: viewer?.userId ?? null,
    ms: Math.round(ms),
    outcome: code ? "failed" : "ok",
    code,
  };
  if (!code) log.info(event, "action");
  else if (code === "internal") log.error({ ...event, error: describeError(error) }, "action");
  else log.warn({ ...event, why: error?.message }, "action");
  // Anyone may fail at a door that is open to all; that fills the log, not the database.
  if (!audit || (!viewer && code)) return;
  try {
    const { prisma } = await database();
    const actor = viewer?.userId ?? null;
    await prisma.auditEvent.create({
      data: { id: newId(), actorId: actor, ownerId: actor, action: name, targetId, outcome },
    });
  } catch (failure) {
    // What was to be audited has happened and cannot be taken back: the answer stands, the gap is shouted.
    log.error({ action: name, viewer: viewer?.userId ?? null, error: describeError(failure) }, "audit row lost");
  }
}
