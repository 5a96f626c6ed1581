import { tagWords } from "@/lib/memory/extract/built-in/compromise-tags";
import { isStyleOnly } from "./is-style-only";
import type { FoundWish } from "./wish";

const LANGUAGES =
  "english|french|german|spanish|italian|portuguese|dutch|swedish|norwegian|danish|finnish|icelandic|polish|czech|slovak|hungarian|romanian|bulgarian|greek|turkish|russian|ukrainian|serbian|croatian|arabic|hebrew|persian|farsi|hindi|urdu|bengali|tamil|thai|vietnamese|indonesian|malay|korean|japanese|chinese|mandarin|cantonese|irish|welsh|catalan|basque|swahili|british english|american english";
const LANGUAGE = new RegExp(
  `^(?:(?:answer|reply|respond|write|speak|talk|chat|text)(?: to| with)?(?: me| us)?(?: only| back)?(?: in)? (?<a>${LANGUAGES})(?: only)?(?: (?:to|with) me)?|switch (?:back )?to (?<b>${LANGUAGES})|(?:keep|stay|continue|go on) (?:it )?(?:in|with) (?<c>${LANGUAGES})|i prefer (?<d>${LANGUAGES})|use (?<e>british|american) (?:english|spelling))$`,
  "u",
);

const CALL = /^(?:you (?:can|may|should) (?:also )?)?call me (?<name>\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*){0,2})$/u;
const CALL_NOT = /^(?:do not|never|stop) call(?:ing)? me (?<name>\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*){0,2})$/u;
/** "call me later", "call me crazy", "call me a taxi": no names. */
const NO_NAME =
  /^(?:later|back|tomorrow|tonight|now|soon|again|maybe|when|if|any ?time|crazy|stupid|silly|old|weird|naive|paranoid|a|an|the|mad|biased|sentimental|some|today|names?|out|up|at|on|in|by|before|after|as|that|this|it|what|whatever|whenever|selfish|lazy|dumb|superstitious|cynical|picky|spoiled|spoilt|romantic|boring|nuts|jaded|ungrateful|dramatic|skeptical|sceptical|your|my|his|her|their|and|or|first|next|every|once|unless|until|because|cheap|vain|petty|strange|anything|something)$/iu;

/** Wishes that name a language or a name. `segment` is the request as written, in which a name keeps its capital. */
export function namedWish(core: string, segment: string): FoundWish | null {
  const language = LANGUAGE.exec(core)?.groups;
  const named = language && (language.a ?? language.b ?? language.c ?? language.d ?? `${language.e} english`);
  if (named) return { aspect: "language", told: `wants answers in ${capitalise(named)}`, review: false };
  const no = CALL_NOT.exec(core)?.groups?.name;
  const yes = no ? undefined : CALL.exec(core)?.groups?.name;
  const name = no ?? yes;
  if (!name || NO_NAME.test(name.split(" ")[0]!)) return null;
  const written = asWritten(name, segment);
  if (!written || !isStyleOnly(written)) return null;
  if (no)
    return {
      aspect: `not called ${written.toLowerCase()}`,
      told: `does not want to be called ${written}`,
      review: false,
    };
  return { aspect: "name", told: `wants to be called ${written}`, review: false };
}

/** With its capitals; a lower-case word only when it is a first name ("call me bea"), or the whole request. */
function asWritten(name: string, segment: string): string | null {
  const at = segment.toLowerCase().indexOf(name);
  const written = at < 0 ? capitalise(name) : segment.slice(at, at + name.length);
  if (/^\p{Lu}/u.test(written)) return written;
  const cased = capitalise(name);
  const isName = tagWords(cased).some((word) =>
    ["FirstName", "MaleName", "FemaleName", "Person"].some((tag) => word.tags.has(tag)),
  );
  return isName || /^(?:please |just |pls )?call me \p{L}+(?: please| pls)?$/iu.test(segment.trim()) ? cased : null;
}

const capitalise = (words: string) =>
  words.replace(/(^|[ -])(\p{L})/gu, (_m, gap: string, c: string) => gap + c.toUpperCase());
