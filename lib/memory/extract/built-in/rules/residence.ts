import { tagWords } from "../compromise-tags";

const DIRECTION =
  "(?:(?:north|south|east|west|northern|southern|eastern|western|central|inner|outer|greater|rural|downtown|upstate|lower|upper|old|new|sunny|rainy|lovely|beautiful) )*";
/** A place by its name, or by what stands for one ("the UK"). */
const NAMED = new RegExp(
  `\\b(?:in|into|to|outside|near|at|on) (?:the )?(?:(?:city|town|village|suburbs|outskirts|middle|north|south|east|west|centre|center|heart) of )?${DIRECTION}(\\p{Lu}[\\p{L}.'-]+)(?!\\p{L}*'s\\b)`,
  "u",
);
const A_DAY =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i;
const STREET =
  /\b(?:on|at) (?:\d+\w? )?(?:\p{L}+ )*(?:street|road|avenue|lane|drive|close|terrace|row|st|rd|ave|floor)\b/iu;
/** Not places, though one says "in" and "to" of them. */
const NO_PLACE =
  /\b(?:pyjamas|pajamas|pjs|jeans|leggings|hoodies?|sweatpants|trackies|fear|hope|peace|sin|denial|chaos|squalor|poverty|harmony|luxury|silence|limbo|dread|terror|pain|misery|bliss|tears|decaf|team|department|role|position|desk|office|shift|plan|job|class|group|project|section|linux|android|windows|macos?|iphone|ios|python|rust|typescript|react|sales|marketing|finance|engineering|hr|premium|plural|present|past|moment)\b/i;
/** Said with an article, a house or a spot tells how one lives, not where. */
const DESCRIBED = /^(?:an?|the|my|our|his|her|their|this|that|these|those|some|one|two|\d)\b/i;

const LAND =
  /\bin (?:the )?(?:uk|usa?|uae|states|netherlands|philippines|bahamas|midlands|highlands|cotswolds|lake district|england|scotland|wales|britain|great britain|europe|ireland|america|australia|asia|africa)\b/i;
const CHANGED = /\b(?:now|these days|nowadays|since)\b/i;

export type Sureness = "named" | "perhaps" | "none";

/** Whether what stands after "lives" or "moved" names a town or a land: only that answers where somebody lives. */
export function placeIn(rest: string, moving = false): Sureness {
  const said = rest.replace(/^(?:living|based|residing|staying) /i, "");
  const name = NAMED.exec(said);
  // A land may be the one the known town lies in: without "now" it replaces no town.
  if (!moving && !CHANGED.test(said) && isLandOnly(said, name?.[1])) return "perhaps";
  if (name && !STREET.test(said) && !NO_PLACE.test(said) && !A_DAY.test(name[1]!)) {
    return /\b(?:near|outside|at|on) (?:the )?\p{Lu}/u.test(name[0]) ? "perhaps" : "named";
  }
  if (moving || NO_PLACE.test(said)) return "none";
  const plain = /^(?:back |now |out |up |down |over |still )*(?:in|near|outside) (\p{L}[\p{L}'-]*)/iu.exec(said)?.[1];
  return plain && !DESCRIBED.test(plain) && !/s$/.test(plain) ? "perhaps" : "none";
}

function isLandOnly(said: string, name: string | undefined): boolean {
  if (/,/.test(said)) return false;
  if (LAND.test(said)) return !name || LAND.test(`in ${name}`);
  return (
    !!name &&
    !!tagWords(said)
      .find((w) => w.text.startsWith(name))
      ?.tags.has("Country")
  );
}

const PEOPLE =
  /^(?:together |back )?(?:alone|by myself|on my own|by (?:him|her)self|with (?!(?:my|his|her|their) (?:\p{L}+ )?(?:cats?|dogs?|pain|anxiety|depression|regrets?|guilt|mistakes|decisions?|condition|illness|adhd|stuff|things)\b)(?:(?:my|our|his|her|their|an?|two|three|four|five|six|\d|some|other|friends|family|roommates|flatmates|housemates|parents|strangers|people|students)\b|\p{Lu}))/u;

/** "With my parents", "alone"; not "with anxiety". */
export const isCompany = (rest: string): boolean => PEOPLE.test(rest.replace(/^(?:living|staying) /i, ""));
