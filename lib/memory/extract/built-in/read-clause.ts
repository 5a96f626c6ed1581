import { escapeRegExp } from "@/lib/escape-reg-exp";
import type { Candidate, Evidence, Redated, Subject } from "../../types";
import type { Draft, Moment, Parsed } from "./draft";
import { FAMILY_RULES } from "./family-rules";
import { parseClause } from "./parse-clause";
import { findRelations, noteMention, type PeopleInView, relationOf } from "./people-in-view";
import { notePet } from "./pet-in-view";
import { readRedating, type Redating } from "./read-redating";
import { isSensitive } from "./sensitivity";
import { stripLeadIn } from "./strip-lead-in";
import type { Voices } from "./tell-in-third-person";

/** What a clause is read with. */
export interface Reading {
  moment: Moment;
  view: PeopleInView;
  voices: Voices;
  /** Only the speaker's statements about themself (the companion's turns). */
  speakerOnly: boolean;
  /** The user asked for it to be remembered. */
  asked: boolean;
  /** It goes on with what somebody else says ("he thinks I'm rich and I own a bank"). */
  reported: boolean;
}

const MOST = 500;

/** What was masked or left unsaid took the end of the thought with it ("Maya loves to."). */
const BROKEN_OFF = / (?:to|the|an?|of|for|with|at|and|or|my|their|a few|some|than|because)\.$/i;

/** Candidates of one asserted clause: parsed, given to the families in order, told in the third person. */
export function readClause(clause: string, evidence: Evidence, reading: Reading): Candidate[] {
  const { view, voices, moment, asked } = reading;
  const led = stripLeadIn(withoutAddress(clause, voices.other));
  const said = led.saidBy ? reattribute(led.text, led.saidBy) : led.text;
  const redating = reading.speakerOnly ? null : readRedating(said, leadOf(clause, led.text));
  const text = redating?.text ?? said;
  // What the listener is said to have said of the speaker is the listener's claim coming back.
  if (!text || /^you$/i.test(led.saidBy ?? "")) return [];
  if (reading.speakerOnly && /\b(?:you|your|yours|we|our|us)\b/i.test(text)) return [];
  const parsed = parseClause(text, view, voices, moment, reading.speakerOnly ? "speaker" : undefined);
  if (!parsed) return asked && !led.saidBy ? keepAsAsked(text, evidence, reading) : [];
  notePet(view, parsed);
  const hearsay = (led.saidBy !== undefined || reading.reported) && parsed.who.speaker;
  const trust =
    led.trust *
    (hearsay ? 0.5 : 1) *
    (parsed.adverbs.some((a) => /^(?:probably|maybe|possibly|perhaps)$/.test(a)) ? 0.7 : 1);
  const drafts = heldBackWhenVague(firstFamily(parsed, moment), parsed);
  if (drafts.length === 0) return asked && !hearsay ? keepAsAsked(text, evidence, reading) : [];
  for (const { subject, people } of drafts)
    for (const person of [...(people ?? []), ...(subject ? [subject] : [])]) noteIntroduced(view, person);
  const people = peopleIn(parsed, view, reading.speakerOnly);
  return drafts
    .map((draft) => toCandidate(draft, parsed, people, evidence, asked && !hearsay ? 1 : trust, asked && !hearsay))
    .map((c) => (redating && isDated(parsed) ? { ...c, redated: redatedOf(redating, moment.timeZone) } : c))
    .filter((c) => c.statement.length <= MOST && !BROKEN_OFF.test(c.statement));
}

/** What was taken off a clause's beginning. */
const leadOf = (clause: string, text: string): string =>
  text && clause.endsWith(text) ? clause.slice(0, -text.length) : "";

const isDated = ({ times }: Parsed): boolean => times.filter((time) => time.role === "at" && time.span).length === 1;

const redatedOf = ({ was, dayOnly }: Redating, timeZone: string): Redated => ({
  ...(was ? { was } : {}),
  dayOnly,
  timeZone,
});

/** "Kith, I'm a nurse" is told to Kith, not of Kith. */
function withoutAddress(clause: string, listener: string): string {
  const address = /^(?:(?:hi|hello|hey|dear|ok|okay|yes|no|well|so|look|listen),? )?/i.exec(clause)![0];
  const rest = clause.slice(address.length);
  if (!rest.toLowerCase().startsWith(listener.toLowerCase()) || !listener) return clause;
  return /^\s?[,!:-]\s?(.+)$/s.exec(rest.slice(listener.length))?.[1] ?? clause;
}

/** From here on "she" and "my sister" mean the one just introduced. */
function noteIntroduced(view: PeopleInView, subject: Subject): void {
  if (!subject.relation) return;
  const words = subject.relation.split(" ");
  const { gender, plural } = relationOf("", words.at(-1)!);
  noteMention(view, { subject, label: `${view.userName}'s ${subject.relation} ${subject.name}`, gender, plural });
}

function firstFamily(parsed: Parsed, moment: Moment): Draft[] {
  for (const rule of FAMILY_RULES) {
    const drafts = rule(parsed, moment);
    if (drafts.length) return drafts;
  }
  return [];
}

/** A statement that still says "it", "there" or "her" without saying whom or what does not stand alone: it waits for review. */
function heldBackWhenVague(drafts: Draft[], parsed: Parsed): Draft[] {
  const vague =
    parsed.who.speaker &&
    /^(?:him|her|them|it)\b|\b(?:with|to|for|from|of|about|in|on|by) (?:him|her|them|it|that|this)$|\b(?:there|here)$/i.test(
      parsed.told,
    );
  return vague ? drafts.map((d) => ({ ...d, confidence: Math.min(d.confidence, 0.45) })) : drafts;
}

function toCandidate(
  draft: Draft,
  parsed: Parsed,
  people: Subject[],
  evidence: Evidence,
  trust: number,
  asked: boolean,
): Candidate {
  const statement = finish(draft.statement ?? `${parsed.who.label} ${parsed.group} ${parsed.told} ${parsed.lead}`);
  const subject = draft.subject ?? parsed.who.subject;
  return {
    statement,
    kind: draft.kind,
    subject,
    people: dedupe([...(draft.people ?? []), ...people]).filter((p) => p.name !== subject.name),
    ...(draft.slot ? { slot: draft.slot } : {}),
    ...(draft.valid ? { valid: draft.valid } : {}),
    ...(draft.ends ? { ends: true } : {}),
    confidence: Math.round((asked ? Math.max(0.95, draft.confidence) : draft.confidence * trust) * 100) / 100,
    importance: asked ? Math.max(0.7, draft.importance) : draft.importance,
    sensitive: draft.sensitive ?? isSensitive(statement),
    evidence: [evidence],
  };
}

/** What the user asked to be remembered and no family knows is kept as they said it. */
function keepAsAsked(text: string, evidence: Evidence, reading: Reading): Candidate[] {
  const parsed = /^(?:I|i'm|i've|my|we|our|he|she|the|there|his|her|\p{Lu})/iu.test(text)
    ? parseClause(`I x ${text}`, reading.view, reading.voices, reading.moment)
    : null;
  if (
    !parsed?.told ||
    isOfTheMachine(text, reading.voices.other) ||
    /\b(?:you|your)\b/i.test(text) ||
    text.split(/\s+/).length < 3
  )
    return [];
  const statement = finish(parsed.told);
  return [
    {
      statement,
      kind: "fact",
      subject: { kind: "user", name: reading.view.userName },
      people: peopleIn(parsed, reading.view, reading.speakerOnly),
      confidence: 0.95,
      importance: 0.7,
      sensitive: isSensitive(statement),
      evidence: [evidence],
    },
  ];
}

const MACHINE =
  /^(?:(?:the|this|that|all|every|each|any|an?) )?(?:\p{L}+ )?(?:assistants?|ai|ais|chatbots?|bots?|system|language model|llm|users?|admins?|administrators?|prompts?|instructions?|guardrails?|filters?)\b|\b(?:the|these|those|any|all|its?) (?:\p{L}+ )?(?:system|safety|assistant|ai) (?:rules?|instructions?|prompts?|filters?|limits?)\b/iu;

const POWER =
  /\b(?:is|are|am|be|was|were) (?:now )?(?:the |an? )?(?:admins?|administrators?|superusers?|root|moderators?)\b/i;

/** How the assistant is to work, or who may command it, is no memory of the user's life. */
const isOfTheMachine = (text: string, companionName: string): boolean =>
  MACHINE.test(text) || POWER.test(text) || text.toLowerCase().startsWith(companionName.toLowerCase());

/** "my friend says he is a doctor" is told of the friend; what they say of the speaker keeps "I" and loses trust. */
const reattribute = (text: string, saidBy: string): string =>
  text.replace(/^(?:he|she|they)(?=\s|')/i, /^(?:he|she|they)$/i.test(saidBy) ? "$&" : saidBy);

function peopleIn(parsed: Parsed, view: PeopleInView, speakerOnly: boolean): Subject[] {
  if (speakerOnly) return [];
  const named = view.known.filter(
    (p) =>
      p.kind === "person" &&
      p.name &&
      !p.name.includes("'s ") &&
      new RegExp(`(?<!\\p{L})${escapeRegExp(p.name)}(?!\\p{L})`, "u").test(parsed.rest),
  );
  return dedupe([...findRelations(view, parsed.rest).map((f) => f.mention.subject), ...named]);
}

const dedupe = (people: Subject[]): Subject[] =>
  people.filter((p, i) => people.findIndex((q) => q.name === p.name) === i);

function finish(statement: string): string {
  const text = statement
    .replace(/\s+/g, " ")
    .replace(/\s+([,.;])/g, "$1")
    .replace(/[\s,;:.!-]+$/, "")
    .trim();
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
