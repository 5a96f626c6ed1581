import { findMentions } from "@/lib/memory/anchors/find-mentions";
import type { Mention, Reference } from "@/lib/memory/anchors/types";
import { cleanText } from "@/lib/memory/extract/built-in/clean-text";
import { tagWords, type TaggedWord } from "@/lib/memory/extract/built-in/compromise-tags";
import { splitSentences } from "@/lib/memory/extract/built-in/split-sentences";
import type { Turn } from "@/lib/memory/types";

/** A turn, of which only who said it and what is looked at. */
export type Said = Pick<Turn, "messageId" | "speaker" | "text">;

export interface Talkers {
  userName: string;
  companionName: string;
}

const READ_UNITS = 4_000;
const SENTENCES = 40;
/** How many messages back somebody, a group or a place can still be meant. */
const BACK = { person: 4, group: 2, place: 2 };

/** A mention with where it stands: the message's number in the session and the sentence's in all of it. */
interface Seen {
  mention: Mention;
  message: number;
  sentence: number;
}

/**
 * What "she", "he", "they", "it", "there" and "that place" mean, by message, in the messages of one session, oldest first.
 * A word is resolved only where exactly one of what was named before, within a few messages, fits by number, gender and
 * kind; where two fit or none, it is left alone. English. Nobody who takes part in the talk is ever meant.
 */
export function resolveReferences(turns: Said[], { userName, companionName }: Talkers): Map<string, Reference[]> {
  const byMessage = new Map<string, Reference[]>();
  const seen: Seen[] = [];
  const named = new Map<string, string>();
  let sentence = 0;
  turns.forEach((turn, message) => {
    const own = turn.speaker === "user";
    const saying = { speaker: own ? userName : companionName, listener: own ? companionName : userName, named };
    const references: Reference[] = [];
    for (const { text, start } of splitSentences(cleanText(turn.text.slice(0, READ_UNITS))).slice(0, SENTENCES)) {
      sentence++;
      const words = tagWords(text);
      const mentions = findMentions(text, words, start, saying);
      words.forEach((word, i) => {
        while (mentions[0] && mentions[0].start <= start + word.start)
          seen.push({ mention: mentions.shift()!, message, sentence });
        const said = pointing(words, i);
        if (!said) return;
        const meant = oneThatFits(said.kind, seen, message, sentence);
        if (!meant?.label) return;
        const to = word.start + said.text.length;
        references.push({ start: start + word.start, end: start + to, said: said.text, means: meant.label });
        seen.push({ mention: meant, message, sentence });
      });
      for (const mention of mentions) seen.push({ mention, message, sentence });
    }
    if (references.length) byMessage.set(turn.messageId, references);
  });
  return byMessage;
}

type Kind = "she" | "he" | "they" | "it" | "there";

/** "There is …", "hi there", "I'm there for you" name no place. */
const NO_PLACE_AFTER =
  /^(?:is|are|was|were|isn't|aren't|wasn't|weren't|has|have|had|will|would|must|might|may|can|could|should|seems?|used|for|there)$/i;
const NO_PLACE_BEFORE =
  /^(?:hi|hey|hello|out|in|up|over|down|right|is|be|being|been|get|getting|hang|hold|almost|nearly|halfway|always|still)$/i;
const GOES =
  /^(?:go|goes|going|went|gone|been|move|moves|moved|moving|live|lives|lived|living|work|works|worked|working|stay|stays|stayed|staying|travel|travels|travell?ed|travell?ing|drive|drove|driven|driving|fly|flew|flown|flying|return|returned|returning|visit|met|meet|study|studied|studying|eat|ate|grew|grow|arrived|arrive|walk|walked|walking|run|ran|camp|camped|camping|swim|swam|hike|hiked|hiking|party|dance|danced|volunteer|volunteered|volunteering|bought|found|saw|seen|born|raised|married|back|job|house|flat|apartment|time|weekend|week|days?|nights?|summer|trip|people|friends|family)$/i;
/** Verbs "it" stands behind without meaning anything named: "make it", "I get it", "love it when". */
const NO_OBJECT =
  /^(?:make|made|get|got|mean|means|meant|say|said|think|thinks|know|knew|believe|hope|guess|call|call|take|took|find|found|that|as|if|when|because|so|and|but|like|is|was|rock|nail|crush|do|did|does|doing|let)$/i;
const NOTHING_NAMED_AFTER = /^(?:when|that|if|how|to|out|easy|work|happen|clear|through|up|all|there|here)$/i;

function pointing(words: TaggedWord[], i: number): { kind: Kind; text: string } | null {
  const text = words[i]!.text.replace(/[^\p{L}]+$/u, "");
  const word = text.toLowerCase().replace(/['’](?:s|ll|d|re|ve)$/, "");
  const shown = text.slice(0, word.length);
  const before = words[i - 1]?.text.replace(/[^\p{L}']+/gu, "") ?? "";
  const after = words[i + 1]?.text.replace(/[^\p{L}']+/gu, "") ?? "";
  if (/^(?:she|her|hers|herself)$/.test(word)) return { kind: "she", text: shown };
  if (/^(?:he|him|his|himself)$/.test(word)) return { kind: "he", text: shown };
  if (/^(?:they|them|their|theirs|themselves)$/.test(word)) return { kind: "they", text: shown };
  if (word === "there" && shown === text) {
    const place = GOES.test(before) || /^(?:from|near)$/i.test(before);
    const beenThere = /^been$/i.test(before) && !/^for$/i.test(after);
    return (place || beenThere) && (beenThere || !NO_PLACE_BEFORE.test(before)) && !NO_PLACE_AFTER.test(after)
      ? { kind: "there", text: shown }
      : null;
  }
  if (/^(?:that|this)$/.test(word) && /^place$/i.test(after)) return { kind: "there", text: `${shown} ${after}` };
  if (word !== "it" || shown !== text || i === 0) return null;
  const governed = words[i - 1]!.tags.has("Verb") || words[i - 1]!.tags.has("Preposition");
  return governed && !/[,;:]$/.test(words[i - 1]!.text) && !NO_OBJECT.test(before) && !NOTHING_NAMED_AFTER.test(after)
    ? { kind: "it", text: shown }
    : null;
}

function oneThatFits(kind: Kind, seen: Seen[], message: number, sentence: number): Mention | null {
  const fitting = new Map<string, Mention>();
  for (const { mention, message: then, sentence: at } of seen) {
    if (!fits(kind, mention, message - then, sentence - at)) continue;
    // The one with a name tells more than the one without.
    if (!fitting.get(mention.key)?.label) fitting.set(mention.key, mention);
  }
  return fitting.size === 1 ? [...fitting.values()][0]! : null;
}

function fits(kind: Kind, { kind: what, gender }: Mention, back: number, sentences: number): boolean {
  if (kind === "she" || kind === "he") {
    const wanted = kind === "she" ? "female" : "male";
    return what === "person" && back <= BACK.person && (gender === wanted || gender === "unknown");
  }
  if (kind === "they") return what === "group" && back <= BACK.group;
  if (kind === "there") return what === "place" && back <= BACK.place;
  return (what === "thing" || what === "place") && sentences <= 1;
}
