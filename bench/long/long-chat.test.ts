import { expect, test } from "vitest";
import { countTokens } from "@/lib/memory/recall/count-tokens";
import { longChat } from "./long-chat";

test("each answer stands in one page-long reply and nowhere else", () => {
  const { sessions, one, several } = longChat(30, 5);
  const said = sessions.flat();
  expect(one).toHaveLength(30);
  expect(several.flatMap(({ answers }) => answers).sort()).toEqual(one.flatMap(({ answers }) => answers).sort());
  for (const answer of one.flatMap(({ answers }) => answers)) {
    const holding = said.filter(({ text }) => text.includes(answer));
    expect(holding).toHaveLength(1);
    expect(holding[0]!.fromUser).toBe(false);
    expect(countTokens(holding[0]!.text)).toBeGreaterThan(300);
  }
  expect(new Set(one.map(({ text }) => text)).size).toBe(30);
});

test("the same seed gives the same chat, another another", () => {
  expect(longChat(8, 1)).toEqual(longChat(8, 1));
  expect(longChat(8, 1)).not.toEqual(longChat(8, 2));
});
