import type { Subject } from "../../../types";
import type { Draft, Moment, Parsed, Rule } from "../draft";
import { NAME_PATTERN, RELATION_PHRASE, relationOf } from "../people-in-view";
import { PARTNER_RELATIONS, RELATION_PATTERN } from "../relation-words";
import { validTime } from "../valid-time";
import { breaksUp, isCounted, isPartnered, isUnpartnered } from "./partner-words";
import { HALF_SURE, isAboutDoing } from "./tails";

const NAMED = new RegExp(`^(?:(?:called|named|actually) )?(${NAME_PATTERN})$`, "u");
const MY_RELATION = new RegExp(`^(?:also )?my ${RELATION_PHRASE}$`, "iu");
const HAS = new RegExp(
  `^(?:(?:an?|one|two|three|four|five|six|seven|eight|no|any|\\d{1,2}|several|lots of|many|another) )((?:\\p{L}+ ){0,2}?)(${RELATION_PATTERN})(?:,? (?:(?:named|called) )?(${NAME_PATTERN}))?(?=$|[,.;]| (?:who|that|and|in|at|from|with|named|called|aged|on|of|but|now|already|together|living|any more)\\b)`,
  "u",
);
const OF_OTHERS =
  /^(?:[2-9]\d|1[3-9])\b| in (?:my|the|our|his|her) (?:class|group|team|care|choir|school|year|nursery)\b| (?:at work|to look after)\b/i;
const CHILDREN = /^(?:child|children|son|sons|daughter|daughters|twins|baby|toddler)$/;

/** Who is who to whom: partners, family, friends, named people. */
export const relations: Rule = (p, moment) => {
  const { who, verb, rest } = p;
  if (who.thing) return [];
  if (who.subject.kind === "person") {
    const told = introduces(p);
    if (told) return told;
  }
  if (verb === "be" || verb === "get" || verb === "stay") {
    const state = partnerState(p, moment);
    if (state) return state;
  }
  if (/^(?:break|split)$/.test(verb) && breaksUp(rest) && p.tense !== "modal" && !p.negated) return ending(p, moment);
  if (verb === "divorce" && p.tense !== "modal" && !p.negated) return ending(p, moment);
  if (verb === "propose" && !/^(?:$|to\b)/i.test(rest)) return [];
  if (/^(?:marry|propose)$/.test(verb) && (p.tense === "past" || p.tense === "perfect") && !p.negated)
    return [
      {
        kind: "event",
        slot: verb === "marry" ? "partner" : undefined,
        importance: 0.92,
        confidence: 0.9,
        valid: validTime(p, moment, verb === "marry" ? "began" : "happened"),
      },
    ];
  if (verb === "date" && p.tense === "perfect" && new RegExp(`^${NAME_PATTERN}`, "u").test(rest))
    return [{ kind: "relationship", slot: "partner", importance: 0.8, confidence: HALF_SURE }];
  if (verb === "have" && p.tense !== "modal" && p.tense !== "future") return has(p, moment);
  return [];
};

/** "Ana is my sister", "my boss is Tom", "her name is Ana": gives the person their name or their relation. */
function introduces(p: Parsed): Draft[] | null {
  if (p.verb !== "be" || p.negated || (p.tense !== "present" && p.tense !== "past")) return null;
  const back = MY_RELATION.exec(p.rest);
  if (back) {
    const { relation } = relationOf(back[1] ?? "", back[2]!);
    // "She's my best friend", when nobody was named: it says of nobody who they are.
    if (p.who.subject.name.endsWith(`'s ${relation}`)) return [];
    const subject: Subject = { ...p.who.subject, relation };
    return [introduction(subject, `${subject.name} ${p.group} ${p.told}.`, relation, p)];
  }
  const named = NAMED.exec(p.rest);
  const relation = p.who.subject.relation;
  if (!named || !relation || (!/^(?:called|named)/.test(p.rest) && p.who.subject.name === named[1])) return null;
  if (/^(?:called|named) /.test(p.rest) || p.who.subject.name.endsWith(relation)) {
    const subject: Subject = { kind: "person", name: named[1]!, relation };
    const own = p.who.label.endsWith(` ${p.who.subject.name}`)
      ? p.who.label.slice(0, -p.who.subject.name.length - 1)
      : p.who.label;
    return [introduction(subject, `${named[1]} is ${own}.`, relation, p)];
  }
  return null;
}

function introduction(subject: Subject, statement: string, relation: string, p: Parsed): Draft {
  // Who one's partner is, is an answer about oneself, of which one is current.
  if (PARTNER_RELATIONS.has(relation) && p.tense === "present" && statement.startsWith(subject.name))
    return {
      kind: "relationship",
      slot: "partner",
      subject: p.user,
      statement,
      importance: 0.9,
      confidence: 0.93,
      people: [subject],
    };
  return {
    kind: "relationship",
    subject,
    statement,
    importance: PARTNER_RELATIONS.has(relation) ? 0.9 : 0.75,
    confidence: 0.93,
    people: [],
  };
}

function partnerState(p: Parsed, moment: Moment): Draft[] | null {
  const over = p.tense === "past" && p.verb === "be";
  const valid = validTime(p, moment, over ? "over" : "began");
  if (isPartnered(p.rest) && !isAboutDoing(p.rest)) {
    if (p.tense === "future" || p.tense === "modal") return null;
    if (p.verb === "get" && p.tense === "present") return null;
    const kind = p.verb === "get" ? "event" : "relationship";
    if (p.stopped || p.negated)
      return [
        {
          kind: "relationship",
          slot: "partner",
          importance: 0.85,
          confidence: 0.85,
          ...(p.stopped ? { ends: true } : {}),
        },
      ];
    return [{ kind, slot: "partner", importance: 0.92, confidence: 0.93, valid, ...asPair(p) }];
  }
  if (isUnpartnered(p.rest) && p.tense !== "modal")
    return [{ kind: "relationship", slot: "partner", importance: 0.85, confidence: 0.9, valid }];
  return null;
}

function ending(p: Parsed, moment: Moment): Draft[] {
  if (p.tense !== "past" && p.tense !== "perfect") return [];
  return [
    {
      kind: "event",
      slot: "partner",
      importance: 0.88,
      confidence: p.who.plural ? 0.78 : 0.9,
      ends: true,
      valid: validTime(p, moment, "happened"),
      ...asPair(p),
    },
  ];
}

/** "We" who part or get engaged are two. */
const asPair = (p: Parsed): { statement?: string } =>
  p.who.plural && p.who.label.endsWith(" and others")
    ? { statement: told(p, `${p.who.subject.name} and their partner`) }
    : {};

const told = (p: Parsed, who: string): string => `${who} ${p.group} ${p.told}${p.lead ? ` ${p.lead}` : ""}.`;

function has(p: Parsed, moment: Moment): Draft[] {
  const match = HAS.exec(p.negated && !/^(?:an?|any|no)\b/.test(p.rest) ? `any ${p.rest}` : p.rest);
  if (!match) return [];
  const { relation } = relationOf(
    match[1]?.trim().replace(/^(?:\p{L}+ )?(older|younger|big|little|twin|best)$/iu, "$1") ?? "",
    match[2]!,
  );
  const people: Subject[] = match[3] ? [{ kind: "person", name: match[3], relation }] : [];
  const base = relation.split(" ").at(-1)!;
  if (/^(?:doctor|dentist|lawyer|client|teacher|student|coach|therapist|trainer|vet)s?$/.test(base) && !match[3])
    return [];
  const past = p.tense === "past" || p.formerly;
  const after = p.rest.slice(p.rest.indexOf(match[2]!) + match[2]!.length);
  const child = /^(?:child|children|kids?)$/.test(base);
  // A class of thirty, or those one minds: children, but nobody's own.
  if (child && OF_OTHERS.test(`${match[0]}${after}`)) return [];
  const children = child && /^(?:\d|one|two|three|four|five|six|seven|eight|no)/i.test(p.rest) && isCounted(after);
  const sure = !PARTNER_RELATIONS.has(base) || match[3] || past || /\bnow\b/i.test(p.rest) ? 0.92 : HALF_SURE;
  const partner = PARTNER_RELATIONS.has(base) && /^an? (?!business|training|writing|dance)/i.test(p.rest);
  if (past && CHILDREN.test(base))
    return [{ kind: "event", importance: 0.92, confidence: 0.85, people, valid: validTime(p, moment, "happened") }];
  return [
    {
      kind: "relationship",
      slot: children && !past ? "children" : partner && !past ? "partner" : undefined,
      importance: CHILDREN.test(base) ? 0.88 : 0.7,
      confidence: sure,
      people,
      valid: past ? validTime(p, moment, "over") : undefined,
      ...(p.stopped ? { ends: true } : {}),
    },
  ];
}
