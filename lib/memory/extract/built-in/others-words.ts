import { escapeRegExp } from "@/lib/escape-reg-exp";
import { RELATION_PATTERN } from "./relation-words";
import type { Speakers } from "./voice";

const NOUN =
  "(?:messages?|texts?|e-?mails?|mails?|letters?|dms?|notes?|voice ?notes?|voicemails?|posts?|tweets?|comments?|poems?|lyrics|stor(?:y|ies)|songs?|quotes?|diar(?:y|ies)|journals?|chapters?|essays?|scripts?|msgs?|screenshots?)";
/** Only noise and small time words may follow an announcement that still waits for what it announces. */
const ENDS =
  "(?:[\\s,]*(?:omg|omfg|lol|lmao+|wtf|haha+|today|yesterday|just now|earlier|now|last night|this morning|again|please|pls|look|ok|smh|ugh|x+|me|us))*[\\s:,)(-]*$";
const SENT =
  "sent|texted|messaged|e-?mailed|forwarded|wrote|posted|showed|dm(?:'?e?d)|tweeted|shared|said|replied|commented|handed|left";
const WROTE = "wrote|said|sent|texted|posted|messaged|replied|put|writes|e-?mailed|dm(?:'?e?d)|tweeted|commented";
const BY_OTHERS = `what (?!(?:i|we|you)\\b)[\\p{L}' ]{1,30}? (?:${WROTE})\\b(?: (?:to )?(?:me|us))?`;

const HANDING =
  "paste|pasting|copy|copying|forward|forwarding|send|sending|read|reading|show|showing|share|sharing|type|typing";

const ANNOUNCES = new RegExp(
  [
    `\\b(?:this|these) ${NOUN} (?:that |which )?(?!(?:i|we|you)\\b)[\\p{L}' ]{1,30}? (?:${SENT})\\b(?: me| us| to me)?${ENDS}`,
    `\\b(?:${HANDING})(?: (?:to )?you| out)* (?:(?:my|the) \\p{L}+(?:s'|'s|s)|his|her|their) (?:\\p{L}+ )?${NOUN}${ENDS}`,
    `(?<!\\b(?:i|did|does|would|should)(?: \\p{L}+){0,2} )\\b(?:${SENT})(?: me| us| to me| it to me)?(?: just)? (?:this|these|the following)(?: ${NOUN})?${ENDS}`,
    `\\bi (?:just |also |once )?wrote this (?:poem|story|song|haiku|chapter|scene|script|monologue)${ENDS}`,
    `\\b(?:send|paste|copy|forward|read|show|share|type|post|give)(?:ing)?(?: (?:to )?you| out| aloud| over| up)* (?:exactly )?${BY_OTHERS}${ENDS}`,
    `\\b(?:here's|here is|this is|look at|listen to|check out) (?:exactly )?${BY_OTHERS}${ENDS}`,
    `\\b(?:here's|here is) (?:the|his|her|their|my (?:\\p{L}+ )?${RELATION_PATTERN}'?s) (?:\\p{L}+ )?${NOUN}${ENDS}`,
    `\\b(?:${HANDING})(?: (?:to )?you| out| aloud)+ (?:[\\p{L}' ]{0,25}\\b)?${NOUN}\\b[^.:\\n]{0,40}$`,
    `\\b(?:translate|proofread|correct|check|fix|edit|rewrite|rephrase|paraphrase|summari[sz]e|improve|polish|put|turn)\\b[^.\\n]{0,30}\\b(?:next|following|what i(?:'ll| will|'m going to|'m about to)? (?:send|write|say|type|paste))\\b`,
    "\\bthe next (?:message|text|thing|one|few|part|bit|msg|messages|lines?)\\b[^.\\n]{0,30}\\b(?:is|are)\\b[^.\\n]{0,20}\\b(?:from|by|not me|quote|lyrics|hers|his|copied|pasted)\\b",
  ].join("|"),
  "iu",
);

/** "My sister just sent me this", "I'll send you what my ex wrote": others' words come next, here or in the next message. */
export const announcesPaste = (text: string): boolean => ANNOUNCES.test(text.replace(/\?$/, ""));

const WORK = new RegExp(
  `^(?:(?:can|could|would|will) you |please |pls |hey |hi |ok |also |so )*(?:please |pls |help me (?:to )?)?(?:(?:translate|proofread|rewrite|rephrase|paraphrase)(?: (?:this|that|these|it|something|smth|sth|some|my|an?|the)\\b[^.:\\n]{0,60})?|(?:check|correct|fix|edit|improve) (?:this|that|these|my|an?|the|some) (?:\\p{L}+ )?(?:${NOUN}|english|grammar|spelling|writing|paragraphs?|sentences?|translation))[^.:\\n]{0,40}$`,
  "iu",
);

/** "Can you translate this?" with nothing of it beside: the next message is what it was asked of. */
export const asksForWorkOnNext = (sentences: string[]): boolean =>
  sentences.some((text) => WORK.test(text.replace(/\?$/, ""))) &&
  !sentences.some((text) => /\b(?:i|i'm|i've|my (?!english|grammar|text|essay|writing)\p{L}+)\b/iu.test(text));

/** Somebody else holds the user's phone: "this is Tom, Maya's brother", "I'm using Maya's phone", "this is not Maya". */
export function isBorrowed(text: string, { userName }: Speakers): boolean {
  const name = escapeRegExp(userName.split(" ")[0] || userName);
  if (!userName.trim()) return false;
  const devices = "(?:phone|account|laptop|computer|tablet|ipad|chat)";
  return new RegExp(
    `\\b(?:this is|it's|its|i'm|im|i am)\\b(?: [\\p{L}]+,?){0,3} ${name}'?s (?:\\p{L}+ )?(?:${RELATION_PATTERN}|bf|gf|bff|sis|bro|gran|nan)\\b(?!'s)` +
      `|\\b(?:borrow|borrowing|borrowed|using|stole|took|on|got|have|nicked|grabbed) (?:${name}'?s) ${devices}\\b` +
      `|\\b(?:this is|it's|its|i'm|im|i am)(?:n't| not) (?:actually |really )?${name}\\b` +
      `|\\b(?:this is|it's|its) (?!${name}\\b|me\\b|my\\b|the\\b|an?\\b)\\p{L}+\\b,?[^.\\n]{0,30}\\b(?:borrowing|using|stole|took|on|nicked|grabbed|have|got) (?:her|his|their) ${devices}\\b`,
    "iu",
  ).test(text);
}

/** "Her shirt: I love New York", "quote of the day from my 4yo: …": the label names somebody or a thing with writing on it. */
const LABELLED = new RegExp(
  `^(?:his|her|their) [^:\\n]{1,40}:(?=\\s)|^[^:\\n]{0,40}\\b(?:mad ?libs?|t-?shirt|shirt|tee|mug|hoodie|bumper sticker|sticker|tattoo|billboard|fortune cookie|horoscope|tarot|poster|badge|graffiti|quote|lyric|caption)s?\\b[^:\\n]{0,40}:(?=\\s)`,
  "i",
);
/** "He was all I hate commitment": speech that no stop marks off. */
const THROUGH = new RegExp(
  `\\b(?!i\\b)(?:he|she|they|everyone|everybody|${RELATION_PATTERN}|\\p{Lu}\\p{L}+)(?:(?: was| were| is| are|'s|'re) (?:just |literally )?(?:all|like|all like)| goes| went) (?=(?:i|i'm|im|i've|my|we)\\b)`,
  "iu",
);

export const isOthersLabel = (text: string): boolean => LABELLED.test(text);
export const speaksThroughAnother = (text: string): boolean => THROUGH.test(text);
