import type { Case } from "./case";

/** Alike but different: both are current. */
export const sideBySide: Case[] = [
  {
    before: ["I play the violin."],
    now: "I also play the cello.",
    decide: ["add cello"],
    current: ["violin", "cello"],
  },
  {
    before: ["I'm allergic to peanuts."],
    now: "I'm allergic to penicillin.",
    decide: ["add penicillin"],
    current: ["peanuts", "penicillin"],
  },
  {
    before: ["My sister Ana lives in Lisbon."],
    now: "My sister Eva lives in Rome.",
    decide: ["add Eva.is", "add Eva.lives"],
    current: ["Ana.is", "Ana.lives", "Eva.is", "Eva.lives"],
  },
  { before: ["I love hiking."], now: "I love climbing.", decide: ["add climbing"], current: ["hiking", "climbing"] },
  {
    before: ["I have a dog named Rex."],
    now: "I have a cat named Miso.",
    decide: ["add Miso"],
    current: ["Rex", "Miso"],
  },
  {
    before: ["I have a dog named Rex."],
    now: "I have another dog named Max.",
    decide: ["add Max"],
    current: ["Rex", "Max"],
  },
  { before: ["I speak Spanish."], now: "I also speak French.", decide: ["add French"], current: ["Spanish", "French"] },
  {
    before: ["My favourite food is sushi."],
    now: "My favourite drink is tea.",
    decide: ["add tea"],
    current: ["sushi", "tea"],
  },
  {
    before: ["I work at Orion."],
    now: "I volunteer at the animal shelter every Saturday.",
    decide: ["add shelter"],
    current: ["Orion", "shelter"],
  },
  {
    before: ["I ran a marathon in May 2025."],
    now: "I ran a marathon last week.",
    decide: ["add 2026"],
    current: ["2025", "2026"],
  },
  {
    before: ["My brother is a doctor."],
    now: "My sister is a doctor.",
    decide: ["add sister"],
    current: ["brother", "sister"],
  },
  { before: ["I have asthma."], now: "I have diabetes.", decide: ["add diabetes"], current: ["asthma", "diabetes"] },
  { before: ["My dog Rex is five."], now: "My dog Max is five.", decide: ["add Max"], current: ["Rex", "Max"] },
  {
    before: ["I like tea with milk."],
    now: "I like tea with lemon.",
    decide: ["add lemon"],
    current: ["milk", "lemon"],
  },
  {
    before: ["I go to the gym every Monday."],
    now: "I go to choir every Monday.",
    decide: ["add choir"],
    current: ["gym", "choir"],
  },
  {
    before: ["I play chess every Sunday."],
    now: "I play football every Tuesday.",
    decide: ["add football"],
    current: ["chess", "football"],
  },
];
