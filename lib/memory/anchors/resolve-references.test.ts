import { expect, test } from "vitest";
import { resolveReferences } from "@/lib/memory/anchors/resolve-references";

const NAMES = { userName: "Maya", companionName: "Kith" };

/** Turns by alternating "u:" and "c:"; what is resolved in the last of them. */
function resolved(...texts: string[]): string[] {
  const turns = texts.map((text, i) => ({
    messageId: String(i),
    speaker: text.startsWith("c:") ? ("companion" as const) : ("user" as const),
    text: text.slice(2),
  }));
  const found = resolveReferences(turns, NAMES).get(String(turns.length - 1)) ?? [];
  for (const { start, end, said } of found) expect(turns.at(-1)!.text.slice(start, end)).toBe(said);
  return found.map(({ said, means }) => `${said} = ${means}`);
}

test.each<[string[], string[]]>([
  [["u:My sister Anna moved to Lisbon. She loves it there."], ["She = Anna"]],
  [["u:My sister Anna called.", "c:How is your sister?", "u:She's fine."], ["She = Anna"]],
  [["u:My sister called.", "u:She is a nurse."], ["She = Maya's sister"]],
  [
    ["u:I met Tom at the gym.", "u:He is a lawyer and I like him."],
    ["He = Tom", "him = Tom"],
  ],
  [["u:I saw Anna and Lucy.", "u:She was happy."], []],
  [
    ["u:I saw Anna and Tom.", "u:She was happy and he was not."],
    ["She = Anna", "he = Tom"],
  ],
  [["u:Alex told me about Lucy.", "u:She was happy."], ["She = Lucy"]],
  [["u:My friend came with Lucy.", "u:She was happy."], []],
  [["u:My parents visited.", "u:They stayed a week."], ["They = Maya's parents"]],
  [["u:My parents and the neighbours came.", "u:They stayed a week."], []],
  [["u:My parents brought cookies.", "u:They were great."], []],
  [["u:I was in Lisbon last May.", "u:I went there again in June."], ["there = Lisbon"]],
  [["u:I was in Lisbon and Porto last May.", "u:I went there again in June."], []],
  [["u:I was in Lisbon last May.", "u:There is a lot to say, hi there!"], []],
  [["u:We found a new café.", "u:I love that place."], ["that place = the café"]],
  [["u:I bought a guitar. I play it every day."], ["it = the guitar"]],
  [["u:I bought a guitar and an amp. I use it every day."], []],
  [["u:It is raining and it was fun to walk.", "u:I like it when it rains."], []],
  [["c:Your brother Sam called, he said.", "u:He is a cook."], ["He = Sam"]],
  [["u:Maya here. She is me."], []],
  [['u:Lucy said: "she is the best person I ever met in my life".'], []],
])("%j → %j", (texts, want) => expect(resolved(...texts)).toEqual(want));
