import { escapeRegExp } from "@/lib/escape-reg-exp";
import type { Speakers } from "./voice";

/** Whose words a message is in when they are not the user's own: played, others', or of whoever holds the phone. */
export type Frame = "play" | "others" | "borrowed";

const LEAD = "^(?:(?:ok|okay|so|but|and|well|right|now|anyway|anyways|alright|haha|lol|thanks|hey|hi)[, ]+)*";
const GAMES = "(?:games?|story|stories|role-?play(?:ing)?|rp|scene|play|pretending|playing|improv)";
const AFTER = "\\b[\\s,:.-]*";
const FROM_PLAY = new RegExp(
  `${LEAD}(?:in real life|irl|(?:joking|jokes|kidding|all jokes) aside|(?:but )?seriously(?: though| now)?|back to (?:reality|real life|me|normal)|out of (?:character|the game)|ooc|for real(?: though| now)?|real talk|` +
    `end of (?:the |our |this )?(?:${GAMES}|poem|song|joke)|game over|the end(?=\\W*$)|` +
    `(?:let's |can we |please |we can |i want to |i wanna )?(?:stop|end|quit|pause|exit|finish)(?: it| now| here| this| please| (?:the|our|this) ${GAMES}| ${GAMES}(?= ?(?:$|[,.:;-]|now|please)))*(?= ?(?:$|[?,:;-]|pls|lol))|` +
    `no more ${GAMES}|enough (?:of |with )?(?:(?:the|this|that) )?${GAMES}|i'm (?:done|finished) (?:playing|pretending|with (?:the|this) ${GAMES})|` +
    `(?:the |this |our )?${GAMES}(?: is|'s)? (?:over|done|finished)|(?:on|in) (?:a |all )?(?:serious|real|another|other)(?: note|ness| news)?|` +
    `(?:new|different|change of) (?:topic|subject)|(?:let's |can we )?chang(?:e|ing) the (?:topic|subject)|not (?:in|part of) the ${GAMES}|` +
    `(?:it's )?(?:actual(?:ly)? )?me again|(?:speaking )?as myself|thanks? (?:you )?for (?:playing|the ${GAMES}))${AFTER}`,
  "i",
);
const FROM_OTHERS = new RegExp(
  `${LEAD}(?:as for me|about me|back to me|end of (?:the )?(?:quote|message|mail|e-?mail|text|lyrics|song)|my own (?:news|words)|speaking for myself|in real life|irl)${AFTER}`,
  "i",
);

/** "It's Maya again", "got my phone back": only these give a borrowed phone back, for whoever holds it says "as for me" too. */
function fromBorrowed(userName: string): RegExp {
  const name = escapeRegExp(userName.split(" ")[0] || userName);
  return new RegExp(
    `${LEAD}(?:(?:it's|its|this is|i'm|i am) (?:me|${name})(?!'?s\\b)(?: again| here| now| back| speaking)*|${name} (?:here|again|speaking)(?: again)?|me again|(?:i'm |im )?back (?:to me|again|now)|i'm back|(?:i )?(?:got|have) my phone back)${AFTER}`,
    "i",
  );
}

/** The words by which a speaker comes back from play, from others' words or to their phone, to speak for themself; else null. */
export function returnsFrom(text: string, frame: Frame, { userName }: Speakers): string | null {
  // "Seriously?" is as well a line of the play.
  if (/^\p{L}+\?$/u.test(text)) return null;
  const pattern = frame === "play" ? FROM_PLAY : frame === "others" ? FROM_OTHERS : fromBorrowed(userName);
  return pattern.exec(text)?.[0] ?? null;
}
