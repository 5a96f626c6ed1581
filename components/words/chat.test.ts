import { expect, test } from "vitest";
import { chatWords } from "@/components/words/chat";

const items = (...kinds: ("memory" | "message" | "episode")[]) => kinds.map((kind) => ({ kind }));

test("under a reply memories are counted as memories, and messages as messages", () => {
  expect(chatWords.used(items("memory"))).toBe("Used 1 memory");
  expect(chatWords.used(items("message", "memory", "message", "memory"))).toBe(
    "Used 2 memories and 2 earlier messages",
  );
  expect(chatWords.usedNone(items("message"))).toBe("Found 1 earlier message, used none");
  expect(chatWords.used(items("episode", "message", "memory"))).toBe(
    "Used 1 memory, 1 earlier message and 1 earlier talk",
  );
});
