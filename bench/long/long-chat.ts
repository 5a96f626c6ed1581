import type { Sample, Turn } from "../recall/dataset";
import { seeded } from "@/lib/seeded";

/** A question and the sentences that answer it, each out of a long reply of its own. */
export interface LongQuestion {
  text: string;
  answers: string[];
}

const THINGS =
  "roses tomatoes violins kettles bicycles curtains lanterns notebooks mushrooms saddles carpets telescopes".split(" ");
const KINDS = "climbing striped folding antique dwarf woollen copper travelling double northern painted silent".split(
  " ",
);
const PEOPLE = "Oduya Brandt Ferreira Lindqvist Castellan Moreau Tanaka Whitlock Sarnow Petrakis".split(" ");
const TOWNS = "Ghent Turku Coimbra Lucca Bergen Tartu Dundee Graz Split Nantes".split(" ");

const FILLER = [
  "There are many ways to begin, and most of them are fine as long as you stay with one for a while.",
  "People who have done this for years will tell you that patience matters more than any tool.",
  "I would not worry too much about the weather in the first month.",
  "What matters is that you look at things every few days and write down what you see.",
  "With {things} the early weeks decide more than most books admit.",
  "A friend who knows {things} is worth more than an afternoon of reading.",
  "You can always change your mind later, and nothing is lost if you do.",
  "Make room on a shelf or a table, so that you need not clear up every evening.",
  "It helps to set aside one quiet hour a week, with the telephone in another room.",
  "Some prefer to spend more at the start, others to wait until they know what they like.",
  "If something goes wrong, stop, take a photo, and ask before you try to mend it.",
  "Nobody gets {things} right the first time, and that is part of the pleasure.",
  "The light in the room makes a larger difference than you would expect.",
  "Think about who else at home will use them, and where they would look first.",
  "Try to enjoy it, since whatever feels like a chore is soon given up.",
  "There is a fair amount of advice about {things} online, and about half of it is wrong.",
  "Start small, and let the rest grow out of what works.",
  "In winter everything takes a little longer, so plan for that.",
  "Keep the box and the papers, even if they seem useless now.",
  "Once the basics are in place you will see for yourself what is missing.",
  "My own view is that the cheap ones teach you more than the dear ones.",
  "If you have neighbours who dislike noise, tell them beforehand.",
  "It is easier to do a little every day than a lot on a Sunday.",
  "You will need less space than the pictures suggest, and more light.",
  "Ask yourself in three months whether {things} still make you smile.",
  "A soft cloth and lukewarm water do for nearly all the care they need.",
  "Beware of anyone who promises quick results.",
  "There is no harm in borrowing before buying.",
  "When you travel, leave a note with the two or three things that must not be forgotten.",
  "Some of the best {things} I have heard of belonged to complete beginners.",
  "Should you feel stuck, change one thing at a time, and wait a week.",
  "Write the date on everything, you will be glad of it next year.",
];

/** What one sentence of a reply tells, and how somebody asks weeks later for one of them, and for all of a thing. */
const FACTS: { tell: string; ask: string; askAll: string }[] = [
  {
    tell: "For {kind} {things} the workshop of {person} in {town} is the one I would trust.",
    ask: "Whose workshop did you recommend for {kind} {things}?",
    askAll: "Which workshops would you trust with {things}?",
  },
  {
    tell: "Count on {number} euros for {kind} {things}, and not a cent more.",
    ask: "How much money should I count on for {kind} {things}?",
    askAll: "How many euros did you say to count on for the different {things}?",
  },
  {
    tell: "After {number} weeks {kind} {things} want to be looked at by somebody who knows them, for instance {person}.",
    ask: "Who should look at my {kind} {things}, and after how many weeks?",
    askAll: "After how many weeks do {things} want to be looked at?",
  },
  {
    tell: "In {town} there is a fair for {kind} {things} on the {number}th of May.",
    ask: "Where was the fair for {kind} {things} you told me of?",
    askAll: "Which fairs for {things} are there in May?",
  },
];

const ASIDES = [
  "ok thanks!! will try",
  "haha fair enough",
  "long day, my boss kept us till eight again",
  "made soup, it was ok",
  "can't sleep lol",
];

/** Sentences of a reply: a page, some 400 to 550 tokens. */
const [SHORTEST, LONGEST] = [26, 32];
const SESSION_DAYS = 4;

/**
 * A chat of short messages and page-long replies: each session the user asks for advice on one kind of thing, and one
 * sentence in the reply tells something to be asked for later; the same things come up again with other kinds, and are asked
 * for together as well. The same seed gives the same chat. `exchanges` is at most 144, one for each kind of each thing.
 */
export function longChat(exchanges: number, seed: number): Sample & { one: LongQuestion[]; several: LongQuestion[] } {
  const random = seeded(seed);
  const pick = <T>(list: T[]): T => list[Math.floor(random() * list.length)]!;
  const shuffle = <T>(list: T[]): T[] =>
    list
      .map((one): [number, T] => [random(), one])
      .sort((a, b) => a[0] - b[0])
      .map(([, one]) => one);
  const pairs = shuffle(THINGS.flatMap((things) => KINDS.map((kind) => ({ things, kind })))).slice(0, exchanges);
  const start = Date.UTC(2025, 0, 6, 18);
  const one: LongQuestion[] = [];
  const several = new Map<string, LongQuestion>();
  const sessions = pairs.map(({ things, kind }, session) => {
    const values = {
      things,
      kind,
      person: pick(PEOPLE),
      town: pick(TOWNS),
      number: String(3 + Math.floor(random() * 25)),
    };
    const fill = (text: string) =>
      text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name as keyof typeof values] ?? whole);
    const fact = FACTS[THINGS.indexOf(things) % FACTS.length]!;
    const answer = fill(fact.tell);
    const length = SHORTEST + Math.floor(random() * (LONGEST - SHORTEST));
    const sentences = Array.from({ length }, (_, i) => fill(FILLER[(i * 7 + session) % FILLER.length]!));
    sentences.splice(1 + Math.floor(random() * (length - 1)), 0, answer);
    one.push({ text: fill(fact.ask), answers: [answer] });
    const together = several.get(things) ?? { text: fill(fact.askAll), answers: [] };
    several.set(things, { ...together, answers: [...together.answers, answer] });
    const said = [
      `I am thinking of getting ${kind} ${things}. What should I know?`,
      sentences.join(" "),
      pick(ASIDES),
      "I am glad it helps.",
    ];
    return said.map((text, i): Turn => {
      const at = new Date(start + session * SESSION_DAYS * 86_400_000 + i * 60_000);
      return { diaId: `${session}:${i}`, fromUser: i % 2 === 0, text, at };
    });
  });
  return {
    id: `long-${seed}`,
    userName: "Maya",
    companionName: "Kith",
    sessions,
    questions: [],
    one,
    several: [...several.values()],
  };
}
