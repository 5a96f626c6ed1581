import type { Parsed, Rule } from "../draft";
import { OCCASION_PATTERN } from "../occasions";
import { instantOf, civilAt } from "../times/civil";
import { MOVED_TO } from "../times/moved-words";
import { validTime } from "../valid-time";

const BEING =
  /^(?:going to (?!the\b|an?\b|my\b|bed\b|work\b|school\b|sleep\b)|planning (?:to|on|a|an|my|our)\b|thinking (?:of|about) (?:\p{L}+ing\b|an?\b)|hoping to|looking forward to|about to|due to|considering \p{L}+ing|saving (?:up )?(?:for|to)|training for|preparing for|getting ready for|trying to|learning (?:to|how to)|aiming to|scheduled to|supposed to|expecting an?\b)/iu;
const MOVING =
  /^(?:moving|flying|travell?ing|visiting|leaving|starting|going|getting married|hosting|meeting|taking|throwing|running|seeing|having|attending|adopting|buying|switching|returning|graduating|retiring|doing|joining|presenting|performing|celebrating|driving|heading|turning)\b/i;
const TRIVIAL =
  /^(?:be|let|try|think|see|check|get back|go|keep|do|tell|say|know|talk|ask|give|have|need|take|wait|stay|sleep|remember|forget|make sure|sure|call|look|send|find|leave|guess|share|stick|pass)?\s*(?:right back|back|you|to (?:bed|sleep|work|say|ask|be honest|tell|know|hear|talk|do that|the (?:bathroom|toilet|shop|store))|it|that|this|so|know|now|fine|ok|okay|honest|better|bed|there|here|soon|later|into it|a (?:look|try|shot|go|nap|break|shower|think)|in (?:the|my) mind|the truth)?\s*(?:now|then|soon|later|too|please)?$/i;
const OCCASION =
  /\b(?:appointment|interview|exam|test|flight|meeting|wedding|trip|holiday|vacation|surgery|operation|concert|party|deadline|date|presentation|conference|recital|race|marathon|check-?up|scan|due date|viewing|hearing|reunion|game|match|audition|performance|class|visit)s?\b/i;

const A_THING = new RegExp(`\\b${OCCASION_PATTERN}$`, "i");

/** Vows, cheer and what one does for the listener in a moment: no plan of a life. */
const PEP =
  /^(?:(?:always|never|still|just) )*(?:make (?:it|this|that|(?:my|our|your) dreams|you|things|a (?:difference|change)|the most|sure)|do (?:my|our|the) (?:very )?best|give (?:up|it (?:a|my))|quit|stop|let (?:any|no|you|him|her|them|it)|forget|get (?:through|there|over) ?|pull through|keep (?:going|trying|pushing|at|it|up|making|doing|you)|send (?:you|it|them)|show you|tell you|pass (?:it|this)|check (?:it|that|this|them)|rock|crush|nail|kill|be (?:there|fine|ok|okay|great|good|right|here)|support you|cheer|stay (?:strong|positive|focused|true)|push|fight|work hard|believe)\b/i;
/** "I have to be at the dentist tomorrow": an errand with a day. */
const MUST = /^to (?!(?:sleep|eat|say|admit|think|know|ask|tell)\b)\p{Ll}+ \S+ \S/iu;
const CALLED_OFF = /^(?:be|get) (?:off\b(?! to)|cancell?ed|called off)/i;
const PUT_OFF = new RegExp(`^${MOVED_TO}\\b`, "i");
/** A child, or whoever has it: "due in March"; "due to", "due back" are of other things. */
const DUE = /^due (?!to\b|back\b|for\b|diligence\b)/i;
const DECIDED =
  /^(?:not )?to (?!be\b|do (?:it|that|this)\b|go\b|stay\b|wait\b)\p{L}+ (?!it\b|that\b|this\b|them\b)\S/iu;

/** What is aimed at, without the words of aiming; "will" and "would love to" stand before the verb or after it. */
function goalOf({ verb, tense, rest, negated }: Parsed): string {
  if (tense === "future") return negated ? `never quit ${verb}` : `${verb} ${rest}`;
  return rest.replace(
    /^(?:(?:also|just|really|not|always) )*(?:(?:going|planning|hoping|trying|aiming|about|looking forward|determined|ready|here) )?to (?:help )?/i,
    "",
  );
}

/** What somebody is going to do, means to do or has in the calendar. */
export const plans: Rule = (p, moment) => {
  const { verb, rest, who } = p;
  const dated = p.times.some((t) => t.role === "at" && t.span);
  const ahead = p.times.some(
    (t) =>
      t.span && instantOf(t.span.to, moment.timeZone) > instantOf(civilAt(moment.at, moment.timeZone), moment.timeZone),
  );
  const valid = validTime(p, moment, "happened");
  const plan = (confidence: number, importance: number) => [
    { kind: "plan" as const, confidence, importance: dated ? Math.min(1, importance + 0.1) : importance, valid },
  ];
  if (who.thing && CALLED_OFF.test(`${verb} ${rest}`)) return [{ kind: "event", importance: 0.5, confidence: 0.85 }];
  if (who.thing && /^(?:be|get)$/.test(verb) && PUT_OFF.test(rest) && dated && ahead)
    return p.negated || p.tense === "modal" ? [] : plan(0.9, 0.55);
  if ((!who.thing || who.thing === "baby") && verb === "be" && DUE.test(rest) && dated && ahead && !p.negated)
    return p.tense === "past" ? [] : plan(0.9, 0.6);
  if (who.thing)
    return (OCCASION.test(who.thing) || A_THING.test(who.thing)) &&
      verb === "be" &&
      dated &&
      ahead &&
      p.tense !== "past"
      ? plan(0.9, 0.55)
      : [];
  if (verb === "decide" && !p.formerly && !p.negated && DECIDED.test(rest)) return plan(0.82, 0.45);
  if (p.formerly || p.tense === "past") return [];
  if (!dated && PEP.test(goalOf(p))) return [];
  if (verb === "be" && p.tense !== "future" && p.tense !== "modal") {
    if (BEING.test(rest)) {
      if (/^going to \p{Lu}/u.test(rest) && !dated) return [];
      const goal = rest.replace(/^(?:going|planning|hoping|about|due|trying|aiming|scheduled) (?:to|on) /i, "");
      if (
        TRIVIAL.test(goal) ||
        /^(?:understand|figure|say|explain|be honest|remember|sleep|eat|cry|die|lie|stay|keep|be)\b/i.test(goal) ||
        goal.split(" ").length < 2
      )
        return [];
      return plan(/^(?:thinking|considering|trying)/i.test(rest) ? 0.75 : 0.88, 0.5);
    }
    if (
      MOVING.test(rest) &&
      (ahead || /^(?:moving to|getting married)/i.test(rest)) &&
      !/^(?:going|doing|having|taking) (?:well|ok|fine|great|good|it|through)/i.test(rest)
    )
      return plan(ahead ? 0.9 : 0.78, 0.55);
    return [];
  }
  if (p.tense === "future") {
    const whole = `${verb} ${rest}`;
    if (TRIVIAL.test(whole) || /^(?:always|never)\b/.test(p.adverbs[0] ?? "") || rest.split(" ").length < 2) return [];
    if (/^(?:let|try|think|keep|remember|forget|miss|need|have to|admit|love)$/.test(verb) && !dated) return [];
    return plan(dated ? 0.9 : 0.7, 0.45);
  }
  if (p.tense === "modal") {
    if (
      /^would/.test(p.group) &&
      /^(?:like|love)$/.test(verb) &&
      /^to (?!know\b|hear\b|see (?:it|that|you)\b|talk\b|be able\b|say\b|ask\b|think\b|do (?:that|it)\b|have (?:a )?(?:been|had))\p{L}+ \S/iu.test(
        rest,
      ) &&
      !p.negated
    )
      return plan(0.72, 0.4);
    if (/^(?:might|may)/.test(p.group) && rest.split(" ").length > 1 && dated) return plan(0.45, 0.35);
    return [];
  }
  if (
    /^(?:plan|intend|hope|want|aim|mean)$/.test(verb) &&
    /^(?:to|on) \p{L}+ \S/iu.test(rest) &&
    !/^to (?:know|ask|say|talk|tell|thank|share|hear|see (?:it|that|you)|be (?:honest|clear)|make sure|understand)\b/i.test(
      rest,
    )
  ) {
    if (p.negated) return [{ kind: "preference", importance: 0.4, confidence: 0.7 }];
    return plan(verb === "want" ? 0.75 : 0.85, 0.45);
  }
  if (verb === "have" && p.tense === "present" && OCCASION.test(rest) && ahead && !p.negated) return plan(0.9, 0.5);
  if (/^(?:have|need)$/.test(verb) && p.tense === "present" && !p.negated && dated && ahead && MUST.test(rest))
    return plan(0.82, 0.4);
  if (
    /^(?:leave|start|fly|return|graduate|retire|move|begin|perform|travel)$/.test(verb) &&
    p.tense === "present" &&
    dated &&
    ahead &&
    !p.times.some((t) => t.role === "routine")
  )
    return plan(0.85, 0.5);
  if (verb === "book" && p.tense === "perfect") return [{ kind: "event", importance: 0.45, confidence: 0.8, valid }];
  return [];
};
