import { writeOut } from "@/lib/memory/extract/built-in/write-out";

/** Wanting it for one answer only is no wish for the rest. */
export const ONCE =
  /\b(?:this (?:time|once|one)|just once|for now|for (?:today|this|that)\b|today|tonight|right now|in this (?:case|answer|text|email|essay)|of (?:this|that) (?:text|email|essay|letter|article|story))\b/i;
const LEAD =
  /^(?:(?:please|pls|plz|hey|hi|ok|okay|oh|ah|well|so|also|and|but|then|again|actually|honestly|seriously|look|listen,|yes|yeah|no,|maybe|just|kindly|thanks|thank you|btw|by the way|one (?:more )?thing|another thing|in (?:the )?future|from now on|going forward|next time|in general|generally|as a rule|whenever you (?:answer|reply)|always|whenever possible|from here on|for the future|if (?:possible|you can|you could)|at least)[,: ]+)+/;
const FRAME =
  /^(?:(?:can|could|would|will) you (?!mind )(?:please |pls |maybe |just |kindly |try to |always |also )*|(?:do|would) you mind (?:if you )?|(?:i would|i'd) (?:really )?(?:like|love|prefer|appreciate) (?:it if you (?:would |could |can )?|you to |for you to )|i (?:really )?(?:want|need|prefer|wish|would like|would love) (?:you to |for you to |that you |it if you (?:would |could )?|you would |you could )|it would be (?:nice|great|good|better|nicer) if you (?:would |could )?|(?:please )?(?:try|remember|make sure|be sure) (?:to |you )|you (?:should|could|might want to) |feel free to |let us |let's |i like it when you |i (?:hate|do not like) it when you (?=too ))/;
const TAIL =
  /(?:[, ]+(?:please|pls|plz|thanks|thank you|thx|ok|okay|kith|from now on|in (?:the )?future|going forward|next time|if (?:possible|you can|you could|you do not mind)|instead|always|in general|generally|when you (?:answer|reply|respond|talk|speak|write|explain(?: things)?)(?: to)?(?: me)?|whenever you (?:answer|reply)(?: me)?|in your (?:answers?|replies|responses|messages)|you know|will you|would you|lol|haha|tho|though|already))+$/;

export interface Core {
  text: string;
  /** "can you …": a request even though it ends with a question mark. */
  framed: boolean;
}

/**
 * What a request asks for, in lower case and without its politeness: "Hey Kith, could you please keep it short from now on?"
 * → "keep it short". Null when it is too long to be a wish of this kind.
 */
export function coreOf(segment: string, companionName: string): Core | null {
  if (segment.length > 160) return null;
  let text = writeOut(segment.replace(/[’‘]/g, "'"))
    .toLowerCase()
    .replace(/[!.…~]+$/g, "")
    .replace(/\s+/g, " ")
    .replace(/\bkinda\b/g, "kind of")
    .replace(/\b(?:u)\b/g, "you")
    .replace(/\bur\b/g, "your")
    .trim();
  const called = new RegExp(
    `(?:^|[, ]+)${companionName.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, ".")}(?=[, ]|$)`,
    "u",
  );
  text = text.replace(called, "").replace(/^[, ]+/, "");
  let framed = false;
  for (let i = 0; i < 4; i++) {
    const before = text;
    text = text.replace(LEAD, "");
    if (FRAME.test(text)) framed = true;
    text = text.replace(FRAME, "").replace(TAIL, "").trim();
    if (text === before) break;
  }
  if (framed) text = text.replace(/^not (?=\p{L}+ing\b)/u, "stop ").replace(/^not /, "do not ");
  text = text.replace(/^i would (?:really )?(like|love|prefer)\b/, "i $1");
  return text ? { text, framed } : null;
}
