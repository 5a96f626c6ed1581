const MOST_CHARS = 200;

/** Power over the companion's rules, under any name. */
const RULES =
  /\b(?:ignore|disregard|forget|override|overwrite|bypass|disable|break|drop|abandon|turn off|switch off|no longer follow|stop (?:following|obeying))\b[^.\n]{0,40}\b(?:instructions?|rules?|prompts?|guidelines|filters?|restrictions|guardrails|programming|training|constraints|safety|polic(?:y|ies))\b|\bsystem (?:prompt|message|override)\b|\bjailbreak|\b(?:developer|god|dan) mode\b|\bnew instructions?\b|<\/?\s*(?:memory|system)/i;
/** What is true, safe or honest is no matter of style. */
const BEYOND_STYLE =
  /\b(?:agree|agrees|agreeing|obey|obeys|comply|complies|refuse|refuses|refusing|disagree|contradict|believe|always right|never wrong|pretends?|role-?play|act as|acts? like|acting|you are (?:a|an|now|my)|is (?:a|an|really) (?:human|doctor|person|lawyer|therapist|nurse|expert)|human|conscious|sentient|alive|feelings|doctors?|lawyers?|therapists?|nurses?|diagnos\w*|prescri\w*|dos(?:e|es|age)|medic\w*|lies?|lying|invent|make up|makes up|made up|secrets?|hide|hides|passwords?|an? ai|chatbot|software|machine|program|suicid\w*|self-?harm|kill|weapons?|bombs?|drugs?|crisis|hotline|emergency|illegal|sex\w*|nsfw|uncensored|unfiltered|without (?:limits|restrictions)|anything (?:goes|i (?:say|ask|want))|whatever (?:i|he|she|they) (?:says?|asks?|wants?)|rules?|instructions?|safety|memor(?:y|ies)|remember|forget|cite|citations?|sources?)\b/i;

/**
 * Whether a wish asks for style alone. What is written by hand, or kept from review, is judged by it once more before it
 * goes into a prompt: a wish that the companion always agree, ignore its rules, pass for a person or a doctor, or leave
 * out what keeps people safe is not followed, whoever wrote it. Errs towards not following.
 *
 * @param options.rulesOnly judges a whole message, which may speak of anything but of taking the rules over.
 */
export function isStyleOnly(text: string, { rulesOnly = false } = {}): boolean {
  if (RULES.test(text)) return false;
  return rulesOnly || (text.length <= MOST_CHARS && !/[\n\r]/.test(text) && !BEYOND_STYLE.test(text));
}
