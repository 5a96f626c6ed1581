import { AppError } from "@/lib/errors";

export interface Line {
  text: string;
  /** Byte behind it, its newline included. */
  end: number;
}

const NEWLINE = 10;

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
      throw new AppError("invalid", "a line is not UTF-8", { userMessage: "It is not text in UTF-8." });
    }
  };
  for await (const chunk of bytes) {
    let start = 0;
    for (;;) {
      const at = chunk.indexOf(NEWLINE, start);
      const piece = chunk.subarray(start, at < 0 ? chunk.length : at + 1);
      if (piece.length) held.push(piece);
      size += piece.length;
      if (size > most) throw new AppError("invalid", "a line is too long", { userMessage: "The line is too long." });
      if (at < 0) break;
      yield take();
      start = at + 1;
    }
  }
  if (size) yield take();
}
