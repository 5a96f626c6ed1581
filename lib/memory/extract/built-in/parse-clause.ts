import { tagWords } from "./compromise-tags";
import type { Moment, Parsed, Who } from "./draft";
import { findSubject } from "./find-subject";
import { parseVerb } from "./parse-verb";
import type { PeopleInView } from "./people-in-view";
import { tellInThirdPerson, type Voices } from "./tell-in-third-person";
import { findTimes, type FoundTime } from "./times/find-times";
import { MOVED_TO } from "./times/moved-words";
import { writeOut } from "./write-out";

const FUTURE =
  /\b(?:will|going to|plan(?:s|ning)?|next|tomorrow|soon|upcoming|hope|hoping|want to|intend|about to|starting|looking forward|shall|would (?:like|love)|(?:am|is|are) (?:moving|leaving|flying|getting|having|visiting|travelling|traveling|meeting|going|hosting|seeing|taking|running))\b/i;
const PAST =
  /\b(?:was|were|did|had|ago|yesterday|last|went|got|\p{L}+ed|left|quit|met|saw|bought|ran|took|made|came|lost|found|broke|began|became|won|born|hurt|split|hit|read|since|have been|has been)\b/iu;
const LASTING = /\b(?:have|has|am|is|are|been)\b/i;
/** "Was moved to Thursday": the day it was moved to is to come. */
const PUT_OFF = new RegExp(`\\b(?:was|were|got|been|being|is) (?:now )?${MOVED_TO}\\b`, "i");
const STOPPED = /,?\s*\bany ?more\b/i;

/** Puts "Tom is my boss" and "pizza is my favourite food" the way round the rules read. */
function turnAround(text: string): string {
  const favourite = /^([^,]{2,60}?) (is|are) my ((?:all-time |absolute )?favou?rite [\p{L} ]{2,40})$/iu.exec(text);
  if (!favourite || /^(?:my|it|that|this|he|she|they|what|these|those|there)\b/i.test(favourite[1]!)) return text;
  return `My ${favourite[3]!} ${favourite[2]!} ${favourite[1]!}`;
}

/**
 * Takes one clause apart: leading times, subject, verb group, the rest, and the rest retold with absolute dates.
 * Null when it does not start with a subject memory keeps records of.
 */
export function parseClause(
  clause: string,
  view: PeopleInView,
  voices: Voices,
  moment: Moment,
  only?: "speaker",
): Parsed | null {
  const text = turnAround(writeOut(clause).replace(/\s+/g, " ").trim());
  const words = tagWords(text);
  const direction =
    PUT_OFF.test(text) || (FUTURE.test(text) && !/\b(?:was|were|did|ago|yesterday|had)\b/i.test(text))
      ? "future"
      : PAST.test(text) || words.some((w) => w.tags.has("PastTense"))
        ? "past"
        : "future";
  const times = findTimes(text, moment.at, moment.timeZone, direction, LASTING.test(text), moment.known);
  const from = skipLead(text, times);
  const subject = only ? speakerOnly(text, from, voices) : findSubject(text, from, words, view);
  if (!subject) return null;
  const { who } = subject;
  const verb = parseVerb(text, subject.end, who, words, times.some((t) => t.role === "at") && direction === "past");
  if (!verb) return null;
  const leading = times.filter((t) => t.end <= from);
  const rest = text.slice(verb.end).replace(/^[\s,]+|[\s,]+$/g, "");
  const told = tellInThirdPerson(replaceTimes(text, verb.end, times), who, voices, view).replace(
    /^[\s,]+|[\s,]+$/g,
    "",
  );
  return {
    who,
    user: { kind: "user", name: view.userName },
    ...verb,
    stopped: verb.stopped || (STOPPED.test(rest) && verb.negated),
    rest,
    told,
    lead: leading
      .map((t) => t.told)
      .join(" ")
      .replace(/^\p{Lu}/u, (c) => c.toLowerCase()),
    times,
  };
}

/** Where the subject begins: after a leading time ("Last week, …") and small words around it. */
function skipLead(text: string, times: FoundTime[]): number {
  const first = times[0];
  const small = /^(?:on |in |so |back |it was |then,? |just |early |late )?/i.exec(text)![0].length;
  if (!first || first.start > small) return 0;
  const after = /^[\s,]*(?:at \d{1,2}(?::\d\d)?\s?(?:am|pm)?[\s,]*)?/i.exec(text.slice(first.end))![0].length;
  return first.end + after;
}

function speakerOnly(text: string, from: number, voices: Voices): { who: Who; end: number } | null {
  if (!/^I\s/.test(text.slice(from))) return null;
  const who: Who = {
    subject: { kind: "companion", name: voices.speaker },
    label: voices.speaker,
    speaker: true,
    plural: false,
  };
  return { who, end: from + 1 };
}

function replaceTimes(text: string, from: number, times: FoundTime[]): string {
  let out = "";
  let at = from;
  for (const time of times) {
    if (time.start < at) continue;
    out += text.slice(at, time.start) + time.told;
    at = time.end;
  }
  return out + text.slice(at);
}
