import type { Rule } from "../draft";

const LIKES =
  /^(?:like|love|adore|enjoy|hate|dislike|detest|loathe|despise|prefer|favou?r|appreciate|dread|crave|fear)$/;
const STRENGTH: Record<string, number> = {
  love: 0.6,
  adore: 0.6,
  hate: 0.6,
  detest: 0.6,
  loathe: 0.6,
  despise: 0.6,
  prefer: 0.6,
};
const BEING =
  /^(?:(?:really|very|so|a bit|totally|super|quite|also|not) )*(?:into|fond of|keen on|crazy about|obsessed with|passionate about|addicted to|(?:a|an) (?:(?:big|huge|massive|avid|real|great|lifelong|total|true) )*(?:[\p{L}' -]{1,30} )?(?:fan|lover|enthusiast|nerd|geek|buff|addict|person)\b|tired of|sick of|interested in|not a fan)/iu;
/** Nothing a memory could name: "I love it", "I like that one", "I like how you think". */
const EMPTY =
  /^(?:it|this|that|these|those|them|him|her|you|your|so|one|ones|some|both|everything|how|what|when|where|the (?:idea|way|sound|fact|thought|look)|to (?:think|know|say|hear|see (?:it|that|you)))\b/i;

/** Likes, dislikes, favourites. Only a favourite has one answer at a time. */
export const tastes: Rule = (p) => {
  const { verb, rest, who } = p;
  const favourite = /^(?:all-time |absolute |current )?favou?rite (.{2,40})$/i.exec(who.thing ?? "");
  if (favourite && verb === "be" && !EMPTY.test(rest) && rest) {
    const slot = `favourite:${favourite[1]!
      .toLowerCase()
      .replace(/\b(colo)r\b/, "$1ur")
      .replace(/s$/, "")}`;
    return [{ kind: "preference", slot: p.negated ? undefined : slot, importance: 0.6, confidence: 0.93 }];
  }
  if (who.thing || p.tense === "future") return [];
  const ends = p.stopped ? { ends: true } : {};
  if (p.tense === "modal") {
    const cannot = /^cannot (?:really )?(?:stand|bear)$/.test(p.group);
    return cannot && !EMPTY.test(rest) && rest ? [{ kind: "preference", importance: 0.6, confidence: 0.9 }] : [];
  }
  if (LIKES.test(verb)) {
    if (!rest || EMPTY.test(rest)) return [];
    if (p.tense === "past" && !p.formerly) {
      // "I loved the concert" tells of an event; "I loved school" of a taste that may be over.
      return [{ kind: "preference", importance: 0.35, confidence: p.negated ? 0.6 : 0.65 }];
    }
    if (p.formerly) return [{ kind: "preference", importance: 0.4, confidence: 0.85, valid: undefined }];
    return [{ kind: "preference", importance: STRENGTH[verb] ?? 0.5, confidence: 0.92, ...ends }];
  }
  if (verb === "be" && p.tense !== "past" && BEING.test(rest) && !EMPTY.test(rest.replace(BEING, "").trim())) {
    if (
      /^(?:a|an) .*\bperson$/i.test(rest) &&
      !/\b(?:cat|dog|tea|coffee|morning|night|people|animal|beach|mountain|city|outdoors?)\b/i.test(rest)
    )
      return [];
    return [{ kind: "preference", importance: 0.5, confidence: 0.88, ...ends }];
  }
  if (verb === "care" && p.negated && /^for \S/.test(rest) && !/^for (?:it|that|this|them|him|her)\b/.test(rest))
    return [{ kind: "preference", importance: 0.5, confidence: 0.85, ...ends }];
  return [];
};
