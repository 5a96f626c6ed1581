import { analyse } from "@/lib/memory/lexical/analyse";
import type { RecalledItem } from "@/lib/memory/types";
import { readAll, readSaid, saysSame } from "@/lib/reply/citations-overlap";

/** Where a sentence may end: its stop and closing marks, the citations behind it, and the space before what follows. */
const END = /([.!?…]+["”’)*_]*)?((?:\s*\[m\d+\])*)(\s*\n\s*|\s+)(?=[^\s[]|\[(?!(?:m\d*)?$))/g;
/** What may become such an end once more is known. */
const OPEN = /(?:[.!?…]+["”’)*_]*)?(?:\s*\[m\d+\])*\s*(?:\[(?:m\d*)?)?$/;
const CITED = /\[m\d+\]/;
const SHORT_FORM = /(?:\b(?:dr|mr|mrs|ms|st|jr|sr|vs|etc|e\.g|i\.e|no)|\b\p{L})$/iu;
const SENTENCE_CHARS = 600;

export interface Inferring {
  /** The items in the prompt. */
  items: RecalledItem[];
  /** What was just asked: to repeat it rests on nothing remembered. */
  question: string;
  userName: string;
  companionName: string;
}

/**
 * Puts a citation behind a sentence that names none though it says what one item says (sentence-level citation as in
 * LongCite, here by a check of words). Text flows through, held back only at a sentence's end until it is known whether a
 * citation follows. Questions, code and what only repeats the asker are left alone. `inferred` holds the refs put in.
 */
export function inferCitations({ items, question, userName, companionName }: Inferring) {
  const names = new Set([...analyse(userName), ...analyse(companionName)]);
  const read = items.map((item) => ({ ref: item.ref, sentences: readAll(item.text, names) }));
  const asked = readAll(question, names);
  const inferred = new Set<string>();
  let sentence = "";
  let held = "";
  let fenced = false;

  /** The ref to put behind the sentence that now is whole. */
  function source(): string {
    const whole = sentence;
    sentence = "";
    if ((whole.match(/```/g)?.length ?? 0) % 2) fenced = !fenced;
    if (
      fenced ||
      whole.includes("`") ||
      whole.length > SENTENCE_CHARS ||
      CITED.test(whole) ||
      /\?["”’)*_]*\s*$/.test(whole)
    )
      return "";
    const said = readSaid(whole, names);
    if (asked.some((other) => saysSame(said, other))) return "";
    const found = read.find(({ sentences }) => sentences.some((other) => saysSame(said, other)));
    if (!found) return "";
    inferred.add(found.ref);
    return ` [${found.ref}]`;
  }

  return {
    push(piece: string): string {
      const text = held + piece;
      let out = "";
      let from = 0;
      for (const end of text.matchAll(END)) {
        const [all, stop = "", cites = "", gap = ""] = end;
        const before = text.slice(from, end.index);
        const next = end.index + all.length;
        const ends = gap.includes("\n") || (stop !== "" && !(stop === "." && SHORT_FORM.test(sentence + before)));
        if (!ends) continue;
        if (CITED.test(text.slice(next, next + 12)) && text.startsWith("[m", next)) continue;
        sentence += before + stop + cites;
        out += before + stop + cites + source() + gap;
        from = next;
      }
      const rest = text.slice(from);
      held = OPEN.exec(rest)?.[0] ?? "";
      const flowing = held ? rest.slice(0, -held.length) : rest;
      sentence += flowing;
      return out + flowing;
    },
    /** What was held back, once the stream has ended. */
    end(): string {
      const [, text = "", space = ""] = /^([\s\S]*?)(\s*)$/.exec(held) ?? [];
      held = "";
      sentence += text;
      return text + source() + space;
    },
    inferred,
  };
}
