import type { Rule } from "../draft";
import { validTime } from "../valid-time";
import { isOnTheSide, isPassing } from "./tails";

const DIET =
  /^(?:an? |strictly |mostly |strict |fully |completely )*(?:vegetarian|vegan|pescatarian|pescetarian|gluten[- ]free|dairy[- ]free|keto|halal|kosher|teetotal)\b(?!-)(?=\P{L}*$|[,.;]|\s(?:now|any ?more|again|and|but|too|also|as|for|since|because|these|at|in|on|by|again|myself|tho|though|anyway|already|so|who|with|again|until|from)\b)/iu;
/** Of these one has one; what else one leaves out (gluten, dairy, what is not kosher) stands beside it. */
const ONE_DIET =
  /^(?:an? |strictly |mostly |strict |fully |completely )*(?:vegetarian|vegan|pescatarian|pescetarian)\b/i;
const STATE =
  /^(?:(?:very|really|severely|mildly|badly|highly|slightly|also|deathly|a bit|partially|completely|type [12]) )*(?:allergic|lactose|gluten|diabetic|asthmatic|epileptic|autistic|dyslexic|colou?r[- ]?blind|deaf|blind|pregnant|disabled|sober|intolerant|celiac|coeliac|bipolar|anaemic|anemic|short-sighted|immunocompromised|in (?:recovery|remission|rehab|hospital|therapy|a wheelchair))\b/i;
const CONDITION =
  /\b(?:allerg(?:y|ies)|diabetes|asthma|depression|anxiety|adhd|ocd|ptsd|autism|epilepsy|cancer|arthritis|migraines?|hypertension|high blood pressure|insomnia|ibs|crohn'?s|celiac|coeliac|lupus|eczema|psoriasis|dyslexia|endometriosis|pcos|bipolar|anorexia|bulimia|hiv|parkinson'?s|alzheimer'?s|dementia|a heart condition|a pacemaker|tinnitus|vertigo|sleep apnoea|sleep apnea|a bad (?:back|knee|hip|shoulder)|multiple sclerosis|fibromyalgia|a tumou?r|a stroke|a heart attack|a miscarriage|surgery|an operation|covid|the flu|pneumonia|a concussion)\b/i;
const FOODS =
  /^(?:any |red |much )?(?:meat|pork|beef|fish|seafood|shellfish|dairy|gluten|eggs?|nuts|sugar|alcohol|coffee|caffeine|chicken|animal products|wine|beer)\b/i;
/** Health in name only: a way of speaking, a visit, a relative's illness, a thing named after one. */
const NOT_ILL =
  /^(?:also |so |really |basically |literally )*(?:allergic to (?:(?:the|this|all|any) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mornings?|work(?:ing)?|people|exercise|nonsense|bullshit|bs|drama|stupidity|fun|effort|small talk|commitment|cardio|responsibilit\p{L}+|cleaning|cooking|adulting|meetings?|emails?|you|capitalism|idiots|men|women|school|homework|housework|running|alarms?|crowds|my (?!\p{L}*(?:medication|own)))|pregnant with (?!(?:twins|triplets|my|our|an? (?:girl|boy|baby)|her|baby|number|another|the|\d))|(?:blind|deaf) (?:to|drunk|spot|date)|blind without|sober (?:tonight|today|enough|for once)|in (?:hospital|rehab|therapy)\b.* (?:visiting|to see|to visit|seeing|with my|waiting for|for work|for my|as a volunteer)|in hospital (?:visiting|with|for) )/iu;
const OF_THE_FAMILY =
  /\b(?:on|from) (?:my|his|her|our|the|both) (?:\p{L}+(?:'?s'?)? )?sides?\b|\bin (?:the|my|his|her|our) family\b/iu;
/** After the illness its own words may go on; another noun makes it a thing ("covid tests"). */
const NAMES_A_THING =
  /^s? (?:tests?|test kits?|kits?|masks?|jabs?|vaccines?|vaccinations?|books?|leaflets?|posters?|dreams?|appointments?|screenings?|checks?|check-ups?|tablets?|pills?|charit\p{L}+|ribbons?|wards?|awareness|research|fundraisers?|patients?|nurses?|passes?|certificates?|playlists?|jokes?|memes?|rules?|shots?|season)\b/iu;

/** Whether the illness named is somebody's own. */
function isOwnIllness(rest: string): boolean {
  const found = CONDITION.exec(rest);
  return !!found && !OF_THE_FAMILY.test(rest) && !NAMES_A_THING.test(rest.slice(found.index + found[0].length));
}

/** Tobacco, or nothing said; "smokes meats" is cooking. */
const SMOKES =
  /^(?:$|[,.;]|(?:\d+|an?|one|two|ten|twenty|cigarettes?|weed|cigars?|tobacco|pot|hash|shisha|like|about|too|so|every|each|when|only|socially|occasionally|sometimes|again|since|for|in|on|at|now|any ?more|because|but|and|these|daily|heavily|regularly|outside|until|till|back|from|a lot|lots|loads|quit|stopped|gave)\b)/i;
/** How much somebody used to drink, said plainly: "used to drink tea" is a taste. */
const HEAVILY = /^(?:(?:quite )?a lot|lots|loads|too much|heavily|alcohol|every (?:single )?(?:day|night))(?=$|[,.;]| (?:of alcohol|but|and|until|till|when|in|back|quit|stopped|gave|at|because|before)\b)/i; // prettier-ignore

/** Eating meat says nothing of anybody; eating it again does. */
const AGAIN = /\b(?:again|now|these days)$/i;

/** Allergies, conditions, diet, treatment, injuries. Always sensitive except plain diet. */
export const health: Rule = (p, moment) => {
  const { verb, rest } = p;
  if (p.who.thing || p.tense === "modal" || p.tense === "future") return [];
  const over = p.formerly || p.tense === "past";
  const began = validTime(p, moment, over ? "over" : "began");
  if (/^(?:be|go|become)$/.test(verb) && DIET.test(rest) && isPassing(rest)) return [];
  const diet = ONE_DIET.test(rest) && !isOnTheSide(p) ? "diet" : undefined;
  if (verb === "be" && DIET.test(rest)) {
    if (p.stopped) return [{ kind: "preference", slot: diet, importance: 0.75, confidence: 0.9, ends: true }];
    return [
      {
        kind: "preference",
        slot: p.negated ? undefined : diet,
        importance: 0.75,
        confidence: 0.92,
        valid: began,
        sensitive: false,
      },
    ];
  }
  if (verb === "go" && DIET.test(rest))
    return [
      {
        kind: "event",
        slot: diet,
        importance: 0.75,
        confidence: 0.88,
        valid: validTime(p, moment, "began"),
        sensitive: false,
      },
    ];
  if (verb === "become" && DIET.test(rest))
    return [
      {
        kind: "event",
        slot: diet,
        importance: 0.75,
        confidence: 0.88,
        valid: validTime(p, moment, "began"),
        sensitive: false,
      },
    ];
  if (/^(?:eat|drink)$/.test(verb) && p.negated && (FOODS.test(rest) || (verb === "drink" && !rest)))
    return [{ kind: "preference", importance: 0.65, confidence: 0.88, ...(p.stopped ? { ends: true } : {}) }];
  if (/^(?:eat|drink)$/.test(verb) && !p.negated && p.tense === "present" && FOODS.test(rest) && AGAIN.test(rest))
    return [{ kind: "preference", importance: 0.6, confidence: 0.85 }];
  if (verb === "drink" && p.formerly && HEAVILY.test(rest))
    return [{ kind: "fact", importance: 0.6, confidence: 0.85, sensitive: true, valid: began }];
  if (verb === "be" && NOT_ILL.test(rest)) return [];
  if (verb === "be" && STATE.test(rest))
    return [
      {
        kind: "fact",
        importance: 0.9,
        confidence: 0.94,
        sensitive: true,
        valid: began,
        ...(p.stopped ? { ends: true } : {}),
      },
    ];
  if (
    verb === "be" &&
    /^(?:diagnosed with|being treated for|recovering from|suffering from|taking (?:medication|antidepressants|insulin|pills|tablets)|on (?:medication|antidepressants|insulin|chemo\w*|blood thinners|the pill|sick leave))\b/i.test(
      rest,
    )
  )
    return [
      {
        kind: /^diagnosed/i.test(rest) ? "event" : "fact",
        importance: 0.9,
        confidence: 0.92,
        sensitive: true,
        valid: validTime(p, moment, "began"),
      },
    ];
  if (verb === "diagnose")
    return [{ kind: "event", importance: 0.9, confidence: 0.9, sensitive: true, valid: validTime(p, moment, "began") }];
  if (
    /^(?:have|get|suffer|develop|catch|undergo)$/.test(verb) &&
    isOwnIllness(rest) &&
    !/\b(?:about|book|article|film)\b/i.test(rest)
  ) {
    const event =
      p.tense === "past" && /surgery|operation|stroke|attack|miscarriage|covid|flu|pneumonia|concussion/i.test(rest);
    return [
      {
        kind: event ? "event" : "fact",
        importance: 0.88,
        confidence: 0.92,
        sensitive: true,
        valid: event ? validTime(p, moment, "happened") : began,
        ...(p.stopped ? { ends: true } : {}),
      },
    ];
  }
  if (
    verb === "take" &&
    p.tense === "present" &&
    /\b(?:medication|antidepressants?|insulin|pills?|tablets|\d+ ?mg|metformin|ibuprofen|vitamins?|statins?)\b/i.test(
      rest,
    )
  )
    return [{ kind: "fact", importance: 0.8, confidence: 0.9, sensitive: true, valid: began }];
  if (
    /^(?:break|sprain|fracture|tear|injure|dislocate|twist)$/.test(verb) &&
    /^(?:my|his|her|their|an?) (?:\p{L}+ ){0,2}(?:arm|leg|wrist|ankle|foot|knee|hip|back|nose|rib|finger|toe|shoulder|collarbone|hand|acl|ligament|elbow)\b/iu.test(
      rest,
    )
  )
    return [
      { kind: "event", importance: 0.75, confidence: 0.9, sensitive: true, valid: validTime(p, moment, "happened") },
    ];
  if (/^(?:smoke|vape)$/.test(verb) && SMOKES.test(rest))
    return [
      {
        kind: "fact",
        importance: 0.6,
        confidence: 0.85,
        sensitive: true,
        valid: over ? began : undefined,
        ...(p.stopped ? { ends: true } : {}),
      },
    ];
  if (
    /^(?:wear|use|need)$/.test(verb) &&
    /^(?:glasses|contact lenses|contacts|a hearing aid|hearing aids|a wheelchair|a cane|an inhaler|an epipen|a prosthe)/i.test(
      rest,
    )
  )
    return [{ kind: "fact", importance: 0.6, confidence: 0.9, sensitive: true }];
  return [];
};
