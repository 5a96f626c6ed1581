/** What stands in a message where words were forgotten. */
export const BLANK = "[forgotten]";

/**
 * The text with every place where one of the quotes stands replaced. All places are found in the text as it was: of two quotes
 * that overlap, the one that goes first would else leave the rest of the other.
 */
export function replaceQuotes(text: string, quotes: string[], instead: string): string {
  const spans = quotes.flatMap((quote) => placesOf(text, quote)).sort((a, b) => a.from - b.from);
  let [result, end] = ["", 0];
  for (const { from, to } of spans) {
    if (from >= end) result += text.slice(end, from) + instead;
    end = Math.max(end, to);
  }
  return result + text.slice(end);
}

/** The text with the quotes blanked. */
export const blankQuotes = (text: string, quotes: string[]): string => replaceQuotes(text, quotes, BLANK);

function placesOf(text: string, quote: string): { from: number; to: number }[] {
  const places: { from: number; to: number }[] = [];
  if (!quote) return places;
  for (let from = text.indexOf(quote); from >= 0; from = text.indexOf(quote, from + quote.length))
    places.push({ from, to: from + quote.length });
  return places;
}
