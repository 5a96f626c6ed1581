import type { Draft, Moment, Parsed, Rule } from "../draft";
import { validTime } from "../valid-time";
import { isCompany, placeIn } from "./residence";
import { HALF_SURE, isAboutDoing } from "./tails";

const PLACE =
  /^(?:back |now |out |up |down |over |alone |away |here |there |all the way )*(?:in|at|on|near|outside|by|to|from)\b/i;
const VAGUE = /^(?:in|to|at) (?:the (?:moment|past|present)|fear|peace|hope|here|there|it|bed)\b/i;
const PASSING =
  /\bfor (?:the |about |another |only |just )*(?:next |coming )?(?:(?:a few|a couple of|several|some|a|an|one|two|three|four|five|six|\d+) )?(?:days?|nights?|weeks?|weekend|summer|winter|spring|autumn|holidays)\b|\b(?:this|until the end of the) (?:week|weekend|month)\b|\bat the moment\b/i;

/** Another address, without a word of which. */
const ELSEWHERE =
  /^(?:house|homes?|flats?|apartments?)(?=$|[,.;!]| (?:last|this|on|in|yesterday|today|two|three|a|again|recently|over|and|because|\d)\b)|^(?:in)?to (?:an?|the|my|our|his|her|their) (?:\p{L}+ ){0,2}?new (?:\p{L}+ )?(?:place|house|home|flat|apartment)\b/iu;

/** Where somebody lives, with whom, and moves. */
export const home: Rule = (p, moment) => {
  const { verb, rest } = p;
  if (p.who.thing) return [];
  const living = verb === "live" || verb === "reside";
  const being = verb === "be" && /^(?:living|based|residing|staying) (?:in|near|at|outside|on|with)\b/i.test(rest);
  if (living || being) {
    if (VAGUE.test(rest) || (being && isAboutDoing(rest))) return [];
    // A stay of days is where somebody is, not where they live.
    if (p.tense === "present" && (/^staying\b/i.test(rest) || (being && PASSING.test(rest))))
      return p.negated
        ? []
        : [{ kind: "event", importance: 0.4, confidence: 0.8, valid: validTime(p, moment, "happened") }];
    const withSomebody = /^(?:being |living |together )?(?:with|alone|by myself|on my own)\b/i.test(
      rest.replace(/^(?:living|staying) /i, ""),
    );
    // The companion has one home, named or described: what it says of another is none.
    const place = withSomebody ? "none" : p.who.subject.kind === "companion" ? "named" : placeIn(rest);
    const slot = withSomebody
      ? isCompany(rest)
        ? "household"
        : undefined
      : place === "none"
        ? undefined
        : "residence";
    const sure = place === "perhaps" ? HALF_SURE : 0.93;
    if (!withSomebody && !being && !PLACE.test(rest)) return [];
    if (p.stopped || (p.negated && p.tense === "present" && /any more/i.test(rest)))
      return [{ kind: "fact", slot, importance: 0.7, confidence: 0.88, ends: true }];
    if (p.negated) return [{ kind: "fact", importance: 0.5, confidence: 0.8 }];
    if (p.formerly || p.tense === "past")
      return [{ kind: "fact", slot, importance: 0.55, confidence: 0.88, valid: validTime(p, moment, "over") }];
    if (p.tense === "present" || p.tense === "perfect")
      return [{ kind: "fact", slot, importance: 0.85, confidence: sure, valid: validTime(p, moment, "began") }];
    return [];
  }
  const moved = verb === "move" || verb === "relocate" || verb === "emigrate" || verb === "immigrate";
  if (moved && (p.tense === "past" || p.tense === "perfect") && !p.formerly && !p.negated) {
    if (/^(?:on\b|it\b|the\b|my (?:stuff|desk|car|things)|them\b)/i.test(rest)) return [];
    const to = /\b(?:to|into|back to) (?!it\b|that\b|there\b|here\b|tears\b)/i.test(rest);
    const place = to ? placeIn(rest, true) : "none";
    const inWith = /^(?:back )?(?:in|together)\b/i.test(rest);
    if (!to && !inWith && !/^(?:out|house|home|away|back|from|flats?$|apartments?$)\b/i.test(rest) && !p.times.length)
      return [];
    const moving: Draft = {
      kind: "event",
      slot: place === "none" ? undefined : "residence",
      importance: 0.8,
      confidence: place === "perhaps" ? HALF_SURE : 0.92,
      valid: validTime(p, moment, to ? "began" : "happened"),
    };
    return place === "none" && ELSEWHERE.test(rest) ? [moving, anotherAddress(p, moment)] : [moving];
  }
  if (verb === "be" && p.tense === "present" && /^(?:homeless|between homes)\b/i.test(rest))
    return [{ kind: "fact", slot: "residence", importance: 0.8, confidence: 0.85, sensitive: true }];
  return [];
};

/** Where they live now is not said; that it may be elsewhere than known is asked about (consolidate/ask-address.ts). */
function anotherAddress(p: Parsed, moment: Moment): Draft {
  const when = [...new Set(p.times.filter((time) => time.role === "at").map((time) => time.told))].join(" ");
  return {
    kind: "fact",
    slot: "residence",
    importance: 0.7,
    confidence: 0.4,
    valid: validTime(p, moment, "began"),
    statement: `${p.who.label} moved to another address ${when}.`,
  };
}
