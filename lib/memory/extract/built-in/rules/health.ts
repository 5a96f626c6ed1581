import type { Rule } from "../draft";
import { validTime } from "../valid-time";

const DIET =
  /^(?:an? |strictly |mostly |strict |fully |completely )*(?:vegetarian|vegan|pescatarian|pescetarian|gluten[- ]free|dairy[- ]free|keto|halal|kosher|teetotal)\b/i;
const STATE =
  /^(?:(?:very|really|severely|mildly|badly|highly|slightly|also|deathly|a bit|partially|completely|type [12]) )*(?:allergic|lactose|gluten|diabetic|asthmatic|epileptic|autistic|dyslexic|colou?r[- ]?blind|deaf|blind|pregnant|disabled|sober|intolerant|celiac|coeliac|bipolar|anaemic|anemic|short-sighted|immunocompromised|in (?:recovery|remission|rehab|hospital|therapy|a wheelchair))\b/i;
const CONDITION =
  /\b(?:allerg(?:y|ies)|diabetes|asthma|depression|anxiety|adhd|ocd|ptsd|autism|epilepsy|cancer|arthritis|migraines?|hypertension|high blood pressure|insomnia|ibs|crohn'?s|celiac|coeliac|lupus|eczema|psoriasis|dyslexia|endometriosis|pcos|bipolar|anorexia|bulimia|hiv|parkinson'?s|alzheimer'?s|dementia|a heart condition|a pacemaker|tinnitus|vertigo|sleep apnoea|sleep apnea|a bad (?:back|knee|hip|shoulder)|multiple sclerosis|fibromyalgia|a tumou?r|a stroke|a heart attack|a miscarriage|surgery|an operation|covid|the flu|pneumonia|a concussion)\b/i;
const FOODS =
  /^(?:any |red |much )?(?:meat|pork|beef|fish|seafood|shellfish|dairy|gluten|eggs?|nuts|sugar|alcohol|coffee|caffeine|chicken|animal products|wine|beer)\b/i;
/** Eating meat says nothing of anybody; eating it again does. */
const AGAIN = /\b(?:again|now|these days)$/i;

/** Allergies, conditions, diet, treatment, injuries. Always sensitive except plain diet. */
export const health: Rule = (p, moment) => {
  const { verb, rest } = p;
  if (p.who.thing || p.tense === "modal" || p.tense === "future") return [];
  const over = p.formerly || p.tense === "past";
  const began = validTime(p, moment, over ? "over" : "began");
  if (verb === "be" && DIET.test(rest)) {
    if (p.stopped) return [{ kind: "preference", slot: "diet", importance: 0.75, confidence: 0.9, ends: true }];
    return [
      {
        kind: "preference",
        slot: p.negated ? undefined : "diet",
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
        slot: "diet",
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
        slot: "diet",
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
    CONDITION.test(rest) &&
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
  if (/^(?:smoke|vape)$/.test(verb))
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
