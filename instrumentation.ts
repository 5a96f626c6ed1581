/** Next calls this once, before the first request. The check's positive form lets the bundler leave this out of the edge. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { bootServer } = await import("@/lib/jobs/boot");
    await bootServer();
  }
}
