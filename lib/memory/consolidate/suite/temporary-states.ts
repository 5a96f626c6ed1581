import type { Case } from "./case";

/** What passes in days must not end what lasts. Whether it is kept itself is a matter of taste, so it may be. */
export const temporaryStates: Case[] = [
  { before: ["I live in Berlin."], now: "I'm in Rome this week.", decide: ["?add Rome"], current: ["Berlin", "?Rome"] },
  { before: ["I'm allergic to pollen."], now: "I have a cold.", decide: ["?add cold"], current: ["pollen", "?cold"] },
  {
    before: ["I live in Berlin."],
    now: "I'm staying in Porto until Friday.",
    decide: ["?add Porto"],
    current: ["Berlin", "?Porto"],
  },
  {
    before: ["I work at Orion."],
    now: "I'm working from home today.",
    decide: ["?add home"],
    current: ["Orion", "?home"],
  },
  { before: ["I love coffee."], now: "I don't feel like coffee today.", decide: [], current: ["coffee"] },
  {
    before: ["I'm vegetarian."],
    now: "I ate some chicken yesterday.",
    decide: ["?add chicken"],
    current: ["vegetarian", "?chicken"],
  },
  {
    before: ["I live in Berlin."],
    now: "I'm on holiday in Greece for two weeks.",
    decide: ["?add Greece"],
    current: ["Berlin", "?Greece"],
  },
  { before: ["I'm a morning person."], now: "I'm so tired today.", decide: [], current: ["morning"] },
  {
    before: ["I live with my parents."],
    now: "I'm home alone tonight.",
    decide: ["?add alone"],
    current: ["parents", "?alone"],
  },
  {
    before: ["I work as a nurse."],
    now: "I'm off sick this week.",
    decide: ["?add sick"],
    current: ["nurse", "?sick"],
  },
  {
    before: ["I drive a red Volvo."],
    now: "My car is in the garage until Monday.",
    decide: ["?add garage"],
    current: ["Volvo", "?garage"],
  },
  {
    before: ["I go to the gym twice a week."],
    now: "I skipped the gym this week.",
    decide: ["?add skipped"],
    current: ["twice", "?skipped"],
  },
  {
    before: ["I live in Berlin."],
    now: "I'm staying with my sister in Hamburg for a few days.",
    decide: ["?add Hamburg"],
    current: ["Berlin", "?Hamburg"],
  },
  {
    before: ["I live in Berlin."],
    now: "I'm based in London for the next three weeks.",
    decide: ["?add London"],
    current: ["Berlin", "?London"],
  },
  { before: ["My favourite colour is teal."], now: "I'm wearing red today.", decide: [], current: ["teal"] },
  {
    before: ["I live with my husband."],
    now: "I'm staying with my mother this week.",
    decide: ["?add mother"],
    current: ["husband", "?mother"],
  },
];
