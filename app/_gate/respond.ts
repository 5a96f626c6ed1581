import "server-only";
import { describeError } from "@/app/_gate/describe-error";
import { toAppError } from "@/app/_gate/result";
import { requireViewerOrThrow } from "@/app/_gate/viewer";
import type { Viewer } from "@/lib/identity/types";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";

/** A route for the signed-in: what it throws becomes JSON with the code, a sentence for the person and the right status. */
export function respond(name: string, run: (request: Request, viewer: Viewer) => Promise<Response>) {
  return async (request: Request): Promise<Response> => {
    try {
      requireSameOrigin(request);
      return await run(request, await requireViewerOrThrow());
    } catch (thrown) {
      const error = toAppError(thrown);
      if (error.code === "internal") log.error({ route: name, error: describeError(error) }, "route failed");
      else log.warn({ route: name, code: error.code, why: error.message }, "route refused");
      return Response.json({ error: { code: error.code, message: error.userMessage } }, { status: error.status });
    }
  };
}

/**
 * A browser says where a POST comes from; one from elsewhere, riding on the cookie, is refused. The site it names itself, where
 * it does (not on plain http), is believed before the origin, whose comparison with the host a proxy can spoil.
 */
function requireSameOrigin({ headers }: Request): void {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  const elsewhere = site ? !["same-origin", "none"].includes(site) : origin !== null && hostOf(origin) !== host;
  if (elsewhere) throw new AppError("forbidden", `request from ${site ?? origin}`);
}

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : null);

/** Reads a JSON body of at most `maxBytes` of valid UTF-8. Throws too_large or invalid. */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  const tooLarge = () => new AppError("too_large", "body over the limit", { userMessage: "That message is too long." });
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)));
  } catch (cause) {
    throw new AppError("invalid", "body is not JSON in UTF-8", {
      cause,
      userMessage: "What was sent could not be read as text.",
    });
  }
}
