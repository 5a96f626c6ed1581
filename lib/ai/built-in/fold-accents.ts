/** Letters that are no base letter with a mark on it. Each has its line in the migration that folded what was stored before. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ ł: "l", ø: "o", đ: "d", ð: "d", ı: "i", þ: "th", ß: "ss", æ: "ae", œ: "oe" }),
);
const MARKED = /([\p{Script=Latin}\p{Script=Greek}])\p{Mn}+/gu;
const ODD = new RegExp(`[${[...LETTERS.keys()].join("")}]`, "g");
const PLAIN = /^[\u0001-\u007f]*$/;

/**
 * A text in lower case as somebody writes it who has no such keys: "siobhán" → "siobhan", "łódź" → "lodz". Of Latin and Greek
 * letters only: in other scripts the marks are the vowels.
 */
export function foldAccents(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize("NFD")
    .replace(MARKED, "$1")
    .normalize("NFC")
    .replace(ODD, (letter) => LETTERS.get(letter)!);
}
