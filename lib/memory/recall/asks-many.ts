const AUXILIARY = /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|might|may)$/;
const MANY = /\b(?:how many|how often|in what ways?|(?:kinds?|types?|sorts?|names|list) of|both)\b/;

/**
 * It asks for several things: a plural between the question word and the verb ("what activities does …"), "how many",
 * "what kinds of", or the present perfect, which asks over a whole life ("where has …"). English.
 */
export function asksMany(text: string): boolean {
  const lower = text.toLowerCase();
  if (MANY.test(lower)) return true;
  const words = lower.match(/[\p{L}\p{N}'’+/-]+/gu) ?? [];
  const at = words.findIndex((word) => /^(?:what|which|where|who|whom|whose)$/.test(word));
  if (at < 0) return false;
  const verb = words.findIndex((word, i) => i > at && AUXILIARY.test(word));
  if (verb < 0) return false;
  if (/^(?:are|were|has|have)$/.test(words[verb]!)) return true;
  return words.slice(at + 1, verb).some((word) => /[^s]s$/.test(word) && word.length > 3);
}
