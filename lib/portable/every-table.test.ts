import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LEFT_OUT_COLUMNS, LEFT_OUT_MODELS } from "@/lib/portable/left-out";
import { accountLine, evidenceRow } from "@/lib/portable/schema";
import { TABLES } from "@/lib/portable/tables";

/** Models with their columns, as prisma/schema.prisma has them; what names another model is no column. */
function readSchema(): Map<string, string[]> {
  const source = readFileSync("prisma/schema.prisma", "utf8");
  const blocks = [...source.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)];
  const models = new Set(blocks.map((block) => block[1]!));
  return new Map(
    blocks.map(([, name, body]) => [
      name!,
      body!.split("\n").flatMap((line) => {
        const [, column, type] = /^ {2}(\w+) +(\w+)/.exec(line) ?? [];
        return column && !models.has(type!) ? [column] : [];
      }),
    ]),
  );
}

const exported = new Map<string, string[]>([
  ...TABLES.map(({ model, columns }): [string, string[]] => [model, columns]),
  ["User", Object.keys(accountLine.shape)],
  // Inside their memory's line.
  ["Evidence", Object.keys(evidenceRow.shape)],
  ["MemoryPerson", ["personId"]],
]);

test("every table is exported, or left out for a reason", () => {
  const all = [...readSchema().keys()];
  const told = [...exported.keys(), ...Object.keys(LEFT_OUT_MODELS)];
  expect(told.sort()).toEqual(all.sort());
});

test("every column of an exported table is exported, or left out for a reason", () => {
  const columns = [...readSchema()].filter(([model]) => exported.has(model));
  const missing = columns.flatMap(([model, names]) =>
    names
      .filter((name) => !exported.get(model)!.includes(name))
      .map((name) => `${model}.${name}`)
      .filter((name) => !(name in LEFT_OUT_COLUMNS) && !(`*.${name.split(".")[1]}` in LEFT_OUT_COLUMNS)),
  );
  expect(missing).toEqual([]);
});

test("nothing stands on the lists that is not in the schema", () => {
  const schema = readSchema();
  const known = new Set([...schema].flatMap(([model, names]) => names.map((name) => `${model}.${name}`)));
  const parts = ["evidence", "mentions", "type"];
  const said = [...exported].flatMap(([model, names]) =>
    names.filter((name) => !parts.includes(name)).map((name) => `${model}.${name}`),
  );
  const left = Object.keys(LEFT_OUT_COLUMNS).filter((name) => !name.startsWith("*."));
  expect([...said, ...left].filter((name) => !known.has(name))).toEqual([]);
});
