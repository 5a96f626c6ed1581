import { expect, test } from "vitest";
import { splitArray } from "@/lib/portable/split-array";
import { splitLines } from "@/lib/portable/split-lines";

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function all<T>(given: AsyncIterable<T>): Promise<T[]> {
  const out: T[] = [];
  for await (const one of given) out.push(one);
  return out;
}

const values = [{ a: 'é "quoted" \\ 👩‍👧' }, { b: [1, { c: [] }], d: {} }, {}, { e: "\u2028", f: null }];
const file = Buffer.from(`\n${JSON.stringify(values.slice(0, 2), null, 2)} \n ${JSON.stringify(values.slice(2))}`);

test.each([1, 3, 7, 1000])(
  "arrays are read whole and from behind each element, in pieces of %i bytes",
  async (size) => {
    const items = await all(splitArray(inPieces(file, size), 0, 1e6));
    expect(items.map((item) => item.value)).toEqual(values);
    for (const [i, { end }] of items.entries()) {
      const rest = await all(splitArray(inPieces(file.subarray(end), size), end, 1e6));
      expect(rest).toEqual(items.slice(i + 1));
    }
  },
);

test("a byte order mark does not shift what is told of places", async () => {
  const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('[{"a":1},{"b":2}]')]);
  const items = await all(splitArray(inPieces(marked, 100), 0, 1e6));
  expect(items.map(({ end }) => marked.subarray(0, end).toString().at(-1))).toEqual(["}", "}"]);
});

test.each(['[{"a":1}', '[{"a":1},{"b"', "[{]", '[{"a":1} {"b":2}]', "hello"])("%s is refused", async (text) => {
  await expect(all(splitArray(inPieces(Buffer.from(text), 4), 0, 1e6))).rejects.toMatchObject({ code: "invalid" });
});

test("brackets without end are refused before they fill the memory", async () => {
  const deep = Buffer.alloc(100_000, "[");
  await expect(all(splitArray(inPieces(deep, 1000), 0, 1e6))).rejects.toMatchObject({ code: "invalid" });
});

test("an element that never ends is refused before it is held whole", async () => {
  const long = Buffer.from(`[{"a":"${"x".repeat(5000)}`);
  await expect(all(splitArray(inPieces(long, 100), 0, 1000))).rejects.toMatchObject({ code: "too_large" });
});

test.each([1, 5, 1000])("lines with their ends, in pieces of %i bytes", async (size) => {
  const bytes = Buffer.from("één\r\n\nthree\nlast");
  const lines = await all(splitLines(inPieces(bytes, size), 0, 100));
  expect(lines.map(({ text }) => text)).toEqual(["één", "", "three", "last"]);
  const [, second] = lines;
  const rest = await all(splitLines(inPieces(bytes.subarray(second!.end), size), second!.end, 100));
  expect(rest).toEqual(lines.slice(2));
});

test("what is not UTF-8, and a line without an end, are refused", async () => {
  await expect(all(splitLines(inPieces(Buffer.from([65, 0xff, 10]), 9), 0, 100))).rejects.toMatchObject({
    code: "invalid",
  });
  await expect(all(splitLines(inPieces(Buffer.alloc(500, 65), 9), 0, 100))).rejects.toMatchObject({ code: "invalid" });
});
