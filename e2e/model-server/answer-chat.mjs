// @ts-check
const SILENT = new Set(
  "a an the and or of to in on at by for with from is are am was were be do does did have has i me my you your it its that this what where when who which why how not know tell about remember said".split(
    " ",
  ),
);
const RELATION = /\b(?:sister|brother|mother|father|friend|son|daughter)\b/i;
const ALIKE = [
  ["live", "move", "residence", "home", "based"],
  ["work", "job", "employ"],
  ["allerg"],
  ["name", "call"],
  ["born", "birth", "old"],
  ["favourite", "favorite", "prefer"],
];

/**
 * A reply from the prompt alone: the recalled line ("[m1] (…) text") that shares most words with the last user message, with
 * its id; without one, an honest "I don't know"; a statement is taken note of.
 *
 * @param {{ role: string, text: string }[]} messages
 */
export function answerChat(messages) {
  const question = messages.filter(({ role }) => role === "user").at(-1)?.text ?? "";
  const system = messages
    .filter(({ role }) => role === "system" || role === "developer")
    .map(({ text }) => text)
    .join("\n");
  if (!/\?|^(?:what|where|when|who|which|do|am|is|tell me)\b/i.test(question))
    return `Thank you for telling me. I heard: “${question.slice(0, 200)}”`;
  const asked = terms(question);
  const lines = [...system.matchAll(/^\[(\w+)\] (?:\(([^)]*)\) )?(.+)$/gm)].map(([, ref, marks = "", text = ""]) => ({
    ref,
    text: text.trim(),
    past: /\bpast\b/.test(marks),
    said: / said: /.test(text) && /^\S+ said: /.test(text),
  }));
  const held = lines
    .filter(({ text }) => !/\?\s*$/.test(text))
    .map((line) => ({
      ...line,
      score:
        asked.filter((term) => terms(line.text).some((word) => alike(term, word))).length -
        (line.past ? 0.5 : 0) -
        (line.said ? 0.25 : 0) -
        (RELATION.test(line.text) && !RELATION.test(question) ? 1 : 0),
    }))
    .sort((a, b) => b.score - a.score)[0];
  if (!asked.length || !held || held.score < Math.min(asked.length, 2) - 0.5)
    return "I don't know that. You have not told me.";
  return `You told me: ${held.text.replace(/^\S+ said: /, "")} [${held.ref}]`;
}

/** @param {string} text */
const terms = (text) => [
  ...new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((word) => word.length > 1 && !SILENT.has(word))
      .map((word) => word.replace(/(?<=\p{L}{3})(?:ing|ed|es|s|d)$/u, "")),
  ),
];

/**
 * @param {string} a
 * @param {string} b
 */
const alike = (a, b) => {
  if (a === b || (a.length > 3 && b.startsWith(a)) || (b.length > 3 && a.startsWith(b))) return true;
  const within = (/** @type {string} */ word) =>
    ALIKE.find((family) => family.some((one) => word.startsWith(one) || (word.length > 2 && one.startsWith(word))));
  return within(a) !== undefined && within(a) === within(b);
};
