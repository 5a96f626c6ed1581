import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const SAID = /^(aria-label|title|placeholder|alt|label|cancel|hint|description)$/;
/** Names of files and variables, which no language says otherwise. */
const NAMES = new Set([".env"]);

const files = ["app", "components"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tsx"))
    .map((name) => path.join(folder, name)),
);

/** What a file says to a person by itself: text between tags, and attributes that are read out or shown. */
function saidIn(file: string): string[] {
  const found: string[] = [];
  const note = (text: string) => {
    const plain = text.replace(/\s+/g, " ").trim();
    if (/\p{L}{2}/u.test(plain) && !NAMES.has(plain)) found.push(`${file}: ${plain}`);
  };
  const look = (node: ts.Node): void => {
    if (ts.isJsxText(node)) note(node.text);
    if (ts.isJsxAttribute(node) && node.initializer && ts.isStringLiteral(node.initializer)) {
      if (SAID.test(node.name.getText())) note(node.initializer.text);
    }
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}

test("what is said to a person stands in components/words, ready to be translated", () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap(saidIn)).toEqual([]);
});
