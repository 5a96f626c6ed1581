const GLUE = "the a of to and in that it is was for on with as at by this had not but from they we she he my our".split(
  " ",
);
const ONSETS = "b c d f g h j k l m n p r s t v w br cl dr fl gr pl sh st tr".split(" ");
const VOWELS = "a e i o u ai ea ou".split(" ");
const ENDS = "n r s t l m d ck nd rt".split(" ");
const VOCABULARY = 12_000;
const GLUE_SHARE = 0.45;
/** Ranks the function words take: the commonest other word then stands in about one message in ten, as in real chats. */
const TAKEN_RANKS = 20;

/**
 * Text with the word statistics of English where they matter to an index: near half function words, the rest from a
 * vocabulary of 12,000 made-up words whose frequency falls as 1/(rank + 20) (Zipf–Mandelbrot), as `words(n)`.
 */
export function syntheticText(random: () => number): (length: number) => string {
  const pick = (list: string[]) => list[Math.floor(random() * list.length)]!;
  const made = new Set<string>();
  while (made.size < VOCABULARY) made.add(pick(ONSETS) + pick(VOWELS) + pick(ONSETS) + pick(VOWELS) + pick(ENDS));
  const vocabulary = [...made];
  // The inverse of the integral of 1/(rank + q): rank = q·((N + q)/q)^u − q for u uniform in [0, 1).
  const spread = (VOCABULARY + TAKEN_RANKS) / TAKEN_RANKS;
  const word = () => vocabulary[Math.floor(TAKEN_RANKS * spread ** random() - TAKEN_RANKS)]!;
  return (length) => Array.from({ length }, () => (random() < GLUE_SHARE ? pick(GLUE) : word())).join(" ");
}
