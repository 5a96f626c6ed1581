/** Somebody stopped working somewhere: what they "started at" next is a place of work. */
const STOPPED_WORK =
  /\b(?:(?:do not|does not|don't|doesn't|dont|doesnt|no longer|not) (?:even |actually )?work(?:s|ing)?(?= (?:at|for|with|there|here|in|as|any ?more)\b|$)|(?:am|is|are|was|'m|'s|'re) (?:not|no longer) (?:working|employed)\b|(?:quit|left|lost|resigned from|leaving) (?:my|his|her|the|their|that) (?:[\p{L}-]+ ){0,2}(?:job|position|role|company|firm)\b|(?:got |was |were )?(?:laid off|fired|made redundant|let go)\b|(?:left|quit) \p{Lu}\p{L}+)/u;
/** Begun at a school or a club, one is no more likely to work there than to learn or play. */
const SCHOOL = /\b(?:university|uni|college|school|nursery|academy|kindergarten|playgroup|gym|club|class|course)\b/i;
const WHO = "(?:I|we|he|she|they)(?:'ve|'s)?(?: (?:have|has|just|recently|now|then|already|also))*";
const STARTED = new RegExp(`^(${WHO} (?:started|began)) (?=(?:at|with|for) \\S)`, "iu");
const IS_AT = /^(I|we|he|she|they)(?:'m|'re|'s| am| are| is) (?:now )?at (\S.*?)(?: now)?$/iu;

/** "I don't work at Vega anymore, I started at Orion": a clause that goes on about work without the word, told with it. */
export function goOnAboutWork(clause: string, before: string | undefined): string {
  if (!before || !STOPPED_WORK.test(before) || SCHOOL.test(clause)) return clause;
  if (STARTED.test(clause)) return clause.replace(STARTED, "$1 working ");
  return clause.replace(IS_AT, (_all, who: string, place: string) =>
    /^(?:he|she)$/i.test(who) ? `${who} works at ${place} now` : `${who} work at ${place} now`,
  );
}
