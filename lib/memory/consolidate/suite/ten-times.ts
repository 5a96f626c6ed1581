import type { Case } from "./case";

const ten = (wordings: string[], pattern: string): Case => ({
  before: Array.from({ length: 9 }, (_, i) => wordings[i % wordings.length]!),
  now: wordings[9 % wordings.length]!,
  decide: [`reinforce ${pattern}`],
  current: [pattern],
  evidence: 10,
});

/** Said ten times, a thing is one memory with ten pieces of evidence. */
export const tenTimes: Case[] = [
  ten(["I love hiking."], "hiking"),
  ten(["I live in Berlin."], "Berlin"),
  ten(["I'm allergic to peanuts."], "peanuts"),
  ten(["My sister lives in Lisbon."], "sister Lisbon"),
  ten(["I work at Google."], "Google"),
  ten(["I'm a nurse."], "nurse"),
  ten(["My favourite colour is teal."], "teal"),
  ten(["I don't eat meat."], "not meat"),
  ten(["I have a dog named Rex."], "Rex"),
  ten(["I go to the gym twice a week."], "gym"),
  ten(["I'm married to Tom."], "Tom"),
  ten(["I love tea.", "I like tea", "I really love tea!"], "tea"),
  ten(["My dad died in 2018."], "died"),
  ten(["I hate mushrooms.", "I don't like mushrooms.", "I can't stand mushrooms."], "mushrooms"),
];
