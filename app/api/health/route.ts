import { modelStatus } from "@/lib/ai/models";
import { database } from "@/lib/db/client";
import { log } from "@/lib/log";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const started = performance.now();
  try {
    const { prisma, embedded } = await database();
    await prisma.$queryRaw`SELECT 1`;
    const ms = Math.round(performance.now() - started);
    return Response.json({
      ok: true,
      database: embedded ? "embedded" : "server",
      databaseMs: ms,
      model: modelStatus().mode,
    });
  } catch (error) {
    log.error(
      { error: error instanceof Error ? error.message : String(error) },
      "health: the database does not answer",
    );
    return Response.json({ ok: false, database: "unreachable" }, { status: 503 });
  }
}
