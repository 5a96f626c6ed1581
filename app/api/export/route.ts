import { z } from "zod";
import { reportAction } from "@/app/_gate/report-action";
import { respond } from "@/app/_gate/respond";
import { now } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { exportLines } from "@/lib/portable/export/export-lines";
import { exportMarkdown } from "@/lib/portable/export/export-markdown";

const FORMATS = {
  json: { write: exportLines, ending: "jsonl", type: "application/x-ndjson; charset=utf-8" },
  markdown: { write: exportMarkdown, ending: "md", type: "text/markdown; charset=utf-8" },
};
const query = z.object({ format: z.enum(["json", "markdown"], "That is not a format Kith writes.") });

/** Everything of the one who asks, as a download that is written while it is read. */
export const GET = respond("export", async (request, viewer) => {
  const startedAt = performance.now();
  const { format } = query.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { write, ending, type } = FORMATS[format];
  const { prisma } = await database();
  const at = now();
  const lines = write(prisma, viewer.scope, at);
  await reportAction({
    name: "account.export",
    viewer,
    targetId: null,
    audit: true,
    ms: performance.now() - startedAt,
  });
  return new Response(toStream(lines), {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="kith-${at.toISOString().slice(0, 10)}.${ending}"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
});

const PIECE = 64 * 1024;

/** Bytes as fast as the reader takes them, and no faster. */
function toStream(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const utf8 = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      let piece = "";
      while (piece.length < PIECE) {
        const { value, done } = await lines.next();
        if (done) {
          if (piece) controller.enqueue(utf8.encode(piece));
          return controller.close();
        }
        piece += value;
      }
      controller.enqueue(utf8.encode(piece));
    },
    cancel: async () => void (await lines.return(undefined)),
  });
}
