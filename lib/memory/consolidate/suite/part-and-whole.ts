import type { Case } from "./case";

/** A part that is over leaves the whole, another thing leaves this one, and what is long past leaves the present. */
export const partAndWhole: Case[] = [
  {
    before: ["I'm allergic to cats and dogs."],
    now: "I'm not allergic to dogs anymore.",
    decide: ["review dogs"],
    current: ["cats.and.dogs"],
  },
  {
    before: ["I love coffee in the morning and tea."],
    now: "I don't like coffee anymore.",
    decide: ["review coffee"],
    current: ["coffee tea"],
  },
  {
    before: ["I'm allergic to cats and dogs."],
    now: "I'm not allergic to cats and dogs anymore.",
    decide: ["end cats"],
    current: ["not cats"],
    past: ["is.allergic"],
  },
  {
    before: ["I have asthma."],
    now: "I don't have asthma attacks anymore.",
    decide: ["add attacks"],
    current: ["has.asthma", "not attacks"],
  },
  {
    before: ["I have asthma."],
    now: "I don't have asthma anymore.",
    decide: ["end asthma"],
    current: ["not asthma"],
    past: ["has.asthma"],
  },
  {
    before: ["I don't eat meat."],
    now: "I don't eat red meat anymore.",
    decide: ["add red"],
    current: ["not eat.meat", "not red"],
  },
  {
    before: ["I have a dog."],
    now: "I don't have a dog walker anymore.",
    decide: ["add walker"],
    current: ["has.a.dog", "not walker"],
  },
  {
    before: ["I see my therapist every week."],
    now: "I don't see my sister every week anymore.",
    decide: ["add sister"],
    current: ["therapist", "sister"],
  },
  {
    before: ["I smoke."],
    now: "I quit smoking cigarettes.",
    decide: ["review cigarettes"],
    current: ["smokes"],
  },
  {
    before: ["I'm planning to buy a house in Leeds."],
    now: "I bought a house plant in Leeds.",
    decide: ["add plant"],
    current: ["planning house", "plant"],
  },
  {
    before: ["I'm planning to buy a house in Leeds."],
    now: "We finally bought a house in Leeds yesterday.",
    decide: ["supersede planning"],
    current: ["bought house"],
    past: ["planning"],
  },
  {
    before: ["I live in Leeds."],
    now: "In 2015 I moved to Rome for a year.",
    decide: ["add Rome"],
    current: ["Leeds"],
    past: ["Rome"],
  },
  {
    before: ["I live in Leeds."],
    now: "I moved to Rome in March 2026.",
    decide: ["review Rome"],
    current: ["Leeds"],
  },
  {
    before: ["I work at Bosch."],
    now: "I lost my job in 2010 and was skint.",
    decide: ["add lost", "?add skint"],
    current: ["Bosch", "lost", "?skint"],
  },
  {
    before: ["My boyfriend is Tom."],
    now: "I got divorced in 2012.",
    decide: ["add divorced"],
    current: ["Tom"],
    past: ["divorced"],
  },
];
