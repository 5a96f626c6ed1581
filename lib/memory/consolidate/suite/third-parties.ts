import type { Case } from "./case";

/** What is said of one person touches nobody else's memories. */
export const thirdParties: Case[] = [
  {
    before: ["I live in Berlin."],
    now: "My sister moved to Lisbon.",
    decide: ["add sister Lisbon"],
    current: ["Berlin", "sister Lisbon"],
  },
  {
    before: ["I'm allergic to peanuts."],
    now: "My brother isn't allergic to peanuts.",
    decide: ["add brother"],
    current: ["Maya.is.allergic", "brother not"],
  },
  {
    before: ["I work at Orion."],
    now: "My husband quit his job.",
    decide: ["add husband"],
    current: ["works.at.Orion", "husband quit"],
  },
  {
    before: ["My friend Priya works at Google."],
    now: "My friend Tom works at Google.",
    decide: ["add Tom.is", "add Tom.works"],
    current: ["Priya.is", "Priya.works", "Tom.is", "Tom.works"],
  },
  {
    before: ["My sister loves tea."],
    now: "I love tea.",
    decide: ["add Maya.loves"],
    current: ["sister.loves", "Maya.loves"],
  },
  {
    before: ["My sister lives in Lisbon."],
    now: "My brother lives in Lisbon.",
    decide: ["add brother"],
    current: ["sister", "brother"],
  },
  {
    before: ["My sister lives in Lisbon.", "I live in Berlin."],
    now: "My sister moved to Rome.",
    decide: ["supersede sister.*Lisbon"],
    current: ["Berlin", "sister Rome"],
    past: ["Lisbon"],
  },
  {
    before: ["I love coffee."],
    now: "My mom can't stand coffee.",
    decide: ["add mom"],
    current: ["Maya.loves", "mom stand"],
  },
  {
    before: ["My sister Ana lives in Lisbon."],
    now: "Ana moved to Rome.",
    decide: ["supersede Lisbon"],
    current: ["Ana.is", "Ana Rome"],
    past: ["Lisbon"],
  },
  { before: ["My dad is a doctor."], now: "I'm a nurse.", decide: ["add nurse"], current: ["dad doctor", "nurse"] },
  {
    before: ["I'm 34 years old."],
    now: "My partner is 36 years old.",
    decide: ["add 36"],
    current: ["Maya.is.34", "partner 36"],
  },
  {
    before: ["My cat is called Miso."],
    now: "My sister's cat is called Mochi.",
    decide: ["add Mochi"],
    current: ["Miso", "sister Mochi"],
  },
  {
    before: ["My friend Priya is vegan."],
    now: "My friend Zoe is vegan.",
    decide: ["add Zoe friend\\.", "add Zoe vegan"],
    current: ["Priya friend\\.", "Priya vegan", "Zoe friend\\.", "Zoe vegan"],
  },
  {
    before: ["I'm married to Tom."],
    now: "My brother got divorced.",
    decide: ["add brother"],
    current: ["Tom", "brother divorced"],
  },
  {
    before: ["My sister works at Orion."],
    now: "My sister's husband works at Orion.",
    decide: ["add husband"],
    current: ["sister.works", "husband Orion"],
  },
  {
    before: ["My brother lives in Leeds.", "I live in Leeds."],
    now: "My brother no longer lives in Leeds.",
    decide: ["end brother"],
    current: ["Maya.lives.in.Leeds", "brother no.longer"],
    past: ["brother.lives"],
  },
];
