import { escapeRegExp } from "@/lib/escape-reg-exp";
export type Reading =
  | { kind: "greeting" | "thanks" | "farewell" | "command" | "statement" | "about-me" | "who-are-you" | "how-are-you" }
  | { kind: "clock" }
  | { kind: "question"; questions: string[] };

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });
const QUESTION_START =
  /^(?:(?:and|so|but|well|ok|okay|hey|hi|hello|please|also)\b[\s,]*)*(?:who|whom|whose|what|what's|whats|when|where|where's|which|why|how|is|are|am|was|were|do|does|did|have|has|had|can|could|will|would|should|may|tell me (?:about|what|where|when|who|how|which|why|again|my|more)|remind me|any idea)\b/i;
const NOT_QUESTION =
  /^(?:have a|have fun|will do|do not|don't|do it|may you|is that so|can't wait|when i\b.*,|what a\b|how (?:nice|lovely|sad|funny)\b)/i;
const QUESTION_LIMIT = 3;

export const splitSentences = (text: string): string[] =>
  [...sentences.segment(text.replace(/\s*\n+\s*/g, "\n"))].map(({ segment }) => segment.trim()).filter(Boolean);

const READ_CHARS = 2_000;

/** A long message's beginning and end: what is asked stands there, not in the middle of what was pasted. */
const bothEnds = (text: string) =>
  text.length <= 2 * READ_CHARS ? text : `${text.slice(0, READ_CHARS)}\n${text.slice(-READ_CHARS)}`;

/** What a message is, read by its form only. Questions are looked for in every sentence, at most three are kept. */
export function readMessage(message: string, companionName: string): Reading {
  const text = bothEnds(message).replace(/[’‘]/g, "'").trim();
  const plain = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}' ]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const bare = plain
    .replace(new RegExp(`\\b${escapeRegExp(companionName.toLowerCase())}\\b`, "g"), "")
    .replace(/\s+/g, " ")
    .trim();
  if (
    /^(?:hi|hello|hey|hiya|howdy|greetings|good (?:morning|afternoon|evening)|morning)(?: there| again| everyone)?$/.test(
      bare,
    )
  )
    return { kind: "greeting" };
  if (/^(?:bye|goodbye|good night|see you(?: later| soon| tomorrow)?|talk (?:later|soon))$/.test(bare))
    return { kind: "farewell" };
  if (
    /^(?:(?:ok|okay|great|good|nice|perfect) )?(?:thanks|thank you|thx|cheers)(?: (?:a lot|so much|very much|again))?$/.test(
      bare,
    )
  )
    return { kind: "thanks" };
  if (/\b(?:how are you|how's it going|how do you do|what's up)\b/.test(bare) && bare.split(" ").length <= 7)
    return { kind: "how-are-you" };
  if (
    /\b(?:what (?:do|did|can|have) you (?:still )?(?:know|remember|learned|learnt|noted)|everything you know|what you (?:know|remember)|all you know) (?:about|of) me\b|\bdo you (?:still )?(?:remember|know) me$|^(?:who am i|tell me about (?:me|myself)|what have i told you(?: so far)?)$/.test(
      bare,
    )
  )
    return { kind: "about-me" };
  if (
    /\b(?:what's your name|what is your name|who are you|what are you|are you (?:an? )?(?:ai|bot|robot|human|real|person|machine|language model|llm)|which model are you)\b/.test(
      plain,
    )
  )
    return { kind: "who-are-you" };
  if (
    /^what(?:'s| is)? (?:the )?(?:time|date|day)(?: is it| is today| today| now)?(?: today| now| please)?$/.test(bare)
  )
    return { kind: "clock" };
  if (
    /^(?:please )?(?:forget|erase|delete|unlearn)\b/.test(bare) ||
    /\b(?:can|could) you (?:please )?(?:forget|erase|delete)\b/.test(bare)
  )
    return { kind: "command" };
  const questions = splitSentences(text).filter(isQuestion).slice(0, QUESTION_LIMIT);
  return questions.length ? { kind: "question", questions } : { kind: "statement" };
}

export function isQuestion(sentence: string): boolean {
  if (/\?["'”)\s]*$/.test(sentence)) return true;
  if (NOT_QUESTION.test(sentence) || /[!]\s*$/.test(sentence)) return false;
  return QUESTION_START.test(sentence);
}
