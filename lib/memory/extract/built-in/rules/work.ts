import { tagWords } from "../compromise-tags";
import type { Draft, Moment, Parsed, Rule } from "../draft";
import { validTime } from "../valid-time";
import { isOccupation } from "./occupation";
import { HALF_SURE, isAboutDoing, isOnTheSide, isPassing } from "./tails";
import { isFromJob, isFromWork, isNamedWorkplace, workplaceIn } from "./workplace";

const AT_SCHOOL = /^(?:still )?(?:in|at) (?:college|university|uni|high school|grad(?:uate)? school)\b/i;

/** Occupation, employer, study, starting and leaving. */
export const work: Rule = (p, moment) => {
  if (p.who.thing) return job(p);
  const { verb } = p;
  const working = verb === "work" || (verb === "be" && /^(?:working|employed)\b/i.test(p.rest));
  if (working) return works(p, moment);
  if (verb === "be" && !p.negated && isOccupation(p)) {
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
    /^(?:retired|unemployed|self-employed|between jobs|out of work|on (?:maternity|paternity|parental|sick) leave|laid off|fired(?! up)|made redundant)\b/i.test(
      p.rest,
    )
  )
    return status(p, moment);
  if (verb === "be" && /^(?:studying|majoring in|doing (?:a|my) (?:phd|master|degree|bachelor|mba))\b/i.test(p.rest)) {
    const subject = p.rest.replace(/^studying ?/i, "");
    if (isAboutDoing(p.rest) || (subject !== p.rest && !isSubject(subject))) return [];
    return [
      { kind: "fact", slot: "studies", importance: 0.75, confidence: 0.88, valid: validTime(p, moment, "began") },
    ];
  }
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
  return isOccupation(p) ? [{ kind: "fact", slot: "occupation", importance: 0.8, confidence: 0.88 }] : [];
}

const AS_AT =
  /^(?:working |employed )?(?:(?:full[- ]time|part[- ]time|remotely|currently|freelance) )?as (an? |the )?(.+?) (at|for|with) (.+)$/i;

const AS = /^(?:(?:full[- ]time|part[- ]time|freelance|remotely|mostly) )?as (?:an? |the )?\p{L}/iu;
/** "Works as hard as ever", "as a team": how, not as what. */
const AS_MANNER =
  /\bas (?:(?:a|one) (?:team|unit|couple|pair|group|whole|reminder|favour|favor|distraction)\b|(?:hard|fast|much|little|usual|always|normal|well|soon|part|one|if|though|long|often|slowly|quickly|expected|planned|intended|it|i|we|they|you|he|she|far|many|few|best)\b)/i;
/** "In finance": a field; "in a small office", "in Leeds", "in my pyjamas" are where and how. */
const isField = (rest: string): boolean =>
  /^in (?!(?:an?|the|my|his|her|our|their|this|that|these|silence|peace|person|shifts?|pairs|groups|teams?|pyjamas|bed|town|secret|private|general|theory|spain)\b)(?:IT|HR|PR|\p{Ll}[\p{L} &-]*)/u.test(
    rest,
  );

function works(p: Parsed, moment: Moment): Draft[] {
  const rest = p.rest.replace(/^(?:working|employed) /i, "");
  const lasting = p.formerly || p.tense === "past" ? "over" : "began";
  const valid = validTime(p, moment, lasting);
  const importance = lasting === "over" ? 0.5 : 0.8;
  const base = { kind: "fact" as const, importance, valid };
  if (p.tense === "modal" || p.tense === "future" || isAboutDoing(p.rest)) return [];
  // What stops without the workplace being named (days, from home, an office) ends only what says the same.
  if (p.stopped) {
    const slot = isNamedWorkplace(rest) || /^(?:$|there\b|any ?more\b)/i.test(rest) ? "employer" : undefined;
    return [{ ...base, slot, confidence: 0.9, ends: true }];
  }
  if (p.negated) return /^(?:at|for|as|in)\b/i.test(rest) ? [{ ...base, importance: 0.5, confidence: 0.8 }] : [];
  const beside = p.tense === "present" && (isOnTheSide(p) || isPassing(rest));
  const workplace = workplaceIn(rest);
  const both = AS_AT.exec(p.told);
  if (both && p.tense !== "perfect" && !beside && workplace !== "none") {
    const working = /^(?:working|employed) /i.exec(p.told)?.[0] ?? "";
    const lead = `${p.who.label} ${p.group} ${working}`;
    return [
      { ...base, slot: "occupation", confidence: 0.92, statement: `${lead}as ${both[1] ?? ""}${both[2]!}.` },
      { ...base, slot: "employer", confidence: 0.92, statement: `${lead}${both[3]!} ${both[4]!}.` },
    ];
  }
  if (AS.test(rest))
    return AS_MANNER.test(rest) ? [] : [{ ...base, slot: beside ? undefined : "occupation", confidence: 0.92 }];
  if (/^(?:(?:full[- ]time|part[- ]time|remotely) )?(?:at|for) /i.test(rest) && workplace !== "none")
    return [{ ...base, slot: beside ? undefined : "employer", confidence: workplace === "sort" ? HALF_SURE : 0.92 }];
  // With whom or what somebody works is not for whom.
  if (/^(?:(?:full[- ]time|part[- ]time|remotely) )?with (?!it\b|that\b|this\b|you\b|what\b)/i.test(rest))
    return [{ ...base, importance: 0.5, confidence: 0.85 }];
  if (/^in (?!the (?:morning|evening|afternoon)|a (?:bit|while|minute))/i.test(rest))
    return [
      {
        ...base,
        slot: isField(rest) && !beside ? "occupation" : undefined,
        confidence: isField(rest) ? HALF_SURE : 0.82,
      },
    ];
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
      // On leave or self-employed somebody still is what they were.
      slot: /^(?:on|self-employed)\b/i.test(p.rest) ? undefined : "occupation",
      importance: 0.7,
      confidence: 0.88,
      valid: validTime(p, moment, p.tense === "past" ? "over" : "began"),
    },
  ];
}

/** What is studied for years: not an evening's notes, nor where and for what exam somebody sits over them. */
const isSubject = (rest: string): boolean =>
  !!rest &&
  !isPassing(rest) &&
  !/^(?:it|that|this|these|him|her|them|you|my|his|your|hard|harder|late|more|lots|again|alone|together|a lot|all|how|what|why|whether|instead|tonight|with|on|\d|every|too)\b/i.test(
    rest,
  ) &&
  !/^the (?:menu|map|notes|text|data|questions?|rules|book|chapter|slides)\b/i.test(rest) &&
  !/^for (?!(?:an?|my|the) (?:[\p{L}']+ ){0,2}(?:degree|masters?|master's|phd|bachelors?|bachelor's|diploma|mba|qualification|doctorate)\b)/iu.test(
    rest,
  ) &&
  !/^(?:at|in) (?:home|night|bed|the (?:library|kitchen|garden|morning|evening|afternoon|cafe|café)|a (?:cafe|café|library)|my (?:room|desk)|weekends)\b/i.test(
    rest,
  );

function studies(p: Parsed, moment: Moment): Draft[] {
  if (p.tense === "modal" || p.tense === "future" || !isSubject(p.rest)) return [];
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
  const left = (employer: boolean): Draft[] => [
    {
      ...{ kind: "event", slot: employer ? "employer" : undefined, importance: 0.8, confidence: 0.9 },
      ...{ ends: true, valid: happened },
    },
  ];
  if (verb === "retire") return left(isFromWork(rest));
  if (isFromJob(rest))
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
  if (verb === "resign" && (isFromWork(rest) || /^(?:from|at|as)\b/i.test(rest))) return left(isFromWork(rest));
  if (
    verb === "quit" &&
    /^(?:smoking|drinking|vaping|sugar|coffee|caffeine|meat|alcohol|gambling|social media|facebook|instagram|school|college|university|the gym)\b/i.test(
      rest,
    )
  )
    return [{ kind: "event", importance: 0.6, confidence: 0.88, ends: true, valid: happened }];
  if (verb === "quit" && /^\p{Lu}/u.test(rest))
    return [{ kind: "event", slot: "employer", importance: 0.75, confidence: 0.8, ends: true, valid: happened }];
  if (
    verb === "leave" &&
    /^(?:my|his|her) (?:husband|wife|boyfriend|girlfriend|partner|fianc\p{L}+)(?=$|[,.;!]| (?:for|because|after|last|two|three|a (?:few|couple|year|month|week)|in|this|yesterday|and|but|finally|when|\d|recently|years|months)\b)/iu.test(
      rest,
    )
  )
    return [{ kind: "event", slot: "partner", importance: 0.85, confidence: 0.88, ends: true, valid: happened }];
  return [];
}

/** "A job", and what may follow it; "a job interview" is none yet. */
const STARTS =
  /^(?:(?:working|work|a (?:new )?job|a (?:new )?(?:position|role)|my (?:new )?(?:job|role)|as (?:an? |the ).*)(?:,? (?:at|for|with|as|in|on|doing|teaching|working|through|near|here|there|last|this|today|yesterday|next|now|finally|and|but|from|that|which|starting|two|three|a (?:week|month|year|few|couple)|\d+)\b.*)?)$/i;
/** Joined for company, for sport or online, not for work. */
const NOT_WORK =
  /\b(?:club|gym|choir|band|party|church|society|class|league|union|discord|facebook|instagram|tinder|hinge|bumble|twitter|tiktok|reddit|linkedin|snapchat|whatsapp|netflix|duolingo|strava|slimming world|weight watchers|call|meeting|queue|chat|group|server|lunch|dinner|drinks|holiday|trip|walk)\b/i;

function begins(p: Parsed, moment: Moment): Draft[] {
  const { verb, rest } = p;
  if ((p.tense !== "past" && p.tense !== "perfect") || p.negated || p.formerly) return [];
  const valid = validTime(p, moment, "began");
  const importance = 0.8;
  const workplace = isOnTheSide(p) ? "none" : workplaceIn(rest, true);
  const as = /\bas an? |\bpromoted to\b/i.test(rest) && !isOnTheSide(p) ? "occupation" : undefined;
  const slot = workplace === "none" ? as : "employer";
  const sure = workplace === "sort" ? HALF_SURE : 0.9;
  if (
    /^(?:start|begin|get|land|take|accept)$/.test(verb) &&
    (STARTS.test(rest) || /^(?:hired|promoted|offered a job)\b/i.test(rest))
  )
    return [{ kind: "event", slot: /^offered/i.test(rest) ? undefined : slot, importance, confidence: sure, valid }];
  // Where somebody "started" may be a course or a club: it is asked about where an employer is known.
  const at = /^(?:start|begin)$/.test(verb) ? /^(?:at|with) (?=\p{Lu})/u.exec(rest) : null;
  if (at && !AT_A_SCHOOL.test(rest) && isEmployer(rest.slice(at[0].length)) && !isPlace(rest.slice(at[0].length)))
    return [{ kind: "event", slot: "employer", importance: 0.75, confidence: HALF_SURE, valid }];
  if (verb === "join" && isEmployer(rest))
    return [{ kind: "event", slot: "employer", importance: 0.75, confidence: 0.8, valid }];
  if (verb === "be" && /^(?:hired|promoted|employed)\b/i.test(rest))
    return [{ kind: "event", slot, importance, confidence: Math.min(sure, 0.88), valid }];
  return [];
}

const AT_A_SCHOOL = /\b(?:university|uni|college|school|nursery|academy|kindergarten)\b/i;
const isPlace = (rest: string): boolean => {
  const [first, second] = tagWords(rest);
  return !!first?.tags.has("Place") && !/^\p{Lu}/u.test(second?.text ?? "");
};

const isEmployer = (rest: string): boolean =>
  !NOT_WORK.test(rest) &&
  !tagWords(rest)[0]?.tags.has("FirstName") &&
  /^(?:\p{Lu}\P{Ll}*[\p{L}&.'-]*(?: (?:\p{Lu}|&)[\p{L}&.'-]*)*(?=$|[,.;!]| (?:in|last|this|as|on|two|three|a (?:week|month|year|few|couple)|yesterday|today|recently|full|part|\d|after|and|from|back)\b)|the (?:army|navy|police|air force)|a (?:company|startup|firm))/u.test(
    rest,
  );
