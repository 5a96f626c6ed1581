const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;
/** Scripts that write words without spaces. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const RUN_LIMIT = 200;
const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/**
 * Words of a text. Only runs of scripts without spaces go through Intl.Segmenter, and in short pieces: V8 keeps a copy of
 * the whole input with every segment, so that a long text would take memory by the square of its length.
 */
export function splitWords(text: string): string[] {
  return (text.match(WORD) ?? []).flatMap((run) => (UNSPACED.test(run) ? segment(run) : run));
}

function segment(run: string): string[] {
  const words: string[] = [];
  const chars = [...run];
  for (let at = 0; at < chars.length; at += RUN_LIMIT) {
    const piece = chars.slice(at, at + RUN_LIMIT).join("");
    for (const { segment: word, isWordLike } of segmenter.segment(piece)) if (isWordLike) words.push(word);
  }
  return words;
}
