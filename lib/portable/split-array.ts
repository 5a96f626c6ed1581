import { TokenParser, Tokenizer, TokenType } from "@streamparser/json";
import { AppError } from "@/lib/errors";

export interface Item {
  value: unknown;
  /** Byte behind it: where reading can go on with what follows. */
  end: number;
}

/** What is nested deeper is no conversation, and would fill the memory with brackets. */
const DEPTH_MAX = 200;
const BOM = [0xef, 0xbb, 0xbf];
const COMMA_OR_SPACE = new Set([0x2c, 0x20, 0x09, 0x0a, 0x0d]);
const OPENS = new Set<TokenType>([TokenType.LEFT_BRACE, TokenType.LEFT_BRACKET]);
const CLOSES = new Set<TokenType>([TokenType.RIGHT_BRACE, TokenType.RIGHT_BRACKET]);

/**
 * The objects in a JSON array, one at a time, from a stream of bytes that begins at byte `from` of its file: the beginning, or
 * where an earlier one ended. Several arrays behind each other are read as one. Throws invalid for what is not JSON or is cut
 * short, and too_large for an object longer than `most` bytes.
 */
export async function* splitArray(bytes: AsyncIterable<Uint8Array>, from: number, most: number): AsyncGenerator<Item> {
  const reader = openReader();
  let base = from;
  let read = from;
  let lastEnd = from;
  let begun = false;
  for await (const chunk of bytes) {
    read += chunk.length;
    let rest = chunk;
    if (!begun) {
      rest = from ? afterComma(chunk) : BOM.every((byte, i) => chunk[i] === byte) ? chunk.subarray(3) : chunk;
      base += chunk.length - rest.length;
      if (!rest.length) continue;
      begun = true;
      if (from) {
        // In the midst of the array: it is opened anew, by one byte that the file has elsewhere.
        reader.write("[");
        base -= 1;
      }
    }
    reader.write(rest);
    for (const { value, end } of reader.found.splice(0)) {
      lastEnd = base + end;
      yield { value, end: lastEnd };
    }
    if (read - lastEnd > most) {
      throw new AppError("too_large", "an element is too long", { userMessage: "One conversation in it is too long." });
    }
  }
  if (!begun) return;
  if (reader.depth() > 0) throw notJson(new Error("the array is not closed"));
}

function openReader() {
  const found: Item[] = [];
  let depth = 0;
  let value: unknown;
  const tokenizer = new Tokenizer();
  const parser = new TokenParser({ paths: ["$.*"], keepStack: false, separator: "" });
  const fail = (error: Error) => {
    throw notJson(error);
  };
  parser.onValue = (given) => void (value = given.value);
  parser.onError = fail;
  tokenizer.onError = fail;
  tokenizer.onToken = (token) => {
    if (OPENS.has(token.token) && ++depth > DEPTH_MAX) fail(new Error("nested too deeply"));
    parser.write(token);
    if (!CLOSES.has(token.token)) return;
    depth--;
    if (depth !== 1) return;
    found.push({ value, end: token.offset + 1 });
    value = undefined;
  };
  return { found, depth: () => depth, write: (bytes: Uint8Array | string) => tokenizer.write(bytes) };
}

function afterComma(chunk: Uint8Array): Uint8Array {
  let start = 0;
  while (start < chunk.length && COMMA_OR_SPACE.has(chunk[start]!)) start++;
  return chunk.subarray(start);
}

const notJson = (cause: Error) =>
  new AppError("invalid", "not a JSON array", {
    cause,
    userMessage: "The file is damaged or cut short: it does not read as JSON.",
  });
