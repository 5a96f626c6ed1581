import { createUIMessageStream, type UIMessageChunk } from "ai";
import type { ReplyEvent } from "@/lib/reply/types";

const TEXT = "text";

/** The chunks of AI SDK's UI message stream that one event of ours becomes. */
function* toChunks(event: ReplyEvent): Generator<UIMessageChunk> {
  switch (event.type) {
    case "start":
      yield { type: "start", messageId: event.messageId };
      yield { type: "data-trace", id: "trace", data: event.trace };
      yield { type: "text-start", id: TEXT };
      return;
    case "delta":
      yield { type: "text-delta", id: TEXT, delta: event.text };
      return;
    case "end":
      yield { type: "data-trace", id: "trace", data: event.trace };
      if (event.status === "failed" || event.status === "interrupted") {
        yield { type: "error", errorText: event.error ?? "The reply was cut short. You can try again." };
      }
  }
}

/**
 * Runs a reply and gives its events as a UI message stream. `done` settles with the run, whether or not the stream has
 * a reader to the end.
 */
export function uiStream(run: (emit: (event: ReplyEvent) => void) => Promise<void>): {
  stream: ReadableStream<UIMessageChunk>;
  done: Promise<void>;
} {
  let finish!: () => void;
  const done = new Promise<void>((resolve) => (finish = resolve));
  const stream = createUIMessageStream({
    execute: async ({ writer }) => {
      let opened = false;
      try {
        await run((event) => {
          if (event.type === "end" && opened) writer.write({ type: "text-end", id: TEXT });
          if (event.type === "start") opened = true;
          for (const chunk of toChunks(event)) writer.write(chunk);
        });
      } finally {
        finish();
      }
    },
    onError: () => "The reply could not be written. Nothing you wrote is lost; try again.",
  });
  return { stream, done };
}
