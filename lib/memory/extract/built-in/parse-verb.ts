import { baseOf, type TaggedWord } from "./compromise-tags";
import type { Tense, Who } from "./draft";

/** The verb group of a clause; `end` is the UTF-16 offset where what follows it begins. */
export interface VerbGroup {
  verb: string;
  tense: Tense;
  negated: boolean;
  adverbs: string[];
  stopped: boolean;
  formerly: boolean;
  group: string;
  end: number;
}

const ADVERB =
  /^(?:really|also|always|still|never|just|recently|currently|usually|often|sometimes|mostly|finally|already|actually|only|even|absolutely|totally|definitely|probably|maybe|both|all|hardly|rarely|now|ever|once|first|originally|previously|formerly|truly|kinda|sort|honestly|literally|basically|certainly|generally|normally|typically|mainly|especially|particularly|secretly|deeply|genuinely|simply|quite|almost|nearly|officially|lately|accidentally|eventually|immediately|possibly|perhaps|too|so|then|later)$/i;
const FILLER = /^(?:just|also|actually|honestly|literally|basically|kinda|simply|even|so|then|too|maybe|really)$/i;
const MODAL = /^(?:will|would|can|could|should|may|might|must|shall)$/i;
const AMBIGUOUS_PAST = /^(?:quit|split|hurt|hit|beat|bet|shut|cut)$/i;
const AMBIGUOUS = /^(?:read|let|set|cost|put|quit|split|hurt|hit|beat|bet|shut|cut|spread|burst)$/i;
const PARTICIPLE =
  /^(?:been|gone|done|seen|had|got|gotten|known|made|taken|given|written|read|run|begun|become|met|lost|left|found|bought|taught|kept|felt|spent|built|moved|won|grown|broken|chosen|driven|eaten|flown|forgotten|slept|sung|spoken|swum|worn|\p{L}+ed)$/iu;

const THIRD: Record<string, string> = { am: "is", are: "is", were: "was", have: "has", do: "does" };

/** The third person singular of a present verb, by the regular rule of English spelling. */
export function addS(verb: string): string {
  if (/^(?:be|am|are)$/.test(verb)) return "is";
  if (verb === "have") return "has";
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return `${verb}s`;
}

interface Word {
  text: string;
  start: number;
  end: number;
}

/** Reads the verb group at `from` and says it as agrees with `who`; null when no verb stands there. */
export function parseVerb(
  text: string,
  from: number,
  who: Who,
  tagged: TaggedWord[],
  pastTime: boolean,
): VerbGroup | null {
  const words: Word[] = [...text.slice(from).matchAll(/[\p{L}\p{N}'-]+/gu)]
    .slice(0, 12)
    .map((m) => ({ text: m[0], start: from + m.index, end: from + m.index + m[0].length }));
  const adverbs: string[] = [];
  let negated = false;
  let stopped = false;
  let i = 0;
  const out: string[] = [];
  const skip = () => {
    for (; i < words.length; i++) {
      const word = words[i]!.text.toLowerCase();
      if (word === "not") {
        negated = true;
        out.push("not");
      } else if (word === "no" && words[i + 1]?.text.toLowerCase() === "longer") {
        stopped = true;
        out.push("no longer");
        i++;
      } else if (ADVERB.test(word)) {
        adverbs.push(word);
        if (word === "never" || word === "hardly" || word === "rarely") negated = word === "never" || negated;
        if (!FILLER.test(word)) out.push(word);
      } else return;
    }
  };
  const result = (verb: string, tense: Tense, end: number, formerly = false): VerbGroup => ({
    verb, tense, negated, adverbs, stopped, formerly, group: out.join(" ").replace(/\bcan not\b/g, "cannot"), end,
  }); // prettier-ignore
  const agree = (word: string): string =>
    who.plural ? (word === "am" ? "are" : word) : word === "were" && !who.speaker ? "was" : (THIRD[word] ?? word);

  skip();
  const first = words[i]?.text.toLowerCase();
  if (!first) return null;
  if (/^(?:i|you|he|she|we|they|my|the|a|an|to|of|and|or|in|on|at|with)$/.test(first)) return null;

  if (/^(?:am|is|are|was|were)$/.test(first)) {
    out.push(agree(first));
    i++;
    skip();
    const end = i > 0 ? words[i - 1]!.end : from;
    return result("be", /^w/.test(first) ? "past" : "present", end);
  }
  if (first === "used" && words[i + 1]?.text === "to") {
    out.push("used to");
    i += 2;
    skip();
    const main = words[i];
    if (!main) return null;
    out.push(main.text.toLowerCase());
    return result(baseOf(main.text), "past", main.end, true);
  }
  if (MODAL.test(first)) {
    out.push(first);
    i++;
    skip();
    const main = words[i];
    if (!main) return null;
    out.push(main.text.toLowerCase());
    return result(baseOf(main.text), first === "will" || first === "shall" ? "future" : "modal", main.end);
  }
  if (/^(?:do|does|did)$/.test(first)) {
    const mark = i;
    i++;
    const before = out.length;
    out.push(agree(first));
    skip();
    const main = words[i];
    if (
      main &&
      (negated || tagged.some((w) => w.start === main.start && w.tags.has("Infinitive"))) &&
      !/^(?:my|the|a|an|it|that|some|this)$/i.test(main.text)
    ) {
      if (main.text === "used" && words[i + 1]?.text === "to") return null;
      out.push(main.text.toLowerCase());
      return result(baseOf(main.text), first === "did" ? "past" : "present", main.end);
    }
    out.length = before;
    out.push(agree(first));
    return result("do", first === "did" ? "past" : "present", words[mark]!.end);
  }
  if (/^(?:have|has|had)$/.test(first)) {
    out.push(agree(first));
    i++;
    const afterHave = words[i - 1]!.end;
    skip();
    const main = words[i];
    if (main && PARTICIPLE.test(main.text) && !/^(?:red|bed|need|speed|breed|hundred)$/i.test(main.text)) {
      out.push(main.text.toLowerCase());
      i++;
      return result(baseOf(main.text), first === "had" ? "past" : "perfect", main.end);
    }
    return result(
      "have",
      first === "had" ? "past" : "present",
      i > 0 && out.length > 1 ? words[i - 1]!.end : afterHave,
    );
  }
  // "Been vegan since May": of what has been, "have" is left unsaid.
  if (first === "been") {
    out.unshift(who.plural ? "have" : "has");
    out.push("been");
    return result("be", "perfect", words[i]!.end);
  }
  const main = words[i]!;
  const tags = tagged.find((w) => w.start === main.start)?.tags;
  const isVerb = tags?.has("Verb") || /(?:ed)$/.test(first) || isCommonVerb(first);
  if (!who.speaker && !isVerb) return null;
  if (!/^[a-z'-]+$/.test(first) || (/ing$/.test(first) && first.length > 5)) return null;
  const past = AMBIGUOUS.test(first)
    ? pastTime || AMBIGUOUS_PAST.test(first)
    : tags?.has("PastTense") ||
      PAST_FORMS.test(first) ||
      (/ed$/.test(first) && !/^(?:need|feed|speed|breed|bleed)$/.test(first));
  out.push(past || who.plural || !who.speaker ? first : addS(first));
  return result(baseOf(first), past ? "past" : "present", main.end);
}

const COMMON = new Set(
  "live lives love loves like likes hate hates work works move moves play plays run runs study studies speak speaks own owns teach teaches drive drives die died say says said tell told think thinks cost costs".split(
    " ",
  ),
);
const isCommonVerb = (word: string): boolean => COMMON.has(word);
const PAST_FORMS =
  /^(?:went|got|left|lost|found|felt|fell|saw|met|broke|bought|brought|became|began|came|did|drank|drove|ate|flew|forgot|gave|grew|heard|held|kept|knew|led|made|paid|ran|rode|said|sold|sent|slept|spoke|spent|stood|swam|took|taught|told|thought|wore|won|woke|wrote|built|caught|chose|drew|sang|threw|lit|fought|sat)$/;
