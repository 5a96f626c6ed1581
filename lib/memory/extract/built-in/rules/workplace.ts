/** Nothing one is employed by, though one works or starts "at", "for" or "with" it. */
const NO_EMPLOYER =
  /^(?:it|that|this|here|there|them|him|her|me|you|us|home|work|nights?|all|the (?:moment|minute|weekends?|summer|winter|holidays|season|time being|day|night|counter|front|back|till|table|bar counter|crack)|weekends?|least|last|first|next|once|dawn|dusk|noon|midnight|lunch|heights?|speed|pace|ease|peace|full|half|capacity|(?:my|his|her|their|a|the|an) (?:own |standing |kitchen |dining |new |old )*(?:desk|pace|table|computer|laptop|living|change|while|bit|raise|promotion|bonus|cause|friend|lift|laugh)|a (?:week|day|month|year|few|couple|long|short)|an (?:hour|age)|living|money|cash|free|peanuts|tips|nothing|fun|pleasure|food|hours|ages|years|months|weeks|days|myself|himself|herself|themselves|ourselves|two|three|four|five|six|seven|eight|nine|ten|several|many|some|now|ever|\d+\S*)\b/i;
const PERSONAL =
  /^(?:my|his|her|their|our|your) (?:\p{L}+ )?(?:intern|son|daughter|kids?|child(?:ren)?|sister|brother|mother|mum|mom|husband|wife|partner|boyfriend|girlfriend|friend|nephew|niece|cousin|student|assistant|team|colleague|flatmate|roommate)\b/iu;
/** A sort of place says what it is like, and may be the one already known. */
const A_SORT =
  /^(?:an?|the|this|that|some) (?:\p{L}+ ){0,2}(?:company|firm|place|business|start-?up|organi[sz]ation|office|charity|corporation|branch|team|employer|agency)\b/iu;

export type Workplace = "named" | "sort" | "none";

/** What stands after "at" or "for" in a clause about work, and whether it is somebody's employer. */
export function workplaceIn(rest: string, starting = false): Workplace {
  const found = /\b(at|for) (\S.*)$/i.exec(rest);
  if (!found) return "none";
  const [, preposition, place] = found;
  if (NO_EMPLOYER.test(place!)) return "none";
  // "A job for my intern" is the intern's; "I work for my brother" is told of an employer.
  if (starting && /^for$/i.test(preposition!) && PERSONAL.test(place!)) return "none";
  return A_SORT.test(place!) ? "sort" : "named";
}

/** Said without an article it is a name, typed with a capital or not ("at bosch"): only that ends what is known by name. */
export const isNamedWorkplace = (rest: string): boolean =>
  workplaceIn(rest) === "named" && !/\b(?:at|for) (?:an?|the|my|his|her|their|our|this|that|some)\b/i.test(rest);

const TAIL =
  "(?=$|[,.;!]| (?:at|with|for|because|cos|to|in|on|last|yesterday|today|this|and|but|as|after|when|so|due|a|an|two|three|\\d|now|finally|again|already|recently|over|by|there|here)\\b)";
const FROM_JOB = new RegExp(
  `^(?:my|his|her|their|the) (?:[\\p{L}-]+ ){0,3}(?:job|position|role|post)${TAIL}|^from (?:my|his|her) (?:[\\p{L}-]+ ){0,2}(?:job|position|role|post)${TAIL}`,
  "iu",
);
/** Among things, not jobs: "my position in the queue", "my job half done". */
const NO_JOB = /\b(?:position|post|role) in\b|\bjob (?:to|at hand)\b|\bthe post\b|\b(?:role|job) play\b/i;
export const isFromJob = (rest: string): boolean => FROM_JOB.test(rest) && !NO_JOB.test(rest);

const WORKPLACE =
  "(?:bank|company|firm|hospital|school|university|army|navy|police|air force|nhs|force|post office|council|civil service|practice|clinic|factory|railway|business|office)";
const FROM_WORK = new RegExp(
  `^(?:$|(?:last|this|in|on|at|after|yesterday|today|early|because|and|but|two|three|\\d|a (?:few|couple|year|month|week)|as (?:an? |the )?(?:ceo|cto|cfo|nurse|teacher|manager|director|doctor|head)\\b)|from (?:work|(?:my|his|her|their) (?:\\p{L}+ )?(?:job|position|role|post|career|company|firm)|(?:the )?${WORKPLACE}|\\p{Lu}))`,
  "u",
);
const BESIDE_WORK =
  /\b(?:committee|board|club|choir|band|team|group|association|society|union|parliament|league|chat|council of|church|captain|treasurer|football|tennis|running|racing)\b/i;
/** "Retired", "resigned from my job"; not "from running", "from the committee". */
export const isFromWork = (rest: string): boolean => FROM_WORK.test(rest) && !BESIDE_WORK.test(rest);
