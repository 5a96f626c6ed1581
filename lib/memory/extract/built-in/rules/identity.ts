import { tagWords } from "../compromise-tags";
import type { Rule } from "../draft";
import { civilAt, MONTHS, sayDay } from "../times/civil";
import { validTime } from "../valid-time";

const AGE = /^(\d{1,3})(?: years? old| yrs old)?(?=$|[,.]| (?:now|today|already|and)\b)/i;
/** A child's age; of oneself nobody says "I am five", and "we are two" counts heads. */
const AGE_IN_WORDS =
  /^(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen)(?: years? old)?(?=$|[,.]| (?:now|today|already|and)\b)/i;
const LEARNING =
  /^(?:now |currently |still )?learning (?:(?:the|some) )?(?!(?:to|how|about|that|what|from|more|so|a|new|it|this|stuff|things|lots|as|on|not|every|still)\b)\p{L}+/iu;
const INTRODUCED = /^\p{Lu}\p{Ll}+,? (?:and )?from (\p{Lu}[\p{L} ]{2,40})$/u;
/** The whole of what is said, but for an aside: "mud at work" is a saying and no name. */
const NAME_ONLY =
  /^((?:\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*| (?:de|van|von|der|la|del|di|bin|al|da|dos)\b){0,4}(?: (?!(?:at|in|on|to|for|with|now|too|but|and|is|the|not|by|here|though|tho|lol|btw|everywhere|today|again)\b)\p{Ll}{2,20}(?=$| (?:btw|by the way)))?)|\p{L}{2,20})(?=$|[,.;(]| (?:btw|by the way|and|but|though|actually|lol|now)\b)/u;
const capital = (text: string): boolean => /^\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){0,2}$/u.test(text);

/** Name, age, birth, origin, nationality, languages. */
export const identity: Rule = (p, moment) => {
  const { who, verb, rest } = p;
  if (who.thing === "name" && verb === "be" && !p.negated && rest) {
    const name = NAME_ONLY.exec(rest)?.[1];
    if (!name || /^(?:mud|legion|nobody|none|trouble|dirt|irrelevant|unimportant)$/i.test(name)) return [];
    return [{ kind: "fact", slot: "name", importance: 0.95, confidence: 0.95, statement: `${who.label} is ${name}.` }];
  }
  if (
    who.thing &&
    /^(?:birthday|date of birth|birth date)$/.test(who.thing) &&
    verb === "be" &&
    /\d|january|february|march|april|may|june|july|august|september|october|november|december/i.test(rest)
  )
    return [
      { kind: "fact", slot: "birthday", importance: 0.85, confidence: 0.92, statement: birthday(p.rest, who.label) },
    ];
  if (who.thing) return [];
  const age = AGE.exec(rest) ?? (who.speaker || who.plural ? null : AGE_IN_WORDS.exec(rest));
  if (
    verb === "be" &&
    p.tense === "present" &&
    !p.negated &&
    age &&
    !/^(?:0|12[5-9]|1[3-9]\d|[2-9]\d\d)$/.test(age[1]!)
  ) {
    const said = `(as of ${sayDay(civilAt(moment.at, moment.timeZone))})`;
    return [
      {
        kind: "fact",
        slot: "age",
        importance: 0.7,
        confidence: 0.92,
        statement: `${who.label} ${p.group} ${age[1]} years old ${said}.`,
      },
    ];
  }
  if (verb === "turn" && /^\d{1,3}\b/.test(rest))
    return [{ kind: "event", slot: "age", importance: 0.6, confidence: 0.85, valid: validTime(p, moment, "began") }];
  if (verb === "be" && /^born\b/i.test(rest)) {
    const slot =
      /^born (?:and raised )?in [\p{Lu}]/u.test(rest) && !/\b(?:19|20)\d\d\b/.test(rest) && !p.times.length
        ? "birthplace"
        : "birthday";
    return [{ kind: "fact", slot, importance: 0.85, confidence: 0.92, valid: validTime(p, moment, "began") }];
  }
  if (verb === "be" && /^from (?!work|home|the (?:gym|shop|store|office)|here|there|a\b|my\b)\p{Lu}?/u.test(rest))
    return [{ kind: "fact", slot: "origin", importance: 0.75, confidence: 0.85 }];
  // "I'm Jake from Texas": what somebody calls themself is theirs to change in the settings; where from is told.
  const introduced = who.speaker && verb === "be" && p.tense === "present" ? INTRODUCED.exec(rest) : null;
  if (introduced)
    return [
      {
        kind: "fact",
        slot: "origin",
        importance: 0.75,
        confidence: 0.82,
        statement: `${who.label} is from ${introduced[1]!}.`,
      },
    ];
  if (verb === "be" && /^originally from/i.test(rest))
    return [{ kind: "fact", slot: "origin", importance: 0.75, confidence: 0.9 }];
  if (verb === "come" && p.tense === "present" && /^(?:originally )?from \p{Lu}/u.test(rest))
    return [{ kind: "fact", slot: "origin", importance: 0.75, confidence: 0.85 }];
  if (verb === "grow" && /^up (?:in|on|near|outside|with|speaking)\b/i.test(rest))
    return [
      { kind: "fact", slot: /^up (?:in|near)/i.test(rest) ? "hometown" : undefined, importance: 0.7, confidence: 0.9 },
    ];
  if (verb === "be" && p.tense === "past" && /^raised (?:in|near) \p{Lu}/u.test(rest))
    return [{ kind: "fact", slot: "hometown", importance: 0.7, confidence: 0.9 }];
  if (verb === "be" && p.tense === "present" && isDemonym(rest))
    return [{ kind: "fact", slot: "nationality", importance: 0.7, confidence: 0.88 }];
  if (verb === "be" && capital(rest) && rest === who.subject.name && who.speaker)
    return [
      { kind: "fact", slot: "name", importance: 0.9, confidence: 0.85, statement: `${who.label}'s name is ${rest}.` },
    ];
  if (verb === "be" && /^(?:called|named) \p{Lu}/u.test(rest) && who.speaker)
    return [{ kind: "fact", slot: "name", importance: 0.9, confidence: 0.9 }];
  if (
    verb === "speak" &&
    p.tense !== "past" &&
    /^(?:a (?:little|bit of) |some |fluent |both |only )?\p{Lu}/u.test(rest)
  )
    return [{ kind: "fact", importance: 0.6, confidence: 0.9 }];
  if (
    verb === "be" &&
    (/^(?:fluent|bilingual|a native speaker)\b/i.test(rest) ? /\p{Lu}|bilingual/u.test(rest) : LEARNING.test(rest))
  )
    return [{ kind: "fact", importance: 0.55, confidence: 0.88, valid: validTime(p, moment, "began") }];
  if (
    verb === "be" &&
    /^(?:an? )?(?:\d(?:\.\d+)? ?(?:m|cm|feet|foot|ft)|\d{3} ?cm|(?:five|six) (?:foot|feet)|(?:left|right)-handed)/i.test(
      rest,
    )
  )
    return [{ kind: "fact", importance: 0.4, confidence: 0.85 }];
  return [];
};

/** "3 May", in whichever order it was said; a year stays when one was given. */
function birthday(rest: string, label: string): string {
  const date = rest.replace(/^(?:on )?(?:the )?/i, "");
  const found =
    /^(\d{1,2})(?:st|nd|rd|th)?(?: of)? (\p{L}{3,9})\.?,?( \d{4})?|^(\p{L}{3,9})\.? (?:the )?(\d{1,2})(?:st|nd|rd|th)?,?( \d{4})?/iu.exec(
      date,
    );
  const name = found?.[2] ?? found?.[4];
  const month = name && MONTHS.find((m) => m.toLowerCase().startsWith(name.slice(0, 3).toLowerCase()));
  if (!found || !month) return `${label} is ${rest}.`;
  return `${label} is on ${found[1] ?? found[5]} ${month}${found[3] ?? found[6] ?? ""}.`;
}

function isDemonym(rest: string): boolean {
  const words = rest.replace(/^(?:half|a|an|part|proudly) /i, "").split(/[ ,]+/);
  if (words.length > 2 || !/^\p{Lu}/u.test(words[0] ?? "")) return false;
  return tagWords(`She is ${words[0]}`).at(-1)?.tags.has("Demonym") ?? false;
}
