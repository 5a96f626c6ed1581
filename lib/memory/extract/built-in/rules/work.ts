import type { Draft, Moment, Parsed, Rule } from "../draft";
import { validTime } from "../valid-time";

const OCCUPATION =
  /^(?:an? )?(?:[\p{L}-]+ ){0,3}(?:accountant|actor|actress|analyst|architect|artist|astronomer|author|baker|banker|barber|barista|bartender|biologist|builder|carer|caregiver|carpenter|cashier|chef|chemist|clerk|consultant|contractor|cook|counsell?or|dancer|data scientist|dentist|designer|detective|developer|director|doctor|driver|economist|editor|electrician|engineer|entrepreneur|farmer|filmmaker|firefighter|flight attendant|florist|freelancer|gardener|geologist|GP|graphic designer|hairdresser|historian|housewife|illustrator|interpreter|journalist|judge|lawyer|lecturer|librarian|lifeguard|linguist|manager|mechanic|midwife|model|musician|nanny|nurse|nutritionist|officer|optician|painter|paralegal|paramedic|pediatrician|pharmacist|photographer|physicist|physiotherapist|pilot|plumber|poet|policeman|policewoman|politician|postman|priest|producer|professor|programmer|psychiatrist|psychologist|realtor|receptionist|reporter|researcher|sailor|salesman|salesperson|saleswoman|scientist|secretary|security guard|server|singer|social worker|soldier|solicitor|statistician|stay-at-home (?:mom|mum|dad|parent)|student|surgeon|surveyor|tailor|teacher|technician|therapist|trainer|translator|tutor|veterinarian|vet|waiter|waitress|web developer|welder|writer|zoologist|freelance \p{L}+)\b(?! of (?:mine|hers|his))/iu;
const SUBSTANTIAL =
  /^(?!it\b|that\b|this\b|here\b|there\b|home\b|night|nights\b|all\b|all day|the moment|the weekend|least|last|first|\d)/i;

const AT_SCHOOL = /^(?:still )?(?:in|at) (?:college|university|uni|high school|grad(?:uate)? school)\b/i;

/** Occupation, employer, study, starting and leaving. */
export const work: Rule = (p, moment) => {
  if (p.who.thing) return job(p);
  const { verb } = p;
  const working = verb === "work" || (verb === "be" && /^(?:working|employed)\b/i.test(p.rest));
  if (working) return works(p, moment);
  if (verb === "be" && OCCUPATION.test(p.rest) && !p.negated) {
    const slot = /student\b/i.test(p.rest.split(/ (?:at|in|of) /)[0]!) ? "studies" : "occupation";
    if (p.tense === "past" || p.formerly)
      return [{ kind: "fact", slot, importance: 0.5, confidence: 0.85, valid: validTime(p, moment, "over") }];
    if (p.tense !== "present" && p.tense !== "perfect") return [];
    return [
      {
        kind: "fact",
        slot,
        importance: 0.8,
        confidence: 0.9,
        valid: validTime(p, moment, "began"),
        ...(p.stopped ? { ends: true } : {}),
      },
    ];
  }
  if (
    verb === "be" &&
    /^(?:retired|unemployed|self-employed|between jobs|out of work|on (?:maternity|paternity|parental|sick) leave|laid off|fired|made redundant)\b/i.test(
      p.rest,
    )
  )
    return status(p, moment);
  if (verb === "be" && /^(?:studying|majoring in|doing (?:a|my) (?:phd|master|degree|bachelor|mba))\b/i.test(p.rest))
    return [
      { kind: "fact", slot: "studies", importance: 0.75, confidence: 0.88, valid: validTime(p, moment, "began") },
    ];
  if (verb === "be" && AT_SCHOOL.test(p.rest) && p.times.some((t) => t.role === "since" || t.role === "until"))
    return studies({ ...p, verb: "study" }, moment);
  if (verb === "study" || (verb === "major" && /^in\b/.test(p.rest))) return studies(p, moment);
  if (verb === "graduate" && p.tense !== "modal")
    return [{ kind: "event", importance: 0.75, confidence: 0.9, valid: validTime(p, moment, "happened") }];
  if (/^(?:quit|leave|resign|retire|lose)$/.test(verb)) return leaves(p, moment);
  return begins(p, moment);
};

function job(p: Parsed): Draft[] {
  if (
    !/^(?:(?:current|new|day|full-time|part-time) )?(?:job|occupation|profession|job title)$/.test(p.who.thing!) ||
    p.verb !== "be" ||
    p.negated
  )
    return [];
  return OCCUPATION.test(p.rest) ? [{ kind: "fact", slot: "occupation", importance: 0.8, confidence: 0.88 }] : [];
}

const AS_AT =
  /^(?:working |employed )?(?:(?:full[- ]time|part[- ]time|remotely|currently|freelance) )?as (an? |the )?(.+?) (at|for|with) (.+)$/i;

function works(p: Parsed, moment: Moment): Draft[] {
  const rest = p.rest.replace(/^(?:working|employed) /i, "");
  const lasting = p.formerly || p.tense === "past" ? "over" : "began";
  const valid = validTime(p, moment, lasting);
  const importance = lasting === "over" ? 0.5 : 0.8;
  const base = { kind: "fact" as const, importance, valid };
  if (p.tense === "modal" || p.tense === "future") return [];
  if (p.stopped) return [{ ...base, slot: "employer", confidence: 0.9, ends: true }];
  if (p.negated) return /^(?:at|for|as|in)\b/i.test(rest) ? [{ ...base, importance: 0.5, confidence: 0.8 }] : [];
  const both = AS_AT.exec(p.told);
  if (both && p.tense !== "perfect") {
    const working = /^(?:working|employed) /i.exec(p.told)?.[0] ?? "";
    const lead = `${p.who.label} ${p.group} ${working}`;
    return [
      { ...base, slot: "occupation", confidence: 0.92, statement: `${lead}as ${both[1] ?? ""}${both[2]!}.` },
      { ...base, slot: "employer", confidence: 0.92, statement: `${lead}${both[3]!} ${both[4]!}.` },
    ];
  }
  if (/^(?:(?:full[- ]time|part[- ]time|freelance|remotely|mostly) )?as (?:an? |the )?\p{L}/iu.test(rest))
    return [{ ...base, slot: "occupation", confidence: 0.92 }];
  if (
    /^(?:(?:full[- ]time|part[- ]time|remotely) )?(?:at|for|with) /i.test(rest) &&
    SUBSTANTIAL.test(rest.replace(/^.*?\b(?:at|for|with) /i, ""))
  )
    return [{ ...base, slot: "employer", confidence: 0.92 }];
  if (/^in (?!the (?:morning|evening|afternoon)|a (?:bit|while|minute))/i.test(rest))
    return [{ ...base, slot: "occupation", confidence: 0.82 }];
  if (/^(?:from home|remotely|nights?|night shifts?|part[- ]time|full[- ]time|freelance|shifts)\b/i.test(rest))
    return [{ ...base, importance: 0.55, confidence: 0.85 }];
  return [];
}

function status(p: Parsed, moment: Moment): Draft[] {
  if (p.negated && !p.stopped) return [];
  const event = /^(?:laid off|fired|made redundant)/i.test(p.rest);
  if (event)
    return [
      { kind: "event", importance: 0.75, confidence: 0.88, sensitive: true, valid: validTime(p, moment, "happened") },
    ];
  return [
    {
      kind: "fact",
      slot: "occupation",
      importance: 0.7,
      confidence: 0.88,
      valid: validTime(p, moment, p.tense === "past" ? "over" : "began"),
    },
  ];
}

function studies(p: Parsed, moment: Moment): Draft[] {
  if (
    p.tense === "modal" ||
    p.tense === "future" ||
    /^(?:it|that|hard|a lot|all (?:day|night)|for (?:an? |the |my )?(?:exam|test|quiz|final))/i.test(p.rest) ||
    !p.rest
  )
    return [];
  const over = p.tense === "past" || p.formerly;
  return [
    {
      kind: "fact",
      slot: "studies",
      importance: over ? 0.55 : 0.75,
      confidence: 0.88,
      valid: validTime(p, moment, over ? "over" : "began"),
    },
  ];
}

function leaves(p: Parsed, moment: Moment): Draft[] {
  const { verb, rest } = p;
  if ((p.tense !== "past" && p.tense !== "perfect") || p.negated) return [];
  const happened = validTime(p, moment, "happened");
  if (verb === "retire")
    return [{ kind: "event", slot: "employer", importance: 0.8, confidence: 0.9, ends: true, valid: happened }];
  if (
    /^(?:my|his|her|their|the) (?:[\p{L}-]+ ){0,3}(?:job|position|role|post)\b|^from (?:my|his|her) (?:job|position|role)/iu.test(
      rest,
    )
  )
    return [
      {
        kind: "event",
        slot: "employer",
        importance: 0.8,
        confidence: 0.9,
        ends: true,
        sensitive: verb === "lose",
        valid: happened,
      },
    ];
  if (verb === "resign" && /^(?:from|at|as)\b/i.test(rest))
    return [{ kind: "event", slot: "employer", importance: 0.8, confidence: 0.9, ends: true, valid: happened }];
  if (
    verb === "quit" &&
    /^(?:smoking|drinking|vaping|sugar|coffee|caffeine|meat|alcohol|gambling|social media|facebook|instagram|school|college|university|the gym)\b/i.test(
      rest,
    )
  )
    return [{ kind: "event", importance: 0.6, confidence: 0.88, ends: true, valid: happened }];
  if (verb === "quit" && /^\p{Lu}/u.test(rest))
    return [{ kind: "event", slot: "employer", importance: 0.75, confidence: 0.8, ends: true, valid: happened }];
  if (verb === "leave" && /^(?:my|his|her) (?:husband|wife|boyfriend|girlfriend|partner|fianc)/i.test(rest))
    return [{ kind: "event", slot: "partner", importance: 0.85, confidence: 0.88, ends: true, valid: happened }];
  return [];
}

const STARTS =
  /^(?:(?:working|work|a (?:new )?job|a (?:new )?(?:position|role)|my (?:new )?(?:job|role)|as (?:an? |the ))(?: .*)?)$/i;

function begins(p: Parsed, moment: Moment): Draft[] {
  const { verb, rest } = p;
  if ((p.tense !== "past" && p.tense !== "perfect") || p.negated || p.formerly) return [];
  const began = validTime(p, moment, "began");
  const named = /\b(?:at|for|with) (?!the (?:moment|weekend)|least|last|home|work\b)\S/i.test(rest);
  if (
    /^(?:start|begin|get|land|take|accept)$/.test(verb) &&
    (STARTS.test(rest) || /^(?:hired|promoted|offered a job)\b/i.test(rest))
  ) {
    const slot = named ? "employer" : /\bas an? |\bpromoted to\b/i.test(rest) ? "occupation" : undefined;
    return [{ kind: "event", slot, importance: 0.8, confidence: 0.9, valid: began }];
  }
  if (verb === "join" && /^(?:\p{Lu}|the (?:army|navy|police|air force)|a (?:company|startup|firm))/u.test(rest))
    return [{ kind: "event", slot: "employer", importance: 0.75, confidence: 0.8, valid: began }];
  if (verb === "be" && /^(?:hired|promoted|employed)\b/i.test(rest))
    return [
      { kind: "event", slot: named ? "employer" : "occupation", importance: 0.8, confidence: 0.88, valid: began },
    ];
  return [];
}
