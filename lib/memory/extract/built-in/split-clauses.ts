import { RELATION_PATTERN } from "./relation-words";
import type { Sentence } from "./split-sentences";
import { type TaggedWord, tagWords } from "./compromise-tags";

/** A piece of a sentence with one subject and one verb. Offsets in UTF-16 units of the message. */
export interface Clause {
  /** To be parsed: the piece, with the subject put in front when it is shared with the clause before. */
  text: string;
  /** What the evidence quotes. */
  start: number;
  end: number;
  /** It follows a comma or conjunction of its own sentence. */
  later: boolean;
}

const PRONOUN =
  /^(?:i|we|he|she|they|it|you|there|i'm|i've|i'll|i'd|im|ive|we're|we've|we'll|he's|she's|they're|they've|it's|that's|there's|you're|dont)$/i;
/** Before a pronoun: a question begins. */
const ASKS =
  /^(?:do|does|did|are|is|was|were|can|could|would|will|should|have|has|isn't|aren't|don't|doesn't|didn't|wasn't)$/i;
const OWNER = /^(?:my|our|his|her|their)$/i;
const JOINER = /^(?:and|but|so|because|cause|'cause|although|though|while|whereas|plus|then|yet|however|since|or)$/i;
const SECONDARY =
  /^(?:then|also|just|now|recently|finally|later|still|always|usually|often|really|never|even|already)$/i;
/** Verbs that take a whole clause: what follows them is what is thought or said, not a clause beside it. */
const TAKES_CLAUSE =
  /\b(?:think|thinks|thought|guess|believe|believes|know|knows|knew|say|says|said|tell|tells|told|hope|hopes|wish|wishes|feel like|that|if|whether|when|where|what|who|which|how|why|unless|until|before|after|than|as|remember|means?|mean|sure|glad|happy|sad|sorry|realised|realized|heard|learned|found out|admit|swear|claims?|claimed|whatever|everything|anything|something|all|everywhere)$/i;

/** Where a clause begins: with its conjunction, and without; a subject to repeat; the person a "who …" is told of. */
interface Cut {
  from: number;
  at: number;
  shared?: string;
  who?: string;
}

/** Splits a sentence at coordinated clauses, sentence-like commas, and "who …" after a person; linear in its words. */
export function splitClauses(sentence: Sentence): Clause[] {
  const words = tagWords(sentence.text);
  const cuts: Cut[] = [{ from: 0, at: 0 }];
  for (let i = 1; i < words.length; i++) {
    const between = sentence.text.slice(words[i - 1]!.end, words[i]!.start);
    const joined = JOINER.test(bare(words[i - 1]!));
    const hard = /[;:()]|\s-+\s/.test(between) && words.length - i > 1;
    const comma = /[,;:]/.test(between) || /,$/.test(words[i - 1]!.text);
    const first = cuts.at(-1)!;
    const head = sentence.text.slice(first.at, joined ? words[i - 1]!.start : words[i]!.start).replace(/[\s,;:]+$/, "");
    if (hard && !joined) cuts.push({ from: words[i]!.start, at: words[i]!.start });
    else if (
      (joined || comma) &&
      head &&
      !TAKES_CLAUSE.test(head) &&
      startsClause(words, i) &&
      hasVerb(head, within(words, first.at, words[i]!.start))
    ) {
      cuts.push({ from: joined ? words[i - 1]!.start : words[i]!.start, at: words[i]!.start });
    } else if (joined && /^(?:and|but|then)$/i.test(bare(words[i - 1]!))) {
      const shared = sharedSubject(
        sentence.text.slice(first.at, words[i - 1]!.start),
        within(words, first.at, words[i - 1]!.start),
        words,
        i,
      );
      if (shared) cuts.push({ from: words[i - 1]!.start, at: words[i]!.start, shared });
    } else if (comma && first.who && isFinite(words[i]!)) {
      cuts.push({ from: words[i]!.start, at: words[i]!.start, shared: first.who });
    } else if (/^who(?:'s)?$/i.test(bare(words[i]!)) && i + 1 < words.length) {
      // "A Doctor Who fan" is the name of a series.
      const series = /^(?:fan|episode|marathon|nerd|geek|series|special|fanatic)s?$/i.test(bare(words[i + 1]!));
      const person = series ? null : personBefore(sentence.text.slice(first.at, words[i]!.start));
      if (person)
        cuts.push({
          from: words[i]!.start,
          at: words[i]!.end,
          shared: /'s$/i.test(bare(words[i]!)) ? `${person}'s` : person,
          who: person,
        });
    }
  }
  return cuts.map((cut, k) => toClause(sentence, cuts, cut, k)).filter((c) => c.end > c.start);
}

const bare = (word: TaggedWord): string => word.text.replace(/^[^\p{L}\p{N}']+|[^\p{L}\p{N}']+$/gu, "");

function toClause(sentence: Sentence, cuts: Cut[], cut: Cut, k: number): Clause {
  const until = cuts[k + 1]?.from ?? sentence.text.length;
  const body = sentence.text.slice(cut.at, until).replace(/[\s,;:(-]+$/, "");
  const text = cut.shared ? `${cut.shared} ${body.trim()}` : body;
  // A shared subject stands in an earlier clause: the quote must show it.
  let from = cut.at;
  if (cut.shared) for (let j = k; j >= 0 && (from = cuts[j]!.at) >= 0 && cuts[j]!.shared;) j--;
  return { text, start: sentence.start + from, end: sentence.start + cut.at + body.length, later: k > 0 };
}

const within = (words: TaggedWord[], from: number, to: number): TaggedWord[] =>
  words.filter((w) => w.start >= from && w.end <= to);

function startsClause(words: TaggedWord[], i: number): boolean {
  while (SECONDARY.test(bare(words[i]!)) && i + 1 < words.length) i++;
  const word = bare(words[i]!);
  if (/^please$/i.test(word)) return true;
  if (ASKS.test(word) && words[i + 1] && PRONOUN.test(bare(words[i + 1]!))) return true;
  if (PRONOUN.test(word)) return i + 1 < words.length;
  if (OWNER.test(word)) return verbWithin(words, i + 1, 6);
  if (/^(?:last|next|every|yesterday|tomorrow|on|in|this)$/i.test(word))
    return (
      words.slice(i, i + 5).some((w) => /^(?:i|we|he|she|my|i'm|i've|i'll)$/i.test(bare(w))) &&
      verbWithin(words, i + 1, 9)
    );
  if (/^\p{Lu}\p{L}+/u.test(word) && !words[i]!.tags.has("Place")) {
    const next = words[i + 1];
    if (/'s$/.test(word)) return next !== undefined && verbWithin(words, i + 1, 4);
    return (
      next !== undefined &&
      (isFinite(next) || (/^\p{Lu}/u.test(next.text) && words[i + 2] !== undefined && isFinite(words[i + 2]!)))
    );
  }
  return false;
}

const isFinite = (word: TaggedWord): boolean =>
  word.tags.has("Verb") && !word.tags.has("Gerund") && !(word.tags.has("Infinitive") && !word.tags.has("PresentTense"));

function verbWithin(words: TaggedWord[], from: number, reach: number): boolean {
  for (let i = from; i < Math.min(words.length, from + reach); i++) {
    if (JOINER.test(bare(words[i]!))) return false;
    if (isFinite(words[i]!) && i > from) return true;
    if (/,$/.test(words[i]!.text)) return false;
  }
  return false;
}

/** "By the way, I …", "Last week, I …", "My wife and I …": without a verb before it, no clause begins here. */
const hasVerb = (head: string, words: TaggedWord[]): boolean =>
  /'(?:m|s|re|ve|ll|d)\b|^(?:im|ive|hes|shes)\b/i.test(head) ||
  words.some((w) => isFinite(w) || w.tags.has("Copula") || w.tags.has("Auxiliary"));

const FIRST_SUBJECT =
  /^(?:[^,]{0,60}, )?((?:I|We|He|She|They|i|we|he|she|they)(?='|\s)|(?:[Mm]y|[Oo]ur) [\p{L}' -]{1,60}?(?=\s(?:is|was|has|had|works?|worked|lives?|lived|moved|got|left|quit|started|bought|loves?|hates?|likes?|\p{L}+ed)\s)|\p{Lu}\p{L}+(?=\s))/u;

/** "I live in Paris and work as a nurse": the subject to repeat, when what follows the conjunction is a verb in the same form. */
function sharedSubject(head: string, before: TaggedWord[], words: TaggedWord[], i: number): string | null {
  while (SECONDARY.test(bare(words[i]!)) && i + 1 < words.length) i++;
  const verb = words[i]!;
  if (!verb.tags.has("Verb") || verb.tags.has("Gerund") || i + 1 >= words.length || verb.tags.has("Modal")) return null;
  const subject = FIRST_SUBJECT.exec(head.replace(/^[\s,]+/, ""))?.[1];
  if (!subject) return null;
  const past = verb.tags.has("PastTense");
  if (past)
    return before.some((w) => w.tags.has("PastTense")) && !/'(?:m|s|re)\b|\b(?:am|is|are|was|were)\b/i.test(head)
      ? subject
      : null;
  if (
    /\b(?:to|will|would|can|could|should|might|may|must|not|ll|gonna|[\p{L}]+n't|did)\b/iu.test(
      head.replace(/\bto (?:the|\p{Lu})/gu, ""),
    )
  )
    return null;
  if (before.some((w) => w.tags.has("PastTense"))) return null;
  const third = /s$/.test(bare(verb)) && !/ss$/.test(bare(verb));
  const plain = /^(?:i|we|they)$/i.test(subject);
  const next = words[i + 1]!;
  const follows = /^(?:in|at|as|for|on|with|a|an|the|my|our|his|her|their|to|two|three|one|\d+)$/i.test(bare(next));
  return follows && plain !== third ? subject : null;
}

const PERSON_BEFORE = new RegExp(
  `((?:\\b[Mm]y|\\b[Aa]) (?:[\\p{L}-]+ )?${RELATION_PATTERN}(?:,? (?:named |called )?\\p{Lu}\\p{L}+)?|\\b\\p{Lu}\\p{L}+),?\\s*$`,
  "u",
);

function personBefore(head: string): string | null {
  const found = PERSON_BEFORE.exec(head)?.[1];
  return found ? found.replace(/^a /i, "my ").replace(/ (?:named|called) /, " ") : null;
}
