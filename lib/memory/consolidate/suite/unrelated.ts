import type { Case } from "./case";

/**
 * What shares a word with an answer and answers another question: the answer stays, with no history made of it. What is
 * said now may be kept beside it, wait for the user's word, or be left out.
 */
const beside = (before: string, fact: string, ...nows: string[]): Case[] =>
  nows.map((now) => ({
    before: [before],
    now,
    decide: ["?add|review .", "?add|review ."],
    current: [fact, "?.", "?."],
  }));

const replaces = (before: string, now: string, decide: string, past: string, ...current: string[]): Case => ({
  before: [before],
  now,
  decide: [decide, "?add|reinforce ."],
  current,
  past: [past],
});

export const unrelated: Case[] = [
  ...beside(
    "my boyfriend is tom", "Tom boyfriend",
    "im seeing anna for lunch", "im seeing someone about my back", "im seeing leo on friday",
    "i broke up a fight at the bus stop", "we split up the bill", "im single handedly raising three dogs",
    "im single this weekend lol dans away", "i have a husband and two kids", "i left my boyfriend at the airport",
    "im married to my job", "im separated from my luggage", "im in a weird relationship with food",
    "i have seen anna",
  ),
  ...beside(
    "i work at bosch", "works bosch",
    "i work with my brother", "i work with computers", "i also work at a cafe on weekends", "i no longer work from home",
    "i dont work on fridays anymore", "i no longer work at the head office", "i resigned from the committee",
    "i retired from running", "i got a job interview at siemens", "i got a job at siemens but i didnt take it",
    "i got a job at siemens. turned it down though", "i got a new job for my intern", "i work for a living",
    "i work at my own pace", "i joined anna for dinner", "i joined tinder lol", "i started work at 6am",
    "i started working with kids", "i left the job half done", "working at siemens would be cool",
  ),
  ...beside(
    "i live in leeds", "lives Leeds",
    "i live near the station", "i live on the second floor", "i live in a flat with mould", "moved to the marketing team",
    "i moved to decaf", "i dont live in the centre anymore", "living in york would be a dream",
    "i live in pyjamas these days", "i moved to tears", "i moved house", "moved to a new place", "i live in england",
    "i moved to linux",
  ),
  ...beside("i live with my husband", "lives husband", "i live with anxiety", "i live with my cat"),
  ...beside(
    "im a nurse", "nurse",
    "im a terrible cook", "im the designated driver tonight", "im a model patient", "im a writer in my spare time",
    "im a doctor who fan", "im a nurse's daughter", "im a singer in the shower", "im at the dentist",
    "im on maternity leave", "i work in a small office", "i was promoted last week", "im the cook in this house",
  ),
  ...beside("im vegan", "is.vegan", "im gluten free too", "im also kosher", "ive gone dairy free as well"),
  ...beside("i have two kids", "two.kids", "i have 30 kids in my class", "i have one kid with asthma"),
  ...beside(
    "im studying law", "studying law",
    "im studying for the exam tomorrow", "im studying at the library", "i studied all night",
  ),
  ...beside("my rent is 950", "950", "my rent is 10 days late", "my rent is 20% of my pay"),
  ...beside("my commute is 40 minutes", "40", "my commute is 12 km", "my commute is 10 minutes longer"),
  ...beside("my name is maya", "name Maya", "my name is mud at work"),
  ...beside("my dog is called rex", "Rex", "my dog is called luna, the small one", "my dog is called luna"),

  replaces("my boyfriend is tom", "we split up", "end|supersede Tom", "Tom", "split"),
  replaces("my boyfriend is tom", "im single now", "end|supersede Tom", "Tom", "single"),
  replaces("my boyfriend is tom", "im seeing anna now", "supersede Tom", "Tom", "Anna"),
  replaces("i work at bosch", "i work at lidl now", "supersede bosch", "bosch", "lidl"),
  replaces("i work at bosch", "i no longer work at bosch", "end bosch", "works.at.bosch", "longer"),
  replaces("i work at bosch", "i got a job at siemens", "supersede bosch", "bosch", "siemens"),
  replaces("i live in leeds", "moved to york", "supersede Leeds", "Leeds", "York"),
  replaces("i live in leeds", "i live in a flat in york", "supersede Leeds", "Leeds", "York"),
  replaces("i live in leeds", "i dont live in leeds anymore", "end Leeds", "lives.in.Leeds", "not"),
  replaces("im a nurse", "im a head chef at nando's", "supersede nurse", "nurse", "chef"),
  replaces("im vegan", "im pescatarian now", "supersede vegan", "vegan", "pescatarian"),
  replaces("i have two kids", "i have three kids", "supersede two", "two", "three"),
  replaces("im studying law", "im studying medicine now", "supersede law", "law", "medicine"),
  replaces("my rent is 950", "my rent is 1000", "supersede 950", "950", "1000"),
]; // prettier-ignore
