import type { Parsed } from "./draft";
import type { PeopleInView } from "./people-in-view";

const PET =
  "dog|cat|puppy|kitten|rabbit|bunny|hamster|parrot|budgie|guinea pig|horse|pony|tortoise|turtle|snake|lizard|goldfish|ferret|gecko|labrador|retriever|poodle|beagle|corgi|terrier|spaniel|husky|pup|kitty|pug|dachshund";
const GOT = new RegExp(`^(?:an?|another|one|this|our|my) (?:\\p{Ll}+ ){0,2}?(${PET})\\b`, "iu");
const OWN = new RegExp(`\\b(${PET})$`, "i");

/** Remembers an animal just spoken of, so that "he's called Biscuit" in the next breath names it and nobody else. */
export function notePet(view: PeopleInView, { who, verb, rest }: Parsed): void {
  const word = who.thing
    ? OWN.exec(who.thing)?.[1]
    : /^(?:have|get|adopt|buy|rescue|own|foster)$/.test(verb)
      ? GOT.exec(rest)?.[1]
      : undefined;
  if (!word) return;
  const owner = who.thing
    ? who.label.slice(0, -who.thing.length).replace(/'s $/, "")
    : who.plural
      ? who.subject.name
      : who.label;
  view.pet = { subject: who.subject, owner, word: word.toLowerCase() };
}
