import { NAME_PATTERN } from "../people-in-view";
import { PARTNER_RELATIONS } from "../relation-words";
import { isPassing } from "./tails";

/** What may follow whom somebody is seeing: how long, or nothing; "for lunch", "about my back", "on Friday" make it a visit. */
const STEADY =
  "(?=$|[,.;!]| (?:now|again|these days|lately|since|exclusively|and|but|who|called|named|from|long|tho|though|for (?:\\d+|an?|one|two|three|four|five|six|a few|several|some|about|nearly|over|almost|ages|years|months|weeks)\\b(?! (?:coffee|drink|bite|walk|chat|meal|quick|beer|meeting))|currently|at the moment|rn|right now|atm|new)\\b)";
const SEEING = new RegExp(
  `^(?:dating|seeing) (?:some(?:one|body)(?: (?:new|else|special))?|(?:an? |my )?(?:\\p{L}+ )??(?:guy|girl|man|woman|boy|lad)|${NAME_PATTERN})${STEADY}`,
  "u",
);
const DATING = /^dating \p{L}/u;
const WITH = new RegExp(
  `^with ${NAME_PATTERN} (?:for (?:\\d|an?|one|two|three|four|five|six|several|ages|years|months|almost|nearly|over|about)|since)`,
  "u",
);
/** Wedded to a way of life, held up in a call: no partner. */
const NOT_WED =
  /^(?:happily )?(?:married to (?:(?:my|the|this|his|her) (?!(?:\p{L}+ )?(?:husband|wife|partner|best friend|love|man|woman|girl|boy|guy|high school|childhood)\b)|work\b|it\b|music\b)|engaged (?:in|with|by|on|at|all|elsewhere|until|as)\b|in a (?:\S+ )?relationship with (?!\p{Lu}|an? (?:\p{L}+ )?(?:man|woman|guy|girl)|some|my (?:\p{L}+ )?(?:boyfriend|girlfriend|partner|colleague|friend|boss|ex)|him|her))/u;
const WED = /^(?:happily )?(?:married|engaged|in a (?:\S+ )?relationship)\b/u;

/** "Married to Tom", "seeing someone": somebody is with somebody. */
export const isPartnered = (rest: string): boolean =>
  (WED.test(rest) && !NOT_WED.test(rest)) ||
  ((SEEING.test(rest) ||
    (DATING.test(rest) && !/^dating (?:apps?|sites?|advice|is|again)\b/i.test(rest)) ||
    WITH.test(rest)) &&
    !isPassing(rest));

const ON_ITS_OWN =
  "(?=$|[,.;!]| (?:now|again|and|but|since|these days|at the moment|right now|atm|currently|once (?:more|again)|too|as well|by choice|after|because|cos|so|tho|though|still|for (?:\\d+|an?|one|two|three|four|five|ages|years|months|a (?:while|long)|over|about|almost|nearly|the first)|with (?:\\d|one|two|three|four|no|an?) )\\b)";
const ALONE = new RegExp(
  `^(?:very |happily |newly |recently |still )?(?:single|widowed|a widow(?:er)?)${ON_ITS_OWN}`,
  "iu",
);
const APART = new RegExp(
  `^(?:newly |recently |legally |happily )?(?:divorced|separated)(?:${ON_ITS_OWN}|(?= (?:in|last|this|twice|two|three|\\d|a (?:few|couple|year|month))\\b)|(?= from (?:my|his|her) (?:ex|husband|wife|partner|spouse)|(?= from \\p{Lu})))`,
  "u",
);

/** "Single", "divorced"; not "single handed", nor for a weekend. */
export const isUnpartnered = (rest: string): boolean => (ALONE.test(rest) || APART.test(rest)) && !isPassing(rest);

const PARTNER = [...PARTNER_RELATIONS].join("|");
const UP = new RegExp(
  `^up(?=$|[,.;!]| (?:(?:with|w/) (?:my (?:\\p{L}+ )?(?:${PARTNER}|fiance|fiancee|bf|gf|ex)|him|her|them|someone|each other|${NAME_PATTERN})|last|yesterday|today|this|two|three|four|five|six|a (?:few|couple|week|month|year|while|long)|about|in (?:\\d|the (?:spring|summer|autumn|winter|end)|january|february|march|april|may|june|july|august|september|october|november|december|\\p{Lu}\\p{L}+)|on (?:\\p{L}+day|good|bad|the)|over (?:the (?:summer|weekend|phone)|text|it)|after|because|cos|and|but|when|recently|again|already|officially|finally|for (?:good|a while|real)|ages|years|before|since|so|just|\\d|tho|though|lol|amicably|actually)\\b)`,
  "u",
);
/** Two people part; a fight, a bill or the work is broken or split up. */
export const breaksUp = (rest: string): boolean => UP.test(rest);

/** All the children somebody has, and not one of them told of. */
export const isCounted = (after: string): boolean =>
  /^(?:$|[,.;!]|\s(?:and|but|now|already|together|aged|called|named|tho|though|with (?:\p{Lu}|my (?:ex|husband|wife|partner))|any more)\b)/u.test(
    after,
  ) && !/^ and (?:one|another)\b/.test(after);
