const ARTICLE_LIKE =
  /^(?:a|an|the|not|in|at|from|on|into|allergic|pregnant|married|engaged|single|divorced|retired|vegan|vegetarian|called|named|so|very|really|now|still|also|always|just|turning|afraid|\d+|(?!(?:wedding|christening|hearing|viewing|evening|morning|building|ceiling|sibling|spring|ring|king|thing)$)[a-z]+ing)$/i;
const BEEN_LIKE = /^(?!called|named)(?:been|got|had|gone|become|[a-z]+ed)$/i;

/** A noun's "'s" is a verb only near the clause's start, where its subject stands. */
const CONTRACTED_WITHIN = 30;

/**
 * Writes out English contractions ("I'm" → "I am", "dont" → "do not"). "'s" is left when it reads as a possessive;
 * "'d" becomes "had" before "better" or a participle, else "would".
 */
export function writeOut(text: string): string {
  return text
    .replace(/\bi(?='|\b)(?!\.)/g, "I")
    .replace(/\bI'?m\b/gi, (m) => (m.toLowerCase() === "im" || m.includes("'") ? "I am" : m))
    .replace(/\b(?:I'ma|imma)\b/gi, "I am going to")
    .replace(/\bive\b/gi, "I have")
    .replace(/\b(won't|wont)\b/gi, "will not")
    .replace(/\b(?:can't|cant|cannot)\b/gi, "can not")
    .replace(/\bain't\b/gi, "am not")
    .replace(/\b(do|does|did|is|are|was|were|has|have|had|would|could|should)n'?t\b/gi, "$1 not")
    .replace(/\b([a-z]+)'ve\b/gi, "$1 have")
    .replace(/\b(I|we|you|they|he|she|it|there|that)'ll\b/gi, "$1 will")
    .replace(/\b(we|you|they)'re\b/gi, "$1 are")
    .replace(
      /\b(I|we|you|they|he|she|it)'d (\S{1,40})/gi,
      (_m, who: string, next: string) => `${who} ${/^(?:better|been)$|ed$/i.test(next) ? "had" : "would"} ${next}`,
    )
    .replace(
      /\b(he|she|it|that|there|who|what|here)'s (\S{1,40})/gi,
      (_m, who: string, next: string) => `${who} ${BEEN_LIKE.test(next) ? "has" : "is"} ${next}`,
    )
    .replace(/\b(hes|shes) (?=\S)/gi, (m) => `${m.trim().slice(0, -1)} is `)
    .replace(/(\p{L}{2,40})'s (\S{1,40})/gu, (m, who: string, next: string, offset: number) =>
      offset > CONTRACTED_WITHIN
        ? m
        : BEEN_LIKE.test(next) && next !== "red"
          ? `${who} has ${next}`
          : ARTICLE_LIKE.test(next)
            ? `${who} is ${next}`
            : m,
    )
    .replace(/\bgonna\b/gi, "going to")
    .replace(/\bwanna\b/gi, "want to")
    .replace(/\bgotta\b/gi, "have to")
    .replace(/\b(have|has) got (?!to\b|married|engaged|divorced|promoted)/gi, "$1 ")
    .replace(/\b(anymore|any longer)\b/gi, "any more");
}
