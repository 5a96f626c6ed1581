/** How this process's worker is woken before its next poll; nothing where there is no worker. */
const held = globalThis as unknown as { kithWake?: () => void };

export const setWake = (wake: () => void) => {
  held.kithWake = wake;
};

/** A nudge, never the guarantee: an unheard one costs at most a poll. False where this process has no worker. */
export function wakeWorker(): boolean {
  held.kithWake?.();
  return held.kithWake !== undefined;
}
