const COMMON = ["password", "passwort", "letmein", "welcome", "qwerty", "iloveyou", "administrator", "kith"];
const ROWS = [
  "01234567890123456789",
  "98765432109876543210",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
];

/**
 * True for the passwords that are tried first: the person's own name or address, a well-known word, a run along the keyboard or
 * one character again and again; words also when repeated, or with digits and signs before or after them.
 */
export function isGuessable(password: string, own: string[]): boolean {
  if (new Set(password.toLowerCase()).size <= 2) return true;
  const whole = fold(password);
  if (whole === "") return false;
  if (ROWS.some((row) => row.includes(whole))) return true;
  const trimmed = fold(password.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ""));
  const parts = own.flatMap((text) => [text, text.split("@")[0] ?? "", ...text.split(/\s+/)]);
  return [...COMMON, ...parts]
    .map(fold)
    .filter((word) => word.length > 1)
    .some((word) => trimmed === word || whole.replaceAll(word, "") === "");
}

const fold = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
