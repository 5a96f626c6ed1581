import { analyse } from "@/lib/memory/lexical/analyse";
import type { Rule } from "../draft";
import { validTime } from "../valid-time";

const INNER =
  /^(?:think|know|say|tell|mean|feel|guess|want|try|ask|hear|wonder|hope|need|seem|look|love|like|hate|believe|realize|realise|forget|remember|understand|notice|decide|figure|suppose|expect|talk|mention|let|happen|enjoy|agree|worry|wish|assume|prefer|use|keep|do|have|thank|appreciate|imagine|miss|care|bet|sound|reply|answer|text|message|type|laugh|cry)$/;
const LIFE =
  /\b(?:marr(?:y|ied)|engaged|born|birth|died|dead|death|passed away|funeral|moved|graduat\w+|accident|crash|promot\w+|divorc\w+|pregnan\w+|diagnos\w+|surgery|won|award|citizenship|retired|arrest\w+|bought (?:a|our|my) (?:house|flat|apartment)|adopted|published|degree|fired|laid off|robbed|stolen|burgled|fire|hospital)\b/i;
const VAGUE =
  /^(?:it|that|this|these|those|them|so|there|here|home|back|away|on|out|up|down|well|ok|okay|better|worse|some|a (?:lot|bit|little)|nothing|something|anything|stuff|things)\b(?!\s+(?:from|to|of|in)\s)/i;

/** Done every day, and by everybody. */
const EVERYDAY =
  /^(?:go (?:back )?to (?:bed|sleep|work|school|the (?:gym|shops?|store|toilet|bathroom|office))|take (?:a|my) (?:nap|shower|bath|break)|have (?:a )?(?:long|busy|bad|good|great|hard|rough|weird|lazy|slow|nice|lovely|terrible) (?:day|night|morning|week|time|one)|lose my (?:keys|phone|wallet|mind|temper|way)|move to tears|make (?:dinner|lunch|breakfast|tea|coffee|myself)|wake up)\b/i;
/** What was hoped for and did not come: as much news as what did. */
const MISSED =
  /^(?:get|pass|win|make|finish) (?:the|my|our|his|her|their|into) (?:\p{L}+ ){0,2}(?:job|role|position|promotion|raise|visa|house|flat|apartment|place|scholarship|exams?|test|interview|race|match|competition|university|college|team|degree)\b/iu;
const GIVEN_UP =
  /^up (?:on )?(?!on\b|it\b|that\b|this\b|him\b|her\b|them\b|you\b|so\b|now\b|already\b|hope\b|trying\b$)\p{L}/iu;

/** What somebody did or what happened to them: past action with a date or with enough content to mean something alone. */
export const events: Rule = (p, moment) => {
  const { who, verb, rest } = p;
  if ((p.tense !== "past" && p.tense !== "perfect") || p.formerly) return [];
  if (who.thing && verb !== "die") return [];
  const dated = p.times.some((t) => t.role === "at" && t.span);
  const content = analyse(rest).length;
  const life = LIFE.test(`${p.group} ${rest}`);
  const valid = validTime(p, moment, "happened");
  const died = verb === "die" || (verb === "pass" && /^away\b/.test(rest));
  if (died && !p.negated) return [{ kind: "event", importance: 0.95, confidence: 0.92, valid }];
  if (p.negated && MISSED.test(`${verb} ${rest}`))
    return [{ kind: "event", importance: 0.55, confidence: 0.85, valid }];
  if (p.negated && !dated) return [];
  if (verb === "give" && GIVEN_UP.test(rest) && !p.negated)
    return [{ kind: "event", importance: 0.5, confidence: 0.85, ends: true, valid }];
  if (verb === "be") {
    if (p.tense === "perfect" && /^(?:to|in) \p{Lu}/u.test(rest))
      return [{ kind: "event", importance: 0.45, confidence: 0.8, valid }];
    const somewhere =
      /^(?:in|at|on) (?!my way|the way|time|fact|a (?:bad|good) mood|it\b)\S/i.test(rest) ||
      /^(?:\p{L}+ed|hit|stolen|bitten|given|chosen|robbed)\b(?<!tired|bored|excited|annoyed|stressed|surprised|shocked|relieved|interested|confused|exhausted|worried|scared|pleased|supposed)/iu.test(
        rest,
      );
    return somewhere && (dated || life) && content >= 1 && p.tense === "past"
      ? [{ kind: "event", importance: life ? 0.75 : 0.4, confidence: 0.78, valid }]
      : [];
  }
  if (INNER.test(verb) || VAGUE.test(rest) || EVERYDAY.test(`${verb} ${rest}`)) return [];
  if (verb === "get" && /^into (?:the )?(?:\p{Lu}|university|college|med(?:ical)? school|law school)/u.test(rest))
    return [{ kind: "event", importance: 0.6, confidence: 0.85, valid }];
  if (
    verb === "get" &&
    /^(?:it|to|into|tired|bored|sick of|angry|upset|so|really|home|up|back|along|over|through|ready|lost|used|the (?:point|idea|feeling))\b/i.test(
      rest,
    )
  )
    return [];
  if (verb === "see" && !dated && content < 2) return [];
  if (!dated && !life && content < 2) return [];
  if (content < 1) return [];
  const importance = life ? 0.78 : dated ? 0.5 : 0.35;
  return [{ kind: "event", importance, confidence: dated ? 0.88 : life ? 0.82 : 0.68, valid }];
};
