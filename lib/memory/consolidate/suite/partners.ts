import type { Case } from "./case";

/** How far two people have come tells nothing against whom somebody is with; another name, or a parting, does. */
export const partners: Case[] = [
  {
    before: ["My boyfriend is Tom."],
    now: "I'm engaged!",
    decide: ["add engaged"],
    current: ["Tom.*boyfriend", "engaged"],
  },
  {
    before: ["my gf is ana"],
    now: "omg we got engaged last night!!",
    decide: ["add engaged"],
    current: ["Ana.*girlfriend", "engaged"],
  },
  {
    before: ["I'm dating Tom."],
    now: "I got engaged last night in Paris.",
    decide: ["add engaged Paris"],
    current: ["dating.Tom", "engaged"],
  },
  {
    before: ["My boyfriend is Tom."],
    now: "I got married last week.",
    decide: ["add married"],
    current: ["Tom.*boyfriend", "married"],
  },
  {
    before: ["My boyfriend is Tom.", "I'm engaged."],
    now: "I got married last week.",
    decide: ["supersede is.engaged"],
    current: ["Tom.*boyfriend", "married"],
    past: ["engaged"],
  },
  {
    before: ["My boyfriend is Tom.", "I'm engaged."],
    now: "Tom and I got married last week.",
    decide: ["supersede boyfriend + is.engaged"],
    current: ["Tom.got.married"],
    past: ["Tom.is.*boyfriend", "is.engaged"],
  },
  {
    before: ["My boyfriend is Tom."],
    now: "I'm engaged to Tom.",
    decide: ["supersede boyfriend"],
    current: ["engaged.to.Tom"],
    past: ["boyfriend"],
  },
  {
    before: ["My boyfriend is Tom."],
    now: "I'm engaged to Sam.",
    decide: ["supersede Tom"],
    current: ["engaged.to.Sam"],
    past: ["Tom"],
  },
  {
    before: ["My boyfriend is Tom.", "I'm engaged."],
    now: "We broke up.",
    decide: ["end boyfriend + engaged"],
    current: ["broke.up"],
    past: ["boyfriend", "engaged"],
  },
  {
    before: ["My boyfriend is Tom.", "I'm engaged."],
    now: "I'm single now.",
    decide: ["supersede boyfriend + engaged"],
    current: ["single"],
    past: ["boyfriend", "engaged"],
  },
  {
    before: ["My boyfriend is Tom."],
    now: "My sister is engaged!",
    decide: ["add sister engaged"],
    current: ["Tom.*boyfriend", "sister.is.engaged"],
  },
  {
    before: ["My sister is dating Tom."],
    now: "My sister got engaged.",
    decide: ["add sister engaged"],
    current: ["sister.is.dating.Tom", "sister.got.engaged"],
  },
  {
    before: ["I'm engaged."],
    now: "I'm married.",
    decide: ["supersede engaged"],
    current: ["married"],
    past: ["engaged"],
  },
];
