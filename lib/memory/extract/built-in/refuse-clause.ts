import type { Clause } from "./split-clauses";
import type { Sentence } from "./split-sentences";

const QUESTION =
  /^(?:(?:and|but|so|or|well|hey|ok|also)[, ]+)?(?:(?:what|who|where|when|why|how|which|whose|whom|is|are|am|do|does|did|can|could|would|should|have|has|will|was|were|may|isn't|aren't|don't|doesn't|didn't|won't|can't|wouldn't|shouldn't|haven't|hasn't) (?:i|you|we|he|she|they|it|my|your|the|there|a|an|is|are|do|does|did|was|to|many|much|about|long|old|would|should|could|can|this|that|someone|anyone|people)\b|guess (?:who|what|where|how))/i;
const IF = /\b(?:if|unless|whether|in case|assuming|supposing|provided)\b/i;
const MODAL = /\b(?:would|could|might|will|may|should)\b|'ll\b|'d\b|\bwon't\b/i;
const UNREAL =
  /\b(?:wish|if only|(?:would|could|should|might)(?:'ve| have)|dream(?:t|ed) (?:that|of|about)?|had a dream|in my dreams?|almost|nearly|as though|supposed to|was going to|were going to|would rather die|meant to)\b/i;
const ORDER =
  /^(?:please |kindly )?(?:tell|give|show|help|write|make|let|say|explain|list|describe|find|suggest|recommend|answer|call me (?:when|if|back|later)|call (?!me)|stop|don't|do not|never|always|ignore|act|be|repeat|forget|send|try|think of|consider|look)\b/i;

/**
 * Which clauses of a sentence are asserted. Left out are questions, what stands under a condition, wishes, dreams, things
 * that nearly happened, and orders.
 */
export function assertedClauses(sentence: Sentence, clauses: Clause[]): Clause[] {
  const asked = sentence.question ? clauses.length - 1 : -1;
  const condition = clauses.findIndex((c) => IF.test(c.text));
  return clauses.filter((clause, i) => {
    if (QUESTION.test(clause.text) || UNREAL.test(clause.text) || ORDER.test(clause.text)) return false;
    if (sentence.question && (i === asked || !QUESTION.test(clauses[asked]!.text))) return false;
    if (condition < 0) return true;
    if (i >= condition) return false;
    return !MODAL.test(clause.text);
  });
}
