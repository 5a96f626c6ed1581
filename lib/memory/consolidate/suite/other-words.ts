import type { Case } from "./case";

const again = (before: string, now: string, pattern: string, knownFailure?: string): Case => ({
  before: [before],
  now,
  decide: [`reinforce ${pattern}`],
  current: [pattern],
  evidence: 2,
  ...(knownFailure ? { knownFailure } : {}),
});

/** The same said in other words is one memory with two pieces of evidence. */
export const otherWords: Case[] = [
  again("I'm allergic to peanuts.", "I have a peanut allergy.", "peanut"),
  again("I live in Lisbon.", "I'm based in Lisbon.", "Lisbon"),
  again("I work as a nurse.", "I'm a nurse.", "nurse"),
  again("I love hiking.", "I really enjoy hiking.", "hiking"),
  again("I have a dog named Rex.", "My dog is called Rex.", "dog Rex"),
  again("My sister lives in Lisbon.", "My sister is living in Lisbon.", "sister Lisbon"),
  again("I play the violin.", "I play violin.", "violin"),
  again("I hate mushrooms.", "I can't stand mushrooms.", "mushrooms"),
  again("I'm married to Tom.", "Tom is my husband.", "Tom"),
  again("I'm a big fan of jazz.", "I love jazz.", "jazz"),
  again("I grew up in Cork.", "I was raised in Cork.", "Cork"),
  again("My birthday is May 3rd.", "My birthday is on 3 May.", "3.May"),
  again("I'm afraid of spiders.", "I'm scared of spiders.", "spiders"),
  again("I work at Google.", "I'm working for Google.", "Google"),
  again("I have two kids.", "I have two children.", "two"),
  again("I go to the gym twice a week.", "Twice a week I go to the gym.", "gym"),
  again("I don't drink alcohol.", "I never drink alcohol.", "alcohol"),
  again("My mom lives in Leeds.", "My mum lives in Leeds.", "Leeds"),
];
