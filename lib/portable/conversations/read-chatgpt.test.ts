import { expect, test } from "vitest";
import { readChatgpt } from "@/lib/portable/conversations/read-chatgpt";

const said = (role: string, text: string, parent: string | null) => ({
  parent,
  message: { author: { role }, create_time: 1_700_000_000, content: { content_type: "text", parts: [text] } },
});

test("a role that is nobody's is left out, whatever a bare object would hold under its name", () => {
  const brought = readChatgpt({
    id: "c1",
    title: "Tea",
    current_node: "n4",
    mapping: {
      n1: said("user", "I like tea.", null),
      n2: said("constructor", "built", "n1"),
      n3: said("__proto__", "inherited", "n2"),
      n4: said("assistant", "Noted.", "n3"),
    },
  });
  expect(brought?.messages.map(({ role, text }) => [role, text])).toEqual([
    ["user", "I like tea."],
    ["assistant", "Noted."],
  ]);
});
