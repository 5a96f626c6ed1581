import { cleanText } from "@/lib/memory/extract/built-in/clean-text";
import { viewPeople } from "@/lib/memory/extract/built-in/people-in-view";
import { refuseSentences } from "@/lib/memory/extract/built-in/refuse-message";
import { splitSentences } from "@/lib/memory/extract/built-in/split-sentences";
import { tellInThirdPerson } from "@/lib/memory/extract/built-in/tell-in-third-person";

export interface Names {
  userName: string;
  companionName: string;
}

/** Something the two did together, as the user's own words have it. */
export interface Moment {
  /** "Kith helped Maya with the visa papers." */
  text: string;
  quote: string;
  /** UTF-16 offset of the quote in the message. */
  start: number;
}

const READ_LIMIT = 4_000;
const WORDS = 18;
const HINT = /\b(?:we|us|you)\b/i;
const LEAD = /^(?:(?:and|but|so|well|oh|hey|ok|okay|yeah|haha|btw|also|remember(?: when| that)?|i loved (?:how|when)|i love (?:how|that)|i'm glad(?: that)?|im glad)[,:]? )+/i; // prettier-ignore
/** What two can do in a chat; of other verbs "we" means somebody else as often as not. */
const TOGETHER = "planned|wrote|made up|came up with|worked out|figured out|practi[cs]ed|talked about|talked through|discussed|brainstormed|solved|designed|drafted|played|read|started|finished|translated|looked at|went through|chose|picked|named|built|invented"; // prettier-ignore
const WE = new RegExp(
  `^we (?:two |both |just |already |finally |even |once |also )*(${TOGETHER})(?: (.{3,120}))?$`,
  "i",
);
const WITH_YOU =
  /\b(?:together|you and (?:i|me)|with you|here|the two of us|last time|the other day|yesterday|last week)\b/i;
const HELPED = /^you (?:really |already |just |also |once |even )*helped me (?:to |with )?(.{3,120})$/i;
const HELPING = /^(?:thanks|thank you|thx|ty)(?: so much| a lot| again)?,? for (?:all )?(?:(?:your|the) help (?:with|on)|helping me (?:to |with )?) ?(.{3,120})$/i; // prettier-ignore

/**
 * What a user's message says the two of them did together (the shared memories of ReBot and EPISODE, without a model): "we
 * planned the trip together", "you helped me with my CV", "thanks for helping me find a flat". Only the user's own
 * asserted words; "we" counts when the sentence says that the companion was the other one. English.
 */
export function sharedMoments(text: string, names: Names): Moment[] {
  if (!HINT.test(text) && !/\bhelp/i.test(text)) return [];
  const read = text.slice(0, READ_LIMIT);
  return refuseSentences(splitSentences(cleanText(read)), read, names).flatMap(
    ({ text: sentence, start, question }) => {
      if (question || /\b(?:if|would|could|should|might|not|never|n't|wish)\b/i.test(sentence)) return [];
      const told = tellMoment(sentence.replace(LEAD, ""), names);
      return told ? [{ text: told, quote: read.slice(start, start + sentence.length), start }] : [];
    },
  );
}

function tellMoment(sentence: string, names: Names): string | null {
  const { userName, companionName } = names;
  const helped = HELPED.exec(sentence)?.[1];
  if (helped) return `${companionName} helped ${userName} ${helpObject(helped, names)}.`;
  const helping = HELPING.exec(sentence)?.[1];
  if (helping) return `${companionName} helped ${userName} ${helpObject(helping, names)}.`;
  const [, verb, object = ""] = WE.exec(sentence) ?? [];
  if (!verb || !WITH_YOU.test(sentence)) return null;
  const rest = object.replace(/,? ?\b(?:together|with you|here|you and (?:i|me)|the two of us)\b/gi, "").trim();
  if (!rest || /\bwith (?!you\b)/i.test(rest)) return null;
  return `${userName} and ${companionName} ${verb.toLowerCase()} ${tell(rest, names)}.`;
}

/** "find a flat" stays as it is; "my CV" is helped with. */
const helpObject = (object: string, names: Names): string =>
  /^(?:my|the|a|an|this|that|all|our|some|both|\p{Lu})/u.test(object)
    ? `with ${tell(object, names)}`
    : tell(object, names);

function tell(text: string, { userName, companionName }: Names): string {
  const who = { subject: { kind: "user" as const, name: userName }, label: userName, speaker: true, plural: false };
  const short = text.split(/\s+/).slice(0, WORDS).join(" ").replace(/[,;:]+$/, ""); // prettier-ignore
  return tellInThirdPerson(short, who, { speaker: userName, other: companionName }, viewPeople(userName, []));
}
