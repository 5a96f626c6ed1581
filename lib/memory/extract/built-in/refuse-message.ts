import type { Sentence } from "./split-sentences";

const FAKE_TURN =
  /^[\s*#[<(|]{0,6}(?:system|assistant|user|human|ai|developer|im_start|instructions?)\b[^\n:>\]]{0,20}(?::|\]|>|\|)/i;
const TAKEOVER =
  /\b(?:(?:ignore|disregard|forget|override) (?:all |any |everything )?(?:of )?(?:the |your |my )?(?:previous|prior|above|earlier|existing) ?(?:instructions?|rules?|messages?|prompts?|memor(?:y|ies))|system prompt|jailbreak|developer mode)\b/i;
const ROLEPLAY =
  /\b(?:role-?play|pretend|imagine|let's say|let us say|let's play|suppose|hypothetically|in (?:this|my|the) (?:story|scenario|novel|game|dream)|in character|act as|you are now|from now on,? you|act like you|my character|once upon a time|(?:write|compose|tell|draft|give) (?:me |us )?(?:a|an|the|some|another) [^.]{0,40}\b(?:story|poem|song|letter|e-?mail|essay|scene|lyrics|script|speech|tale|message|bio)|translate|proofread|rewrite|rephrase|summari[sz]e (?:this|the following)|the following (?:text|passage|sentence)|lyrics?)\b/i;
const SARCASM =
  /\byeah,? right\b|(?:^|\s)\/s(?:\s|$)|\b(?:just kidding|only kidding|i'm kidding|i am kidding|just joking|i'm joking|jk|not really|as if)\b|\bnot$/i;
const INSTRUCTION =
  /\b(?:you (?:must|should|have to|need to|will|shall|are (?:a|an|to|going to|required|allowed))|your (?:new )?(?:instructions?|rules?|job|task|role|system) (?:is|are)|from now on|always (?:answer|reply|respond)|never (?:answer|reply|respond|mention|say))\b/i;

/**
 * Drops sentences that are not to be believed as the speaker's own plain word: pasted turns, take-overs of the assistant,
 * roleplay and writing tasks (each to the end of the message), instructions to the assistant, and sentences beside a marker of sarcasm.
 */
export function refuseSentences(sentences: Sentence[]): Sentence[] {
  const first = sentences.findIndex((s) => TAKEOVER.test(s.text));
  if (first >= 0) return [];
  const kept: Sentence[] = [];
  for (let i = 0; i < sentences.length; i++) {
    const sentence = sentences[i]!;
    if (FAKE_TURN.test(sentence.text) || ROLEPLAY.test(sentence.text)) break;
    if (INSTRUCTION.test(sentence.text)) continue;
    if ([i - 1, i, i + 1].some((k) => isSarcasm(sentences[k], k === i))) continue;
    kept.push(sentence);
  }
  return kept;
}

/** A marker inside a sentence spoils that sentence; standing alone it spoils its neighbours as well. */
function isSarcasm(sentence: Sentence | undefined, itself: boolean): boolean {
  if (!sentence || !SARCASM.test(sentence.text)) return false;
  return itself || sentence.text.split(/\s+/).length <= 3;
}
