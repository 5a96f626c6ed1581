import nlp from "compromise";

/** A word with compromise's part-of-speech tags; offsets in UTF-16 units of the given text. */
export interface TaggedWord {
  text: string;
  start: number;
  end: number;
  tags: ReadonlySet<string>;
}

interface Term {
  text: string;
  tags?: string[];
  offset: { start: number; length: number };
}

/** Tags one sentence. The second half of a contraction has no text of its own and is left out. */
export function tagWords(text: string): TaggedWord[] {
  const known = tagged.get(text);
  if (known) return known;
  const words = tag(text);
  if (tagged.size >= REMEMBERED) tagged.clear();
  tagged.set(text, words);
  return words;
}

/** A sentence is looked at by several steps one after another; only the last few are kept. */
const REMEMBERED = 40;
const tagged = new Map<string, TaggedWord[]>();

function tag(text: string): TaggedWord[] {
  const json = nlp(text).json({ offset: true, terms: { tags: true, offset: true } }) as unknown as { terms: Term[] }[];
  return json
    .flatMap((sentence) => sentence.terms)
    .filter((term) => term.text)
    .map((term) => ({
      text: term.text,
      start: term.offset.start,
      end: term.offset.start + term.offset.length,
      tags: new Set(term.tags ?? []),
    }));
}

const bases = new Map<string, string>();

/** A verb form's base ("moved" → "move"); remembered, since a language has few verbs. */
export function baseOf(verb: string): string {
  const form = verb.toLowerCase();
  const known = bases.get(form);
  if (known !== undefined) return known;
  const base =
    IRREGULAR[form] ??
    (BE.has(form)
      ? "be"
      : HAVE.has(form)
        ? "have"
        : (nlp(form).tag("Verb") as ReturnType<typeof nlp>).verbs().toInfinitive().text() || form);
  if (bases.size < 5000) bases.set(form, base);
  return base;
}

const BE = new Set(["am", "is", "are", "was", "were", "be", "been", "being"]);
const HAVE = new Set(["have", "has", "had", "having"]);
/** Forms compromise leaves as they are, because they are also words of their own. */
const IRREGULAR: Record<string, string> = {
  left: "leave",
  lost: "lose",
  found: "find",
  felt: "feel",
  fell: "fall",
  saw: "see",
  lay: "lie",
  wound: "wind",
  born: "bear",
  wore: "wear",
  own: "own",
  owns: "own",
  owned: "own",
};
