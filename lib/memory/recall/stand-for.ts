/** Of a message, in characters. */
const NEARLY_ALL = 0.7;

/** Whether memories that rest on these words of a message say together what it says, and stand for it. What two quote counts once. */
export function standFor(message: string, quotes: string[]): boolean {
  const spans = quotes
    .map((quote) => ({ from: message.indexOf(quote), length: quote.length }))
    .filter(({ from }) => from >= 0)
    .sort((a, b) => a.from - b.from);
  let [told, end] = [0, 0];
  for (const { from, length } of spans) {
    told += Math.max(0, from + length - Math.max(from, end));
    end = Math.max(end, from + length);
  }
  return told / message.length >= NEARLY_ALL;
}
