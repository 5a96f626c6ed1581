/** A text as one line of a question to a model: no control character or line break, so many characters at most. */
export const oneLine = (text: string, chars: number): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .trim()
    .slice(0, chars)
    .toWellFormed();
