const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
const MAX_CHARS = 100_000;
/** The segmenter's time grows with the square of what it is given at once. */
const PIECE_CHARS = 2_000;

/** A text's sentences in order, each with its trailing space; joined they give the text back. A line break ends a sentence. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  for (const line of text.slice(0, MAX_CHARS).split(/(?<=\n)/)) {
    for (let at = 0; at < line.length; at += PIECE_CHARS) {
      for (const { segment } of segmenter.segment(line.slice(at, at + PIECE_CHARS))) sentences.push(segment);
    }
  }
  if (text.length > MAX_CHARS) sentences.push(text.slice(MAX_CHARS));
  return sentences;
}
