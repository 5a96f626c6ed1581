import nlp from "compromise";
import { allTerms, base, holds, words } from "@/lib/ai/built-in/content-terms";
import { isQuestion, splitSentences } from "@/lib/ai/built-in/read-message";
import type { Question } from "@/lib/ai/built-in/read-question";
import type { BuiltInItem } from "@/lib/ai/built-in/types";
import { acceptedFor, RELATIONS } from "@/lib/ai/built-in/word-families";

export interface Supported {
  item: BuiltInItem;
  /** The sentence of a message that answers; the whole text otherwise. */
  sentence: string;
  score: number;
}

/** Share of a question's content words an answer must hold when there are three or more; all of them below that. */
const ENOUGH = 0.6;
const MESSAGE_CHARS = 6_000;
const UNREAL =
  /^(?:if|suppose|imagine|pretend|i wish|let's say|what if|maybe if|they say|he says|she says|in (?:the|my) (?:story|novel|book|film|dream))\b/i;
const MONTH =
  /\b(?:19|20)\d\d\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|yesterday|today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|last|next|ago)\b/i;
const PLACE = /\b(?:in|to|at|from|near|of|visited)\s+(?:the\s+)?\p{Lu}/u;
const NO_MORE = /\b(?:no longer|any ?more)\b/i;
const NUMBER = /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)\b/i;

/**
 * The items whose own words answer the question, best first. Rank only breaks ties: an item that holds too few of the
 * question's content words, or that is about somebody else, is no support however high recall put it.
 */
export function findSupport(question: Question, items: BuiltInItem[], userName: string): Supported[] {
  if (question.terms.length === 0) return [];
  const aliases = findAliases(question.people, items);
  return items
    .flatMap((item, rank) => {
      if (item.kind === "message" && (item.speaker === "companion") !== question.aboutCompanion) return [];
      if (question.aboutUser && item.subjectKind === "person") return [];
      const whole = [{ sentence: item.text, clauses: [item.text.slice(0, MESSAGE_CHARS)] }];
      const parts = item.kind === "message" ? sentencesOf(item.text.slice(0, MESSAGE_CHARS)) : whole;
      const judged = parts.flatMap(({ sentence, clauses }) => {
        const best = Math.max(...clauses.map((clause) => judge(question, clause, item, aliases, userName)));
        return best > 0 ? [{ item, sentence, score: best + prior(item, rank) }] : [];
      });
      return judged.sort((a, b) => b.score - a.score).slice(0, 1);
    })
    .sort((a, b) => b.score - a.score);
}

/** What speaks for an item besides its words. */
function prior(item: BuiltInItem, rank: number): number {
  const kind = { memory: 0.4, message: 0, episode: -0.3 }[item.kind];
  // Where somebody works no more is a worse answer than where they work.
  const over = item.kind === "memory" && NO_MORE.test(item.text) ? -0.3 : 0;
  return kind + over + (item.status === "superseded" ? -0.3 : 0) + (item.editedByUser ? 0.2 : 0) + 0.3 / (1 + rank);
}

function judge(question: Question, clause: string, item: BuiltInItem, aliases: Set<string>, userName: string): number {
  const terms = allTerms(clause);
  const heldBy = (term: string) =>
    holds(terms, term) || (question.people.includes(term) && [...aliases].some((alias) => terms.has(alias)));
  if (question.required.some((term) => !heldBy(term))) return 0;
  const named = question.asks === "name" && /(?<=\S )\p{Lu}\p{L}+/u.test(clause.replaceAll(userName, ""));
  const wanted = question.terms.filter((term) => !(term === "name" || term === "call") || !named);
  const held = wanted.filter(heldBy).length;
  const coverage = wanted.length ? held / wanted.length : 1;
  if (wanted.length <= 2 ? held < wanted.length : coverage < ENOUGH) return 0;
  if (!sameSubject(question, clause, item, aliases)) return 0;
  const fits = {
    when: MONTH.test(clause),
    where: PLACE.test(clause),
    count: NUMBER.test(clause),
    who: /(?<=\S )\p{Lu}/u.test(clause),
    name: named,
    what: false,
  };
  return 2 * coverage + (fits[question.asks] ? 0.5 : 0);
}

/** Whether the clause's subject is whom the question is about: relations named before the first verb must be the same. */
function sameSubject(question: Question, clause: string, item: BuiltInItem, aliases: Set<string>): boolean {
  const subject = subjectPart(clause);
  const relations = words(subject)
    .map(base)
    .filter((word) => RELATIONS.has(word));
  const alike = (word: string) => question.people.some((person) => acceptedFor(person).has(word)) || aliases.has(word);
  if (relations.length && question.aboutUser)
    return relations.every((word) => question.terms.some((term) => acceptedFor(term).has(word)));
  const named = question.people.some((person) => !RELATIONS.has(person) && allTerms(subject).has(person));
  if (relations.length && question.people.length) return named || relations.every(alike);
  if (question.aboutUser && item.kind === "message")
    return /\b(?:i|i'm|i've|i'd|i'll|my|me|we|our|mine)\b/i.test(clause.replace(/’/g, "'"));
  return true;
}

function subjectPart(clause: string): string {
  // "Her sister's husband" is an owner; compromise would read "sister is".
  const owned = clause.replace(/['’]s (?=(\p{L}+))/gu, (all, next: string) =>
    RELATIONS.has(base(next.toLowerCase())) ? " " : all,
  );
  const terms = nlp(owned).terms().json() as { text: string; terms: { tags: string[] }[] }[];
  const verb = terms.findIndex(
    ({ terms: [term], text }) =>
      /['’](?:m|re)$/i.test(text) || (term?.tags.some((tag) => tag === "Verb" || tag === "Copula") ?? false),
  );
  return terms
    .slice(0, verb < 0 ? 0 : verb)
    .map(({ text }) => text)
    .join(" ");
}

/** A message's sentences that state something, with the clauses in which each subject keeps its own predicate. */
function sentencesOf(text: string): { sentence: string; clauses: string[] }[] {
  return splitSentences(text)
    .filter((sentence) => !isQuestion(sentence) && !UNREAL.test(sentence) && !/^["“>]/.test(sentence))
    .map((sentence) => ({
      sentence,
      clauses: sentence
        .split(
          /[,;]?\s+(?:and|but|so|because|while|whereas)\s+(?=(?:i|i['’]\w+|my|we|he|she|they|our|his|her|it)\b)|;\s+/i,
        )
        .filter(Boolean),
    }));
}

/** First names that the items give to the relations asked about ("brother Tom", "sister is called Ana"). */
function findAliases(people: string[], items: BuiltInItem[]): Set<string> {
  const found = new Set<string>();
  const link = /\b(\p{L}+)(?:,| is(?: named| called)?| named| called|['’]s name is)? (\p{Lu}\p{Ll}+)\b/gu;
  const turned = /\b(\p{Lu}\p{Ll}+),? is (?:\p{L}+(?:['’]s)?) (?:older |younger |best |little |big )?(\p{L}+)\b/gu;
  for (const { text, kind, speaker } of items) {
    if (kind === "message" && speaker === "companion") continue;
    for (const [, relation, name] of text.matchAll(link))
      if (people.includes(base(relation!.toLowerCase()))) found.add(base(name!.toLowerCase()));
    for (const [, name, relation] of text.matchAll(turned))
      if (people.includes(base(relation!.toLowerCase()))) found.add(base(name!.toLowerCase()));
  }
  return found;
}
