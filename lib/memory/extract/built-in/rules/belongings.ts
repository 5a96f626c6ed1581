import type { Rule } from "../draft";
import { validTime } from "../valid-time";

const PET =
  /\b(?:dogs?|cats?|pupp(?:y|ies)|kittens?|rabbits?|hamsters?|parrots?|budgies?|guinea pigs?|horses?|pony|tortoises?|turtles?|snakes?|lizards?|goldfish|ferrets?|hens?|chickens?|gecko|labrador|retriever|poodle|beagle|corgi|terrier|pets?)\b/i;
const THING =
  /\b(?:car|house|flat|apartment|bike|bicycle|motorbike|boat|van|truck|garden|allotment|piano|guitar|violin|drums|cello|tattoos?|piercings?|podcast|blog|youtube channel|business|company|shop|bakery|café|cafe|restaurant|farm|degree|phd|master's|licen[cs]e|passport|collection|telescope|camera|cottage|cabin|telescope|dual citizenship|green card|side business|startup)\b/i;
const TRANSIENT =
  /^(?:an?|some|any|no|the|my|a lot of|lots of|so much|such an?)? ?(?:[\p{L}]+ )?(?:questions?|problems?|ideas?|feelings?|headache|cold|minutes?|moments?|time|fun|thoughts?|issues?|doubts?|point|plan|plans|day|night|week|hard time|good time|great time|dream|nightmare|chat|talk|look|clue|choice|reasons?|luck|work|trouble|homework|hangover|crush|blast|break)\b/iu;

/** Pets, things of weight, and facts about the user's own things ("my dog is called Rex"). */
export const belongings: Rule = (p, moment) => {
  const { who, verb, rest } = p;
  if (who.thing) return ofThing(p, moment);
  if (p.tense === "modal" || p.tense === "future") return [];
  if (/^(?:have|own|keep)$/.test(verb)) {
    if (/^(?:to|been)\b/i.test(rest) || TRANSIENT.test(rest)) return [];
    const past = p.tense === "past" || p.formerly;
    const valid = validTime(p, moment, past ? "over" : "began");
    if (PET.test(rest))
      return [{ kind: "fact", importance: 0.65, confidence: 0.92, valid, ...(p.stopped ? { ends: true } : {}) }];
    if (THING.test(rest))
      return [{ kind: "fact", importance: 0.5, confidence: 0.85, valid, ...(p.stopped ? { ends: true } : {}) }];
    return [];
  }
  if (
    /^(?:get|adopt|buy|rescue|lose|sell)$/.test(verb) &&
    (p.tense === "past" || p.tense === "perfect") &&
    !p.negated &&
    (PET.test(rest) || THING.test(rest))
  )
    return [{ kind: "event", importance: 0.6, confidence: 0.88, valid: validTime(p, moment, "happened") }];
  return [];
};

const NOT_MEMORABLE =
  /^(?:(?:\p{L}+ )?(?:name|day|week|weekend|morning|evening|night|head|question|point|god|goodness|mind|bad|phone|mood|advice|guess|thoughts?|answer|problem|issue|brain|eyes?|opinion|fault|pleasure|goal|plan|internet|wifi|understanding|dear|gosh|heart|feelings?|life|apologies|message|favourite part|favorite part))$/iu;

const ofThing: Rule = (p, moment) => {
  const thing = p.who.thing!;
  if (p.verb !== "be" && !/^(?:have|die|live|love|hate|need|work|cost)$/.test(p.verb)) return [];
  if (NOT_MEMORABLE.test(thing) || (!p.rest && p.verb !== "die") || p.tense === "modal" || p.tense === "future")
    return [];
  if (
    /^(?:so|really|very|not|too|amazing|good|great|bad|fine|ok|okay|nice|fun|terrible|awful|awesome|here|there|it|that|killing|working|being|acting)\b/i.test(
      p.rest,
    )
  )
    return [];
  if (/^(?:called|named)\P{L}*$/u.test(p.rest)) return [];
  const pet = PET.test(thing);
  if (p.verb === "die")
    return pet ? [{ kind: "event", importance: 0.8, confidence: 0.9, valid: validTime(p, moment, "happened") }] : [];
  const slot = p.negated || p.tense !== "present" ? undefined : slotOf(thing, p.verb, p.rest);
  return [
    {
      kind: "fact",
      slot,
      importance: pet ? 0.6 : 0.45,
      confidence: pet && !nameIsNew(slot, p.rest) ? 0.88 : pet ? 0.69 : 0.75,
    },
  ];
};

const AMOUNT = /^(?:(?:now|about|around|roughly|only|just|currently) )*(?:[€$£] ?)?\d[\d.,]*(?:k\b)?(.*)$/i;
/** "10 days late" and "20 less" say how it stands, not how much it is. */
const NO_AMOUNT =
  /\b(?:late|overdue|behind|early|due|off|short|more|less|higher|lower|over|under|up|down|cheaper|longer|shorter|above|below|away|ago|times|th|st|nd|rd)\b|^(?:th|st|nd|rd)\b/i;
const DISTANCE = /^ ?(?:km|kms|kilomet(?:re|er)s?|miles?|mi|met(?:re|er)s?|m|feet|ft|blocks|stops)\b/i;
const SHARE = /^ ?(?:%|percent|per cent)/i;
const DURATION = /^ ?(?:min(?:ute)?s?|hours?|hrs?|h|days?|weeks?|months?|years?)\b/i;
const MONEY =
  /\b(?:rent|salary|wages?|pay|bills?|mortgage|fees?|prices?|costs?|deposit|budget|income|loan|debt|subscription|tax(?:es)?)\b/i;

/** What a thing is called, and how much or how many it is, has one answer at a time; what else it is lives side by side. */
function slotOf(thing: string, verb: string, rest: string): string | undefined {
  if (verb === "cost") return amountOf(thing, rest);
  if (verb !== "be") return undefined;
  // "Luna, the small one": one of several, told apart from the others.
  if (/^(?:now )?(?:called|named) \p{Lu}/u.test(rest))
    return /, (?:the|my|our|not) /.test(rest) ? undefined : `name:${thing}`;
  return amountOf(thing, rest);
}

/** One question for each thing measured: how far is not how long. */
function amountOf(thing: string, rest: string): string | undefined {
  const unit = AMOUNT.exec(rest)?.[1];
  if (unit === undefined || NO_AMOUNT.test(unit)) return undefined;
  if (DISTANCE.test(unit)) return `amount:${thing} distance`;
  if (SHARE.test(unit)) return `amount:${thing} share`;
  return DURATION.test(unit) && MONEY.test(thing) ? undefined : `amount:${thing}`;
}

/** A second dog is as likely as a new name for the first: without "now" the user is asked which. */
const nameIsNew = (slot: string | undefined, rest: string): boolean =>
  !!slot?.startsWith("name:") && !/\bnow\b/i.test(rest);
