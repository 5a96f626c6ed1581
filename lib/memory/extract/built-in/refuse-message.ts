import { placesOf } from "./as-typed";
import { isMakeBelieve, isTaskOnWhatCameBefore } from "./make-believe";
import { announcesPaste, isBorrowed, isOthersLabel, speaksThroughAnother } from "./others-words";
import { type Frame, returnsFrom } from "./return-to-self";
import type { Sentence } from "./split-sentences";
import { asksForPlainKeeping } from "./strip-lead-in";
import { givesToAnother, isSaidOfTail, isUntrue, leavesSubjectOut, takesBack } from "./not-the-users";
import { isOthersText, othersSpeakFrom, type Speakers, transcriptFrom } from "./voice";

const OVERTHROW =
  "ignore|disregard|forget|override|overwrite|bypass|disable|set aside|put aside|suspend|stop following|stop obeying|drop|abandon|turn off|switch off";
const GIVEN =
  "instructions?|rules?|messages?|prompts?|memor(?:y|ies)|filters?|guidelines|restrictions|guardrails|programming|training|constraints|safety";
const TAKEOVER = new RegExp(
  [
    `\\b(?:${OVERTHROW}) (?:all |any |everything )?(?:of )?(?:the |your |my )?(?:previous|prior|above|earlier|existing) ?(?:${GIVEN})`,
    `\\b(?:${OVERTHROW}) (?:all |any )?(?:of )?your (?:\\p{L}+ ){0,2}(?:${GIVEN})\\b`,
    `\\b(?:${OVERTHROW}) (?:all |everything |anything |whatever |what )(?:that )?you (?:know|knew|were|are|have been|had been|remember|learn)`,
    `\\b(?:new|updated|additional|secret|hidden) (?:instructions?|rules?|orders?|directives?|prompts?)(?: for you)?\\s?:`,
    "\\bsystem (?:prompt|override)\\b|\\bjailbreak\\b|\\bdeveloper mode\\b|\\bgod mode\\b",
    // Power over the companion is no fact of somebody's life, however it is put.
    "\\bi(?:'m| am) your (?:new |real |true |only )?(?:developer|creator|maker|owner|admin|administrator|programmer|master|operator|engineer|designer|god)\\b",
  ].join("|"),
  "iu",
);
const SARCASM =
  /\byeah,? right\b|(?:^|\s)\/s(?:\s|$)|\b(?:just kidding|only kidding|i'm kidding|i am kidding|just joking|i'm joking|jk|not really|as if|sarcas(?:m|tic|tically)|irony|ironically)\b|\bnot\W{0,3}$|\bsa(?:id|ys) (?:nobody|no ?one|no-one|literally (?:nobody|no one))\b/i;
/** Rolled eyes and an upside-down smile turn what they stand behind into its opposite. */
const WRY = /[🙄🙃]/u;
const INSTRUCTION =
  /\b(?:you (?:must|should|have to|need to|will|shall|are (?:a|an|to|going to|required|allowed))|your (?:new )?(?:instructions?|rules?|job|task|role|system) (?:is|are)|from now on|always (?:answer|reply|respond)|never (?:answer|reply|respond|mention|say)|(?:save|store|write|add|put|insert|append) (?:this |that |it )?(?:in|into|to) (?:your |the )?(?:long[- ]term|permanent|persistent|core) memory)\b/i;

/**
 * Drops sentences that are not to be believed as the speaker's own plain word: take-overs of the assistant and letters of
 * others (the whole message), pasted turns and make-believe (to its end), instructions to the assistant, sentences
 * beside a marker of sarcasm, and what is taken back or turns out to be somebody else's news.
 *
 * @param raw the message as sent, at the same offsets: the clean text has lost its emoji.
 * @param open the play or paste that earlier turns left open; the message begins inside it.
 */
export function refuseSentences(
  sentences: Sentence[],
  raw: string,
  speakers: Speakers,
  open: Frame | null = null,
): Sentence[] {
  if (sentences.some((s) => TAKEOVER.test(s.text)) || isOthersText(raw.replace(/[–—]/g, "-"), speakers)) return [];
  if (sentences.some((s) => isBorrowed(s.text, speakers))) return [];
  const unsaid = notTheirs(sentences, raw);
  const transcript = transcriptFrom(sentences);
  const kept: Sentence[] = [];
  /** Who speaks now: the user plainly, in play, or others. */
  let voice: "own" | Frame = open ?? "own";
  for (let i = 0; i < sentences.length; i++) {
    const sentence = sentences[i]!;
    if (i === transcript) return kept;
    const said = sentence.question ? `${sentence.text}?` : sentence.text;
    const back = voice === "own" ? null : returnsFrom(said, voice, speakers);
    if (back) voice = "own";
    const text = back ? sentence.text.slice(back.length) : sentence.text;
    if (othersSpeakFrom(text, speakers) || isOthersLabel(text) || announcesPaste(text)) {
      if (voice !== "borrowed") voice = "others";
    } else if (isMakeBelieve(text)) {
      if (isTaskOnWhatCameBefore(text)) return [];
      if (voice === "own") voice = "play";
    }
    if (voice !== "own" || unsaid.has(i)) continue;
    if (back) {
      const at = placesOf(sentence).slice(back.length);
      if (text.trim()) kept.push({ ...sentence, text, start: at[0]!, at });
      continue;
    }
    if (INSTRUCTION.test(sentence.text) && !asksForPlainKeeping(sentence.text)) continue;
    // Who asks and answers himself tells a riddle.
    if (sentences[i - 1]?.question && /^because\b/i.test(sentence.text)) continue;
    if ([i - 1, i, i + 1].some((k) => isSarcasm(sentences[k], k === i))) continue;
    if (WRY.test(raw.slice(sentence.start, sentences[i + 1]?.start ?? raw.length))) continue;
    kept.push(sentence);
  }
  return kept;
}

/** A marker inside a sentence spoils that sentence; standing alone it spoils its neighbours as well. */
function isSarcasm(sentence: Sentence | undefined, itself: boolean): boolean {
  if (!sentence || !SARCASM.test(sentence.text)) return false;
  return itself || sentence.text.split(/\s+/).length <= 4;
}

/** The sentences of a message that another of its sentences takes back or gives to somebody else, or that are untrue by their own words. */
function notTheirs(sentences: Sentence[], raw: string): Set<number> {
  const out = new Set<number>();
  for (const [i, sentence] of sentences.entries()) {
    const typed = asSent(sentence, raw);
    if (isUntrue(sentence.text) || speaksThroughAnother(sentence.text) || isSaidOfTail(typed)) out.add(i);
    const back = takesBack(sentence.text);
    if (back === "message") return new Set(sentences.keys());
    if (back === "all") for (let k = 0; k <= i; k++) out.add(k);
    else if (back) out.add(i - 1);
    const given = givesToAnother(typed);
    const before = sentences[i - 1];
    if (before && (given === "surely" || (given && leavesSubjectOut(asSent(before, raw))))) out.add(i - 1);
  }
  return out;
}

/** As the user typed it, before a subject left out was put in. */
function asSent(sentence: Sentence, raw: string): string {
  const places = placesOf(sentence);
  return raw.slice(places[0], places.at(-1)).replace(/[’‘]/g, "'").replace(/[–—]/g, "-");
}
