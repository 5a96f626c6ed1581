import { cleanText } from "@/lib/memory/extract/built-in/clean-text";
import { viewPeople } from "@/lib/memory/extract/built-in/people-in-view";
import { assertedClauses, reporterOf } from "@/lib/memory/extract/built-in/refuse-clause";
import { refuseSentences } from "@/lib/memory/extract/built-in/refuse-message";
import { splitClauses } from "@/lib/memory/extract/built-in/split-clauses";
import { splitSentences } from "@/lib/memory/extract/built-in/split-sentences";
import { tellInThirdPerson } from "@/lib/memory/extract/built-in/tell-in-third-person";
import type { Turn } from "@/lib/memory/types";

/** What the user of an episode wants and how they are, in the third person without a subject. */
export interface Aims {
  /** "wants to find a flat in Lisbon" */
  aims: string[];
  /** "worried about an exam" */
  states: string[];
}

const MOST = 3;
const WORDS = 16;
const UNITS_A_TURN = 4_000;

const ADVERBS =
  "(?:(?:really|still|just|also|finally|actually|definitely|always|currently|now|so|very|quite|too|super|pretty|totally|extremely|kinda|a bit|a little|kind of|all) )*";
const AIMS: [RegExp, string][] = [
  [new RegExp(`^(?:i|we) ${ADVERBS}(?:want to|wanna) `, "i"), "wants to "],
  [new RegExp(`^(?:i|we)(?: would|'d) ${ADVERBS}(?:like|love) to `, "i"), "would like to "],
  [new RegExp(`^(?:i|we) ${ADVERBS}(?:need to|have to|gotta) `, "i"), "needs to "],
  [new RegExp(`^(?:i|we)(?: ${ADVERBS}hope to|(?:'m| am|m|'re| are) ${ADVERBS}hoping to) `, "i"), "hopes to "],
  [new RegExp(`^(?:i|we)(?: ${ADVERBS}plan to|(?:'m| am|m|'re| are) ${ADVERBS}planning to) `, "i"), "plans to "],
  [new RegExp(`^(?:i|we)(?:'m| am|m|'re| are) ${ADVERBS}trying to `, "i"), "is trying to "],
  [new RegExp(`^(?:i|we)(?:'m| am|m|'re| are|'ve been| have been) ${ADVERBS}looking for `, "i"), "is looking for "],
  [new RegExp(`^(?:i|we)(?:'m| am|m|'re| are|'ve been| have been) ${ADVERBS}saving (?:up )?for `, "i"), "is saving for "],
  [new RegExp(`^(?:i|we)(?:'m| am|m|'re| are|'ve been| have been) ${ADVERBS}(?:training|practi[cs]ing) for `, "i"), "is training for "],
  [new RegExp(`^(?:i|we)(?:'m| am|m|'re| are|'ve been| have been) ${ADVERBS}(?:studying|preparing|revising) for `, "i"), "is preparing for "],
  [new RegExp(`^(?:i|we)(?:'m| am|m|'re| are|'ve been| have been) ${ADVERBS}working on `, "i"), "is working on "],
  [/^my (?:goal|dream|aim|plan|target)(?: for [\p{L} ]{1,30})? is to /iu, "wants to "],
]; // prettier-ignore

/** What is only manner of speaking. */
const NO_AIM =
  /^(?:say|ask|know|tell|thank|hear|talk|be (?:honest|clear|fair)|go (?:to bed|now|home)?$|sleep$|make sure|admit|add|mention|understand|see (?:it|that|you|what)|do (?:it|that|this)$|believe|think|scream|cry|die|vent|rant|check (?:out )?(?:it|that)|get (?:it|that)$|share (?:that|this|it)|run$|leave$)\b/i;

const FEELINGS =
  "worried|anxious|nervous|stressed(?: out)?|scared|afraid|terrified|overwhelmed|sad|down|lonely|upset|depressed|heartbroken|disappointed|frustrated|angry|mad|annoyed|furious|tired|exhausted|drained|burnt out|burned out|sick|ill|bored|happy|glad|excited|thrilled|proud|relieved|grateful|hopeful|calm|confused|lost|stuck|jealous|guilty|ashamed|homesick|nostalgic|swamped|unwell|hungover|pumped|stoked";
const STATE = new RegExp(
  `^i(?:'m| am|m| feel|'ve been| have been)(?: been)?(?: feeling)? ${ADVERBS}(${FEELINGS})\\b((?: (?:and ${ADVERBS}(?:${FEELINGS})|(?:about|of|with|because|by|for|at|over|from|that|after|since) [^,;]{2,80}))?)`,
  "i",
);
const HINT = new RegExp(
  `\\b(?:want|wanna|like to|love to|need|have to|gotta|hop|plan|trying|looking|saving|training|practi[cs]ing|studying|preparing|revising|working on|goal|dream|aim|target|${FEELINGS})`,
  "i",
);

/**
 * Aims and state of an episode's user, by rule over the user's own asserted words: not what is quoted, asked, negated,
 * supposed or played. English; other languages give nothing. The model is not asked, so both ways of remembering agree.
 */
export function readAims(turns: Turn[]): Aims {
  const found: Aims = { aims: [], states: [] };
  const companionName = turns.find((turn) => turn.speaker === "companion")?.speakerName ?? "Kith";
  for (const turn of turns) {
    if (turn.speaker !== "user" || !HINT.test(turn.text)) continue;
    const text = turn.text.slice(0, UNITS_A_TURN);
    const names = { userName: turn.speakerName, companionName };
    for (const sentence of refuseSentences(splitSentences(cleanText(text)), text, names)) {
      if (sentence.question || !HINT.test(sentence.text)) continue;
      const clauses = splitClauses(sentence);
      for (const clause of assertedClauses(sentence, clauses)) {
        if (!reporterOf(sentence, clauses, clause)) readClause(clause.text, names, found);
      }
    }
  }
  return found;
}

function readClause(clause: string, names: { userName: string; companionName: string }, found: Aims): void {
  const plain = clause.replace(/^(?:(?:and|but|so|well|ok|okay|honestly|lately|oh|also|right now|now|hey|yeah|ugh|i think|i guess)[, ]+)+/i, ""); // prettier-ignore
  for (const [pattern, told] of AIMS) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const object = plain.slice(match[0].length).trim();
    if (NO_AIM.test(object) || !/\S \S|\p{L}{5}/u.test(object)) return;
    put(found.aims, told + tell(object, names));
    return;
  }
  const state = STATE.exec(plain);
  if (state) put(found.states, `${state[1]!.toLowerCase()}${tell(state[2]!, names)}`);
}

function tell(text: string, { userName, companionName }: { userName: string; companionName: string }): string {
  const who = { subject: { kind: "user" as const, name: userName }, label: userName, speaker: true, plural: false };
  const lead = /^\s/.test(text) ? " " : "";
  const full = text.replace(/\bI'(ve|m|ll|d)\b/g, (_, end: "ve" | "m" | "ll" | "d") => `I ${FULL[end]}`);
  return `${lead}${tellInThirdPerson(full, who, { speaker: userName, other: companionName }, viewPeople(userName, []))}`.trimEnd();
}

const FULL = { ve: "have", m: "am", ll: "will", d: "would" };

function put(list: string[], told: string): void {
  const short = told
    .split(/\s+/)
    .slice(0, WORDS)
    .join(" ")
    .replace(/[,;:]+$/, "");
  if (list.length < MOST && !list.some((one) => one.toLowerCase() === short.toLowerCase())) list.push(short);
}
