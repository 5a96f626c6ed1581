import type { Element, ElementContent, Root } from "hast";
import { expect, test } from "vitest";
import { CITE_TAG, citations } from "@/components/chat/citations";

const say = (children: ElementContent[]): string =>
  children
    .map((child) => {
      if (child.type === "text") return child.value;
      if (child.type !== "element") return "";
      return child.tagName === CITE_TAG ? `<${String(child.properties.name)}>` : say(child.children);
    })
    .join("");

function run(tagName: string, value: string): string {
  const element: Element = { type: "element", tagName, properties: {}, children: [{ type: "text", value }] };
  const root: Root = { type: "root", children: [element] };
  citations()(root);
  return say(root.children as ElementContent[]);
}

test.each([
  ["In Lisbon [m1].", "In Lisbon <m1>."],
  ["[m1][m12] both", "<m1><m12> both"],
  ["one [m1, m2; m3]", "one <m1><m2><m3>"],
  ["[m] [1] [m1 m]", "[m] [1] [m1 m]"],
  ["nothing", "nothing"],
])("%s", (text, expected) => {
  expect(run("p", text)).toBe(expected);
});

test.each(["code", "pre", "a"])("%s is left alone", (tag) => {
  expect(run(tag, "list[m1]")).toBe("list[m1]");
});
