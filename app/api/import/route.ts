import { z } from "zod";
import { reportAction } from "@/app/_gate/report-action";
import { respond } from "@/app/_gate/respond";
import { now } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { FILE_MAX_BYTES } from "@/lib/portable/constants";
import { receiveFile } from "@/lib/portable/receive/receive-file";

const query = z.object({ name: z.string().max(500).default("file") });

/** Takes a file as the body of the request, and stores it while it comes. Nothing of it is taken in before that is asked for. */
export const POST = respond("import", async (request, viewer) => {
  const startedAt = performance.now();
  const { name } = query.parse(Object.fromEntries(new URL(request.url).searchParams));
  if (Number(request.headers.get("content-length") ?? 0) > FILE_MAX_BYTES)
    throw new AppError("too_large", "file over the limit", {
      userMessage: "That file is larger than Kith takes in.",
    });
  if (!request.body) throw new AppError("invalid", "no body", { userMessage: "There is nothing in that file." });
  const { body } = request;
  const file = await receiveFile(await database(), viewer.scope, { fileName: name, body, now: now() });
  const ms = performance.now() - startedAt;
  await reportAction({ name: "import.receive", viewer, targetId: file.id, audit: true, ms });
  return Response.json(file);
});
