import type { Case } from "./case";

/** What is denied must be told from what is affirmed, and a denial of one thing from a denial of another. */
export const negation: Case[] = [
  {
    before: ["I like tea."],
    now: "I don't like coffee.",
    decide: ["add coffee"],
    current: ["likes tea", "not coffee"],
  },
  {
    before: ["I'm allergic to peanuts."],
    now: "I'm not allergic to cats.",
    decide: ["add cats"],
    current: ["peanuts", "not cats"],
  },
  {
    before: ["I don't like tea."],
    now: "I don't like tea at all.",
    decide: ["reinforce tea"],
    current: ["not tea"],
    evidence: 2,
  },
  {
    before: ["I've never smoked."],
    now: "I have never smoked in my life.",
    decide: ["reinforce smoked"],
    current: ["never smoked"],
    evidence: 2,
  },
  {
    before: ["I don't have children."],
    now: "I don't have any kids.",
    decide: ["reinforce children"],
    current: ["not children"],
    evidence: 2,
  },
  {
    before: ["I'm not married."],
    now: "I got married to Tom last week.",
    decide: ["supersede not married"],
    current: ["married Tom"],
    past: ["not married"],
  },
  { before: ["I don't drink alcohol."], now: "I don't eat pork.", decide: ["add pork"], current: ["alcohol", "pork"] },
  { before: ["I have two kids."], now: "I don't have a car.", decide: ["add car"], current: ["kids", "not car"] },
  {
    before: ["I don't own a car."],
    now: "I own a car now.",
    decide: ["supersede not car"],
    current: ["owns car"],
    past: ["not car"],
  },
  {
    before: ["I hate mushrooms."],
    now: "I don't like mushrooms.",
    decide: ["reinforce mushrooms"],
    current: ["mushrooms"],
    evidence: 2,
  },
  {
    before: ["I can't swim."],
    now: "I can swim now.",
    decide: ["supersede not swim"],
    current: ["can swim"],
    past: ["not swim"],
  },
  { before: ["I don't work at Orion."], now: "I work at Vega.", decide: ["add Vega"], current: ["not Orion", "Vega"] },
  { before: ["I don't live in Paris."], now: "I live in Lyon.", decide: ["add Lyon"], current: ["not Paris", "Lyon"] },
  {
    before: ["My sister isn't vegan."],
    now: "My sister is vegan now.",
    decide: ["supersede not vegan"],
    current: ["sister is vegan"],
    past: ["not vegan"],
  },
];
