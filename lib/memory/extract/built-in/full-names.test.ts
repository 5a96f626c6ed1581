import { expect, test } from "vitest";
import type { Turn } from "../../types";
import { extractBuiltIn } from "./extract-built-in";

const AT = new Date("2026-11-23T10:00:00Z");

/** Statements of the last message, those that wait for review left out. */
function told(...texts: string[]): string[] {
  const turns = texts.map((text, i): Turn => {
    const speaker = text.startsWith("c:") ? "companion" : "user";
    const speakerName = speaker === "user" ? "Maya" : "Kith";
    return { messageId: String(i), seq: i + 1, speaker, speakerName, text: text.replace(/^[cu]:/, ""), at: AT };
  });
  const names = { userName: "Maya", companionName: "Kith", timeZone: "UTC", knownPeople: [] };
  const last = turns.at(-1)!;
  const drawn = extractBuiltIn({ ...names, turns: [last], context: turns.slice(0, -1) });
  for (const { evidence } of drawn)
    for (const { quote, start } of evidence) expect(last.text.slice(start, start + quote.length)).toBe(quote);
  return drawn.filter(({ confidence }) => confidence >= 0.6).map(({ statement }) => statement);
}

test.each<[string[], string[]]>([
  [
    ["I was in Lisbon last May.", "I went there again last week."],
    ["Maya went to Lisbon again in the week of 16 November 2026."],
  ],
  [["c:How was Porto?", "I want to move there next year."], ["Maya wants to move to Porto in 2027."]],
  [["I bought a guitar. I love it."], ["Maya bought a guitar.", "Maya loves the guitar."]],
  [["I was in Lisbon and Porto last May.", "I went there again last week."], []],
  [["I bought a guitar and an amp.", "I love it."], []],
  [["I love it when it rains."], []],
  [["My sister Anna called.", "She works at Orion."], ["Maya's sister Anna works at Orion."]],
  [["c:Your dog sounds lovely.", "I love it here."], []],
])("%j → %j", (texts, want) => expect(told(...texts)).toEqual(want));
