const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
const MAX_CHARS = 100_000;

/** A text's sentences in order, each with its trailing space; joined they give the text back (up to 100,000 characters). */
export function splitSentences(text: string): string[] {
  const read = text.slice(0, MAX_CHARS);
  const sentences: string[] = [];
  for (const { segment } of segmenter.segment(read)) {
    // A line break ends a sentence in chat, whatever the punctuation.
    sentences.push(...segment.split(/(?<=\n)/));
  }
  if (text.length > MAX_CHARS) sentences.push(text.slice(MAX_CHARS));
  return sentences.filter((sentence) => sentence !== "");
}
