import { expect, test } from "vitest";
import { builtInReply, type BuiltInInput } from "@/lib/ai/built-in/answer";

const said: BuiltInInput = {
  ...{ question: "", userName: "Maya", companionName: "Kith", now: new Date("2026-12-01T09:00:00Z") },
  ...{ timeZone: "Europe/Oslo", items: [], sureness: 0, historyWasEmpty: false },
};
const brief = { brief: true, noEmojis: false, noBullets: false, noQuestions: false };

// Remembering reads the message later and by rule: whether it finds anything in it cannot be known here.
test.each([
  "I got a new bike.",
  "hmm ok whatever",
  "brb dinner",
  "The weather is odd today.",
  "I moved to Oslo.",
  "just thinking out loud here",
  "Je déménage à Lyon.",
])("never claims that “%s” is noted", (question) => {
  for (const more of [{}, { style: brief }, { historyWasEmpty: true }, { noting: false }, { memoryOn: false }])
    expect(builtInReply({ ...said, question, ...more }).text).not.toMatch(
      /\b(?:I will (?:note|remember)|I'll (?:note|remember)|I have noted)\b|^Noted\b/i,
    );
});
