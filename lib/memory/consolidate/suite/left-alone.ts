import type { Case } from "./case";

/** What looks like a correction, a plan done or another's stage of love, and is not: nothing old is touched by mistake. */
export const leftAlone: Case[] = [
  {
    before: ["My sister is vegan."],
    now: "She's not vegan.",
    sameTalk: true,
    decide: ["supersede sister vegan"],
    current: ["sister not vegan"],
    past: ["sister.is.vegan"],
  },
  {
    before: ["My brother lives in Leeds."],
    now: "Tom lives in York, not Leeds.",
    sameTalk: true,
    decide: ["?add Tom York"],
    current: ["brother Leeds", "?Tom York"],
  },
  {
    before: ["I live in Berlin."],
    now: "My sister lives in Rome, not Berlin.",
    sameTalk: true,
    decide: ["add sister Rome"],
    current: ["Maya.lives.in.Berlin", "sister Rome"],
  },
  { before: ["My dog Rex loves Berlin."], now: "I meant Max.", sameTalk: true, decide: [], current: ["Rex Berlin"] },
  { before: ["I love hiking."], now: "I mean, hiking is great.", sameTalk: true, decide: [], current: ["hiking"] },
  {
    before: ["I love my job."],
    now: "It's not easy, but I love my job.",
    sameTalk: true,
    decide: ["reinforce job"],
    current: ["job"],
    evidence: 2,
  },
  {
    before: ["I'm going to visit Rome in June."],
    now: "I visited Rome in 2015.",
    decide: ["add 2015"],
    current: ["going Rome", "2015"],
  },
  {
    before: ["I'm going to visit Rome in June."],
    now: "My sister visited Rome last week.",
    decide: ["add sister"],
    current: ["going Rome", "sister Rome"],
  },
  {
    before: ["I'm going to visit Rome in June."],
    now: "I cancelled my gym membership.",
    decide: ["add cancelled"],
    current: ["going Rome", "cancelled"],
  },
  {
    before: ["I'm going to visit Rome in June.", "I'm going to visit Oslo in July."],
    now: "I cancelled my trip to Oslo.",
    decide: ["end Oslo"],
    current: ["Rome", "cancelled Oslo"],
    past: ["going Oslo"],
  },
  {
    before: ["I'm engaged to Tom."],
    now: "My brother married Lucy last week.",
    decide: ["add brother Lucy"],
    current: ["engaged Tom", "brother Lucy"],
  },
  {
    before: ["I go to the gym twice a week."],
    now: "I go to choir four times a week.",
    decide: ["add choir"],
    current: ["gym", "choir"],
  },
  {
    before: ["My cat is called Miso."],
    now: "My other cat is called Mochi.",
    decide: ["add Mochi"],
    current: ["Miso", "Mochi"],
  },
  {
    before: ["My rent is 900 euros."],
    now: "My salary is 3000 euros.",
    decide: ["add salary"],
    current: ["rent", "salary"],
  },
  {
    before: ["I live in Berlin until next June."],
    now: "I love Rome.",
    decide: ["add Rome"],
    current: ["Berlin", "Rome"],
  },
  {
    before: ["I plan to study medicine."],
    now: "I've decided not to study law.",
    decide: ["?add law"],
    current: ["medicine", "?law"],
  },
];
