import { expect, test } from "vitest";
import { countTokens } from "@/lib/memory/recall/count-tokens";
import { longChat } from "./long-chat";

test("each answer stands in one page-long reply and nowhere else", () => {
  const { sessions, asked } = longChat(30, 5);
  const said = sessions.flat();
  expect(asked).toHaveLength(30);
  for (const { answer } of asked) {
    const holding = said.filter(({ text }) => text.includes(answer));
    expect(holding).toHaveLength(1);
    expect(holding[0]!.fromUser).toBe(false);
    expect(countTokens(holding[0]!.text)).toBeGreaterThan(200);
  }
  expect(new Set(asked.map(({ text }) => text)).size).toBe(30);
});

test("the same seed gives the same chat, another another", () => {
  expect(longChat(8, 1)).toEqual(longChat(8, 1));
  expect(longChat(8, 1)).not.toEqual(longChat(8, 2));
});
