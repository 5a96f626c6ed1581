import type { Element, ElementContent, Root, Text } from "hast";

const CITATION = /\[(m\d+(?:\s*[,;]\s*m\d+)*)\]/g;
const LEFT_ALONE = new Set(["code", "pre", "a"]);

/** The tag that a citation becomes; `components` of the renderer says how it looks. */
export const CITE_TAG = "kith-cite";

function split(node: Text): ElementContent[] {
  const parts: ElementContent[] = [];
  let from = 0;
  for (const match of node.value.matchAll(CITATION)) {
    if (match.index > from) parts.push({ type: "text", value: node.value.slice(from, match.index) });
    for (const name of match[1]!.split(/\s*[,;]\s*/)) {
      parts.push({ type: "element", tagName: CITE_TAG, properties: { name }, children: [] });
    }
    from = match.index + match[0].length;
  }
  if (from === 0) return [node];
  if (from < node.value.length) parts.push({ type: "text", value: node.value.slice(from) });
  return parts;
}

function walk(parent: Root | Element): void {
  const children = parent.children as ElementContent[];
  parent.children = children.flatMap((child) => {
    if (child.type === "text") return split(child);
    if (child.type === "element" && !LEFT_ALONE.has(child.tagName)) walk(child);
    return [child];
  });
}

/** Rehype step: "[m1]" and "[m1, m2]" in text become citation elements; code and links are left as they are. */
export const citations = () => (tree: Root) => walk(tree);
