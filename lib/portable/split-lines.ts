import { AppError } from "@/lib/errors";

export interface Line {
  text: string;
  /** Byte behind it, its newline included. */
  end: number;
}

const NEWLINE = 10;

const unread = new WeakSet<AppError>();
/** Whether this was thrown because a line could not be read at all. */
export const isUnread = (error: AppError): boolean => unread.has(error);

function refuse(what: string, userMessage: string): AppError {
  const error = new AppError("invalid", what, { userMessage });
  unread.add(error);
  return error;
}

/**
 * Lines of a stream of bytes that begins at byte `from` of its file. Throws invalid for one longer than `most` bytes, or that is
 * not UTF-8.
 */
export async function* splitLines(bytes: AsyncIterable<Uint8Array>, from: number, most: number): AsyncGenerator<Line> {
  const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: from > 0 });
  let held: Uint8Array[] = [];
  let size = 0;
  let end = from;
  const take = (): Line => {
    end += size;
    const whole = held.length === 1 ? held[0]! : Buffer.concat(held);
    held = [];
    size = 0;
    try {
      return { text: utf8.decode(whole).replace(/\r?\n$/, ""), end };
    } catch {
      throw refuse("a line is not UTF-8", "It is not text in UTF-8.");
    }
  };
  for await (const chunk of bytes) {
    let start = 0;
    for (;;) {
      const at = chunk.indexOf(NEWLINE, start);
      const piece = chunk.subarray(start, at < 0 ? chunk.length : at + 1);
      if (piece.length) held.push(piece);
      size += piece.length;
      if (size > most) throw refuse("a line is too long", "The line is too long.");
      if (at < 0) break;
      yield take();
      start = at + 1;
    }
  }
  if (size) yield take();
}
