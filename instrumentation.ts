import { nextRuntime } from "@/lib/env";

/** Next calls this once, before the first request. */
export async function register(): Promise<void> {
  if (nextRuntime() !== "nodejs") return;
  const { bootServer } = await import("@/lib/jobs/boot");
  const { log } = await import("@/lib/log");
  try {
    await bootServer();
  } catch (error) {
    log.fatal({ error: error instanceof Error ? error.message : String(error) }, "Kith could not start");
    process.exit(1);
  }
}
