/** What is so for a day or a weekend answers no question about somebody's life. */
const PASSING =
  /\b(?:today|tonight|tomorrow|this (?:morning|afternoon|evening|week|weekend)|(?:for|over|until the end of) (?:the|a|one|this) (?:day|night|evening|week|weekend|fortnight)|for (?:halloween|lent|veganuary|january|february|march|april|may|june|july|august|september|october|november|december|once|now|a (?:bit|while|laugh|change)))\b/i;

export const isPassing = (rest: string): boolean => PASSING.test(rest);

/** Beside what somebody mainly is or does: a second job, a hobby. */
const ON_THE_SIDE =
  /\b(?:(?:on|at|over) (?:the )?weekends?|on (?:the side|(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?: nights?)?)|in (?:the evenings?|(?:my|his|her|their) (?:spare|free) time|the holidays)|as (?:well|a hobby)|too|for fun|for free|once a (?:week|month)|twice a (?:week|month)|by night|now and then|sometimes|occasionally)\b/i;

export const isOnTheSide = (p: { rest: string; adverbs: string[] }): boolean =>
  ON_THE_SIDE.test(p.rest) || p.adverbs.some((a) => /^(?:also|sometimes|too|even|occasionally)$/.test(a));

/** "Living in York would be a dream": what looks like a doing is what the sentence is about. */
const OF_A_DOING =
  /^\p{Ll}+ing (?:(?!\b(?:who|which|that|where|when|while|and|but|because|so|as)\b)[^,;:]){1,50}? (?:would|could|might|should|must|is|isn't|was|wasn't|has been|sounds|seems|looks|feels|costs|makes|takes|sucks)\b/u;

export const isAboutDoing = (rest: string): boolean => OF_A_DOING.test(rest);

/** Unsure enough to be asked about when it would end something that is believed, and kept when it would not. */
export const HALF_SURE = 0.65;
