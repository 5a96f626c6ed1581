/** The replies this process is writing, by id, so that a stop takes effect at once. */
const held = globalThis as unknown as { kithWriters?: Map<string, AbortController> };
const writers = (held.kithWriters ??= new Map());

export function openWriter(replyId: string): AbortController {
  const controller = new AbortController();
  writers.set(replyId, controller);
  return controller;
}

export function closeWriter(replyId: string): void {
  writers.delete(replyId);
}

/** Stops a reply that this process writes. A reply written elsewhere stops at its next sign of life. */
export function stopWriter(replyId: string): void {
  writers.get(replyId)?.abort(new Error("stopped by the reader"));
}

export const openReplies = () => [...writers.keys()];

export function stopAllWriters(): void {
  for (const controller of writers.values()) controller.abort(new Error("the server is stopping"));
}
