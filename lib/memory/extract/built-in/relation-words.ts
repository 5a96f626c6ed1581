export type Gender = "female" | "male" | "unknown";

export interface RelationWord {
  relation: string;
  gender: Gender;
  plural: boolean;
}

const female =
  "mother mom mum mommy mummy mama sister daughter wife girlfriend aunt auntie niece grandmother grandma granny nana granddaughter stepmother stepmom stepsister stepdaughter fiancée mother-in-law sister-in-law daughter-in-law ex-wife ex-girlfriend godmother bridesmaid landlady";
const male =
  "father dad daddy papa brother son husband hubby boyfriend uncle nephew grandfather grandpa grandad granddad grandson stepfather stepdad stepbrother stepson fiancé father-in-law brother-in-law son-in-law ex-husband ex-boyfriend godfather landlord";
const either =
  "friend partner spouse fiance cousin boss manager colleague coworker co-worker neighbour neighbor roommate flatmate housemate child kid baby toddler teenager twin parent grandparent grandchild teacher tutor coach mentor therapist doctor dentist supervisor professor classmate teammate client student assistant ex ex-partner bestie sibling godchild buddy mate pal trainer vet lawyer accountant hairdresser";
const plurals =
  "parents grandparents kids children sons daughters sisters brothers siblings friends cousins twins grandkids grandchildren in-laws colleagues coworkers neighbours neighbors roommates flatmates aunts uncles nieces nephews";

const SAME: Record<string, string> = {
  mom: "mother", mum: "mother", mommy: "mother", mummy: "mother", mama: "mother",
  dad: "father", daddy: "father", papa: "father", hubby: "husband", auntie: "aunt",
  grandma: "grandmother", granny: "grandmother", nana: "grandmother", grandpa: "grandfather", grandad: "grandfather", granddad: "grandfather",
  stepmom: "stepmother", stepdad: "stepfather", kid: "child", neighbor: "neighbour", coworker: "colleague", "co-worker": "colleague",
  bestie: "best friend", fiance: "fiancé", "fiancée": "fiancé", buddy: "friend", mate: "friend", pal: "friend",
  kids: "children", neighbors: "neighbours", coworkers: "colleagues", grandkids: "grandchildren",
}; // prettier-ignore

/** Words for who somebody is to the speaker; `relation` is the one spelling kept for its synonyms. */
export const RELATION_WORDS: ReadonlyMap<string, RelationWord> = new Map(
  (
    [
      [female, "female", false],
      [male, "male", false],
      [either, "unknown", false],
      [plurals, "unknown", true],
    ] as const
  ).flatMap(([words, gender, plural]) =>
    words.split(" ").map((word): [string, RelationWord] => [word, { relation: SAME[word] ?? word, gender, plural }]),
  ),
);

/** Relations of which one is current at a time; they answer the user's slot "partner". */
export const PARTNER_RELATIONS: ReadonlySet<string> = new Set([
  "husband",
  "wife",
  "partner",
  "spouse",
  "boyfriend",
  "girlfriend",
  "fiancé",
]);

/** Words that stand before a relation and tell which one is meant ("older sister"). */
export const RELATION_ADJECTIVES =
  "older|younger|elder|eldest|oldest|youngest|big|little|twin|best|good|close|old|new|late|dear|baby|former|first|second|great|half|step|middle|only|lovely|current|childhood|school|university|college|work";

const alternatives = [...RELATION_WORDS.keys()].sort((a, b) => b.length - a.length).join("|");

/** Source of a pattern for one relation word, for joining into larger patterns. */
export const RELATION_PATTERN = `(?:${alternatives})`;
