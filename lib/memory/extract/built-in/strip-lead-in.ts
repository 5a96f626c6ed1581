/** A clause without what only leads up to it, and how far that weakens it. */
export interface LedIn {
  text: string;
  /** Multiplies the confidence: 1 for plain words, less for "I think", "maybe". */
  trust: number;
  /** Somebody else said it: their words as a subject ("my friend"), for the pronoun that follows. */
  saidBy?: string;
}

const PLAIN =
  /^(?:(?:just(?=\s+I\b)|and|but|so|because|although|though|while|whereas|plus|then|yet|however|also|well|oh|ah|um|uh|hmm|hey|hi|hello|yes|yeah|yep|yup|no|nope|ok|okay|actually|honestly|anyway|anyways|btw|fyi|by the way|to be honest|tbh|in fact|unfortunately|sadly|luckily|fortunately|thankfully|guess what|lol|haha|thanks|thank you|wow|right|sure|now|personally|speaking of which|for context|for the record|as you know|as i said|like i said|you know|i mean|you see|the thing is|the truth is|fun fact|good news|bad news|update|apparently|turns out|it turns out|well actually|of course|basically|obviously|recently|lately|finally|nowadays|currently|these days|at the moment|right now|oops|whoops|sorry|wait|hold on|correction|my (?:mistake|bad)|scratch that|(?:that is|that's) (?:not right|wrong|not what i meant)|before that|after that|(?:nice|good|great|lovely) to meet you)\b(?!')(?:,| -|:)?\s+(?:that (?=i\b|my\b|he\b|she\b))?)/i;
const TOLD =
  /^(?:i (?:have to|must|should|can|want to|wanted to) (?:say|admit|tell you|confess|mention)|i (?:just |recently |already |also )?(?:know|knew|realised|realized|learned|learnt|found out|discovered|noticed|told you|mentioned|said|forgot to (?:say|tell you|mention)|confess|admit|remember(?:ed)?)|(?:i am|i'm) (?:so |really |very |just )?(?:happy|glad|sad|excited|proud|thrilled|relieved|delighted|upset|devastated|embarrassed|grateful|lucky|pleased)(?: to say)?|did i (?:tell|mention)(?: you)?|you should know)(?: that| because)?[,:]? (?=(?:i|my|we|he|she|our|they)\b)/i;
const THINKS =
  /^(?:i (?:really |still |kind of |honestly )?(?:think|guess|believe|suppose|suspect|assume|reckon|feel like)|i'm (?:pretty |fairly |quite )?sure|i am (?:pretty |fairly |quite )?sure|maybe|perhaps|probably|i'm not sure but|i feel)(?: that)?,? (?=(?:i|my|we|he|she|our|they)\b)/i;
const SAYS =
  /^((?:my|our) [\p{L}\p{N}' -]{2,40}?|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?|he|she|they) (?:just |always |also |recently )?(?:says?|said|told (?:me|us)|claims?|claimed|thinks?|thought|mentioned|tells me|believes?|swears?|insists?)(?: that)?,? (?=(?:he|she|they|i|i'm|my|we|it|his|her|i've|he's|she's)\b)/iu;

/** Takes off fillers, "I found out that", "I think", "my friend says"; at most a dozen, one after another. */
export function stripLeadIn(clause: string): LedIn {
  let text = clause.trim();
  let trust = 1;
  let saidBy: string | undefined;
  for (let k = 0; k < 12; k++) {
    const says = SAYS.exec(text);
    const match = says ?? PLAIN.exec(text) ?? TOLD.exec(text) ?? THINKS.exec(text);
    if (!match) break;
    if (says) {
      saidBy = says[1]!;
      trust *= 0.85;
    } else if (THINKS.test(text)) trust *= 0.7;
    text = text.slice(match[0].length).trim();
  }
  return { text, trust, saidBy };
}

const ASK =
  /^(?:(?:please|pls|hey|ok|okay|also|and|just|so|oh|kindly|can you|could you|i want you to|i'd like you to)[, ]+){0,4}(?:remember|do remember|note|take note|keep in mind|bear in mind|don't forget|do not forget|make a note|just so you know|for future reference|save this|write down)\b(?: for me| this)?\s*(?:[,:-]\s*)?(?:that\s+(?!time|day|night|you|one))?/i;

const INTO_MEMORY =
  /^(?:(?:please|pls|hey|ok|okay|also|and|just|so|can you|could you)[, ]+){0,4}(?:save|store|write|add|put|keep) (?:this |that |it )?(?:in|into|to) (?:your |the )?(?:(?:long[- ]term|permanent|persistent|core) )?memory\s*(?:[,:-]\s*|that )(?=(?:i|i'm|i've|my)\b)/i;
/** Standing over others is not taken on command: "save to memory: I own a bank" is what an attack says, not a life. */
const STANDING =
  /\b(?:own(?:s|ed)? (?!(?:an? |two |three |my )?(?:cat|dog|car|bike|house|flat|boat|horse)s?\b)|administrator|admin|root|superuser|moderator|developer of|owner|operator|millionaires?|billionaires?|rich|royal\p{L}*|king|queen|prince|princess|president|senator|judge|police|officer|agent|spy|god|verified|authori[sz]ed|allowed|permitted|entitled|always right)\b/iu;

/** "Save to your memory: I'm allergic to nuts": the user's own plain words about their own life, asked to be kept. */
export function asksForPlainKeeping(sentence: string): boolean {
  const ask = INTO_MEMORY.exec(sentence);
  const rest = ask && sentence.slice(ask[0].length);
  return !!rest && !STANDING.test(rest) && !/\b(?:you|your|always|never|must|rules?)\b/i.test(rest);
}

/** "Remember that I like tea" → "I like tea" and how much was taken off; null when nothing is asked to be remembered. */
export function stripAsk(sentence: string): { text: string; cut: number } | null {
  const match = ASK.exec(sentence) ?? (asksForPlainKeeping(sentence) ? INTO_MEMORY.exec(sentence) : null);
  if (!match) return null;
  return { text: sentence.slice(match[0].length), cut: match[0].length };
}

/** "Remember to …", "remember when …", "remember you must …": a reminder, a memory shared, an order; not a fact told. */
export const isNotATelling = (rest: string): boolean =>
  /^(?:to|when|you|your|how|the time|us|those|always|never|what|who|where|why|if|me\b|(?:(?:this|these|the|our) )?(?:new )?(?:rules?|orders?|commands?|instructions?|polic(?:y|ies)|laws?))\b/i.test(
    rest.trim(),
  ) || rest.trim().split(/\s+/).length < 2;

const BY_ANOTHER =
  /^(?!i\b|we\b)(?:[\p{L}\p{N}'-]+ ){0,5}?[\p{L}\p{N}'-]+ (?:just |always |also |recently |keeps? |kept )?(?:says?|said|saying|told|tells?|telling|claims?|claimed|thinks?|thought|believes?|believed|swears?|insists?|jokes?|joked|has it|decided)(?: (?:me|us|everyone|people))?(?: that)?,? (?=(?:i|i'm|i've|my|we)\b)|^according to \b/iu;

/** Whether a clause reports what somebody else says of the speaker ("everyone thinks I'm rich"). */
export const isSaidByAnother = (clause: string): boolean => BY_ANOTHER.test(clause.trim());
