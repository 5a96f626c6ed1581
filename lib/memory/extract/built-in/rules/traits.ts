import type { Rule } from "../draft";
import { validTime } from "../valid-time";

const TRAIT =
  /^(?:(?:very|really|quite|pretty|such|so|a bit|kind of|rather|extremely|naturally|generally|always|often|terribly|super|a|an|the|such an?|rather) )*(?:shy|introvert(?:ed)?|extrovert(?:ed)?|perfectionist|optimist(?:ic)?|pessimist(?:ic)?|night owl|early bird|morning person|impatient|patient|stubborn|organi[sz]ed|disorgani[sz]ed|messy|tidy|clumsy|ambitious|creative|competitive|sensitive|curious|punctual|forgetful|generous|talkative|workaholic|bookworm|homebody|people pleaser|procrastinator|sceptic|skeptic(?:al)?|minimalist|feminist|spiritual|religious|atheist|agnostic|christian|catholic|muslim|jewish|buddhist|hindu|gay|lesbian|bisexual|queer|trans(?:gender)?|non-binary|asexual|foodie|gamer|runner|cyclist|hiker|swimmer|reader|dreamer|adventurous|outgoing|reserved|anxious person|worrier|(?:the )?(?:eldest|oldest|youngest|middle child)|only child|twin|single (?:mom|mum|mother|dad|father|parent)|adopted|left-handed|veteran|immigrant|refugee|vegetarian|widow|(?:good|bad|great|terrible|awful|brilliant|useless|hopeless) (?:at|with) \p{L}|(?:afraid|scared|terrified|frightened) of \p{L}|claustrophobic|proud of my|member of|volunteer)/iu;
const FEARS = /^(?:an? )?(?:\p{L}+ )?(?:fear|phobia|dread) of \p{L}/iu;
const DOES =
  /^(?:play|collect|drive|volunteer|own|drink|cook|bake|teach|coach|practi[sc]e|train|paint|write|sing|knit|garden|dance|swim|surf|ski|climb|run|cycle|hike|fish|sew|draw|code|meditate|support|follow|read|watch|grow|make|study|design|build|foster|breed|blog|sail|juggle|believe|wake|sleep|commute|share|rent|own|use|vote)$/;

/** Lasting character, beliefs, abilities, and what somebody does in general. */
export const traits: Rule = (p, moment) => {
  const { verb, rest } = p;
  if (p.who.thing) return [];
  if (
    verb === "be" &&
    (p.tense === "present" || p.tense === "perfect") &&
    TRAIT.test(rest) &&
    !/^(?:so |very )?(?:afraid|scared) (?:of (?:it|that|this)|that|I)\b/i.test(rest)
  )
    return [{ kind: "trait", importance: 0.5, confidence: 0.86, valid: validTime(p, moment, "began") }];
  if (verb === "be" && p.tense === "past" && p.formerly && TRAIT.test(rest))
    return [{ kind: "trait", importance: 0.35, confidence: 0.82, valid: validTime(p, moment, "over") }];
  if (
    p.tense === "modal" &&
    /^(?:can|cannot)\b/.test(p.group) &&
    /^(?:swim|drive|play|cook|speak|dance|sing|ski|read|ride|juggle|sew|knit)$/.test(verb) &&
    rest.split(" ").length < 5 &&
    !/^(?:it|that|this|you|your)\b/i.test(rest)
  )
    return [{ kind: "fact", importance: 0.4, confidence: 0.82 }];
  if (verb === "have" && p.tense === "present" && FEARS.test(rest))
    return [{ kind: "trait", importance: 0.5, confidence: 0.86, ...(p.stopped ? { ends: true } : {}) }];
  if (p.tense === "present" && DOES.test(verb)) {
    if (
      !rest ||
      /^(?:it|that|this|these|those|them|him|her|you|your|so|up to|sure|sense|about (?:it|that)|in (?:you|it|that)|me|a (?:lot|bit)|along|like|well|fun)\b/i.test(
        rest,
      )
    )
      return [];
    return [{ kind: "fact", importance: 0.4, confidence: 0.75, valid: validTime(p, moment, "began") }];
  }
  if (
    p.tense === "perfect" &&
    /^(?:play|collect|volunteer|teach|coach|write|paint|practice|practise|run|train|study|know|own|be)$/.test(verb) &&
    p.times.some((t) => t.role === "since") &&
    rest
  )
    return [{ kind: "fact", importance: 0.45, confidence: 0.82, valid: validTime(p, moment, "began") }];
  return [];
};
