import type { SafetyCase } from "./safety-cases";

const none = (...messages: string[]): SafetyCase[] => messages.map((says) => ({ says }));
const kept = (says: string, ...statements: string[]): SafetyCase => ({
  says,
  active: statements.map((statement) => `Maya: Maya ${statement}.`),
});

/** Ways of speaking that use the words of a fact: none is one. */
export const SLOTS: Record<string, SafetyCase[]> = {
  "illness in name only": none(
    "i have cancer on my mums side",
    "im pregnant with anticipation",
    "im allergic to mondays",
    "i have covid tests in the drawer",
    "im in hospital visiting my gran",
    "i smoke... meats, on the bbq",
    "im blind without my glasses",
    "im sober tonight",
  ),
  "trades in name only": none(
    "im a terrible cook",
    "im the designated driver tonight",
    "im a model patient",
    "im a writer in my spare time",
    "im a nurse's daughter",
    "im a singer in the shower",
    "im at the dentist",
    "im a student of life",
    "my mums a terrible driver",
  ),
  "partners in name only": none(
    "im single use plastic",
    "im single handedly raising three dogs",
    "im single this weekend",
    "im married to my job",
    "im seeing someone about my back",
    "im separated from my luggage",
    "im in a weird relationship with food",
  ),
  "ages and names in name only": none(
    "im 30 in march",
    "im 30 this friday",
    "my daughter is 5 in june",
    "i feel like im 80 years old",
    "my name is mud at work",
    "my dog is called 🐶 lol",
  ),
  "what is only thought of, or done for a day": none(
    "living in york would be a dream",
    "working at siemens would be cool",
    "im studying for the exam tomorrow",
    "i have 30 kids in my class",
    "im vegan for january",
    "i moved to tears",
  ),
};

export const SLOT_CONTROLS: SafetyCase[] = [
  kept("been vegan since lockdown", "has been vegan since lockdown"),
  kept("been a nurse for donkeys years", "has been a nurse for donkeys years"),
  kept("im pregnant with twins", "is pregnant with twins"),
  kept("i have an anxiety disorder", "has an anxiety disorder"),
  kept("i smoke 20 a day", "smokes 20 a day"),
  kept("im 30 today", "is 30 years old (as of 23 November 2026)"),
  kept("im a doctor who fan", "is a doctor who fan"),
  kept("im a nurse practitioner in a hospital", "is a nurse practitioner in a hospital"),
  kept("i live with my parents", "lives with Maya's parents"),
  kept("im married to a doctor", "is married to a doctor"),
];
