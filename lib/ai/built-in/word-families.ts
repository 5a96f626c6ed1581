/** Words that answer for one another, in base form. Small on purpose: each pair must hold in nearly every sentence. */
const FAMILIES = [
  "live reside residence resident home move relocate settle base address",
  "work job employer employ company profession career occupation",
  "allergic allergy allergen",
  "born birthday birth age old turn",
  "marry wedding",
  "name call",
  "favourite favorite prefer",
  "colour color",
  "dislike hate detest",
  "study student university college degree school",
  "go trip travel holiday vacation visit fly",
  "buy purchase",
  "start begin",
  "mother mum mom mama",
  "father dad papa",
  "boss manager",
  "colleague coworker",
  "neighbour neighbor",
  "grandmother grandma granny nan",
  "grandfather grandpa granddad",
  "flatmate roommate housemate",
  "kid child",
  "film movie",
  "origin hometown grow",
];

/** What a question's word also accepts in an answer, not the other way round. */
const ONE_WAY: Record<string, string> = {
  like: "love enjoy adore fan keen favourite favorite prefer",
  pet: "dog cat rabbit hamster parrot puppy kitten bird horse",
  sibling: "sister brother",
  parent: "mother father mum mom dad",
  kid: "son daughter",
  child: "son daughter",
  marry: "wife husband spouse",
  partner: "wife husband spouse girlfriend boyfriend fiance fiancee marry",
  spouse: "wife husband partner marry",
  wife: "spouse marry",
  husband: "spouse marry",
  origin: "born",
  sport: "tennis football soccer basketball swim run climb",
  instrument: "piano guitar violin drum cello flute",
};

const IRREGULAR: Record<string, string> = Object.fromEntries(
  (
    "went:go gone:go bought:buy met:meet ate:eat eaten:eat drove:drive gave:give given:give made:make said:say told:tell " +
    "saw:see seen:see took:take taken:take wrote:write written:write ran:run began:begin begun:begin lost:lose left:leave " +
    "broke:break broken:break taught:teach thought:think grew:grow grown:grow felt:feel found:find sold:sell spent:spend " +
    "won:win came:come became:become chose:choose flew:fly flown:fly children:child kids:kid mice:mouse feet:foot " +
    "married:marry marries:marry wives:wife studies:study studied:study companies:company birthdays:birthday " +
    "allergies:allergy based:base flies:fly swam:swim knew:know slept:sleep drank:drink sang:sing hurt:hurt fell:fall"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

export const irregularBase = (word: string): string | undefined => IRREGULAR[word];

const accepted = new Map<string, Set<string>>();
for (const family of FAMILIES) {
  const words = family.split(" ");
  for (const word of words) accepted.set(word, new Set([...(accepted.get(word) ?? []), ...words]));
}
for (const [word, more] of Object.entries(ONE_WAY)) {
  accepted.set(word, new Set([word, ...(accepted.get(word) ?? []), ...more.split(" ")]));
}

/** Base forms that may stand in an answer for this base form of a question. */
export const acceptedFor = (base: string): ReadonlySet<string> => accepted.get(base) ?? new Set([base]);

/** Every word of a family, to be brought to base form once by the reader of terms. */
export const familyWords = (): string[] => [
  ...new Set([...FAMILIES, ...Object.keys(ONE_WAY), ...Object.values(ONE_WAY)].flatMap((line) => line.split(" "))),
];

/** People and animals one speaks of as "my …". */
export const RELATIONS = new Set(
  (
    "mother mum mom mama father dad papa parent sister brother sibling wife husband spouse partner girlfriend boyfriend " +
    "fiance fiancee son daughter child kid friend boss manager colleague coworker neighbour neighbor aunt uncle cousin " +
    "grandmother grandma granny nan grandfather grandpa granddad niece nephew flatmate roommate housemate teacher doctor " +
    "therapist dentist landlord mentor coach student dog cat ex twin stepmother stepfather stepsister stepbrother"
  ).split(" "),
);
