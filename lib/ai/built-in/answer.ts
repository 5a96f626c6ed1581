import { harmless, tellDate } from "@/lib/ai/built-in/plain-text";
import { readMessage } from "@/lib/ai/built-in/read-message";
import { readQuestion } from "@/lib/ai/built-in/read-question";
import { findSupport, type Supported } from "@/lib/ai/built-in/support";
import { tellItem, tellStatement } from "@/lib/ai/built-in/tell-item";
import type { BuiltInInput, BuiltInItem } from "@/lib/ai/built-in/types";

export type { BuiltInInput, BuiltInItem } from "@/lib/ai/built-in/types";

export interface BuiltInReply {
  text: string;
  /** Refs of the items the text is drawn from, in order; each stands in the text as "[m1]". */
  citedRefs: string[];
}

const UNKNOWN = "I don't know that. You have not told me, or I have forgotten it.";
/** What is added to the first reply of a conversation. */
export const NO_MODEL =
  "No language model is connected: I can only look up what you told me, and note by rule what I understand of it.";
/** Remembering reads the message after the reply, and may find nothing in it: these words are true in both cases. */
const TOLD = "Thank you for telling me. What I note of it, you find under Memory.";
const NOT_NOTED = "Thank you for telling me. Memory is only read here, so I will not note it.";
const ABOUT_ME_LIMIT = 8;
const BRIEF_LIMIT = 3;
const TOLD_LIMIT = 3;
/** How far behind the best an item may be and still be told as a second answer. */
const AS_GOOD = 0.95;

/**
 * The built-in companion's reply: extractive, deterministic, without a model. It tells only what the given items say in
 * words that meet the question's, each with its date and source, and otherwise admits that it does not know.
 */
export function builtInReply(input: BuiltInInput): BuiltInReply {
  const { text, used } = reply(input);
  const citedRefs = [...new Set(used.map(({ ref }) => ref).filter(Boolean))];
  const whole = input.historyWasEmpty ? `${text}\n\n${NO_MODEL}` : text;
  return { text: input.style?.noEmojis ? withoutEmojis(whole) : whole, citedRefs };
}

interface Told {
  text: string;
  used: BuiltInItem[];
}

function reply(input: BuiltInInput): Told {
  const reading = readMessage(input.question, input.companionName);
  const { style } = input;
  const name = harmless(style?.callMe ?? input.userName, 60);
  switch (reading.kind) {
    case "greeting":
      return plain(`Hello${name ? `, ${name}` : ""}.`);
    case "farewell":
      return plain(`Goodbye${name ? `, ${name}` : ""}.`);
    case "thanks":
      return plain("You are welcome.");
    case "how-are-you":
      return plain(`I am a program, so I have no moods to report.${style?.noQuestions ? "" : " How are you?"}`);
    case "who-are-you":
      return plain(
        `I am ${harmless(input.companionName, 60)}, a program. I answer from what you told me and name the source.`,
      );
    case "clock":
      return plain(`It is ${tellTime(input)}, ${tellDate(input.now, input.timeZone, true)}.`);
    case "command":
      return plain("I cannot do that from here. Open Memory: each memory there has Edit, Pin and Forget.");
    case "statement":
      if (input.noting === false && input.memoryOn !== false)
        return plain(style?.brief ? "Thank you. Nothing is noted here." : NOT_NOTED);
      if (style?.brief) return plain(input.memoryOn === false ? "Thank you. Memory is off here." : "Thank you.");
      return plain(
        input.memoryOn === false ? "Thank you for telling me. Memory is off here, so I will not note it." : TOLD,
      );
    case "about-me":
      return aboutMe(input);
    case "question": {
      const answers = reading.questions.map((question) => answerQuestion(question, input));
      const known = answers.filter(({ used }) => used.length);
      const told =
        known.length && known.length < answers.length ? [...known, plain("The rest I don't know.")] : answers;
      return { text: [...new Set(told.map(({ text }) => text))].join("\n\n"), used: told.flatMap(({ used }) => used) };
    }
  }
}

function answerQuestion(sentence: string, input: BuiltInInput): Told {
  const parts = sentence
    .slice(0, 2_000)
    .split(/,?\s+and\s+(?=(?:who|what|when|where|which|how|do i|am i|does my|is my)\b)/i);
  if (parts.length > 1) {
    const answers = parts.map((part) => answerQuestion(part, input));
    return { text: answers.map(({ text }) => text).join("\n\n"), used: answers.flatMap(({ used }) => used) };
  }
  const question = readQuestion(sentence, input.userName, input.companionName);
  const support = findSupport(question, input.items, input.userName);
  const chosen = choose(support, question.past === "history", input.style?.brief ?? false);
  if (chosen.length === 0) return plain(UNKNOWN);
  const told = chosen.map((one) => tellItem(one, input, question.past === "done"));
  return { text: told.join("\n\n"), used: chosen.map(({ item }) => item) };
}

/**
 * Current answers that are as good as the best, then what was said in this conversation and is not a memory yet. Memories
 * speak before the raw messages they were drawn from. What no longer holds is told when nothing current answers, or when
 * the past was asked for.
 */
function choose(support: Supported[], history: boolean, brief: boolean): Supported[] {
  const ended = support.filter(({ item }) => item.status === "superseded");
  const memories = support.filter(({ item }) => item.kind === "memory" && item.status !== "superseded");
  const unread = support.filter(({ item }) => item.kind === "message" && !item.ref);
  const said = support.filter(({ item }) => item.kind === "message" && item.ref);
  const episodes = support.filter(({ item }) => item.kind === "episode");
  const current = memories.length
    ? [...nearBest(memories), ...unread.slice(0, 1)]
    : nearBest(unread.length ? unread : said);
  if (history && ended.length) return [...ended.slice(0, 2), ...current.slice(0, 1)];
  if (current.length) return distinct(current).slice(0, brief ? 1 : TOLD_LIMIT);
  return (ended.length ? ended : episodes).slice(0, 1);
}

const nearBest = (support: Supported[]) => support.filter(({ score }) => score >= support[0]!.score - AS_GOOD);

function distinct(support: Supported[]): Supported[] {
  const seen = new Set<string>();
  return support.filter(({ item, sentence }) => {
    const key = (item.kind === "message" ? sentence : item.text).toLowerCase();
    const known = seen.has(key) || (item.kind === "message" && seen.has(item.quote?.toLowerCase() ?? ""));
    seen.add(key);
    if (item.quote) seen.add(item.quote.toLowerCase());
    return !known;
  });
}

function aboutMe(input: BuiltInInput): Told {
  const current = input.items.filter(
    (item) => item.kind === "memory" && item.status !== "superseded" && item.subjectKind !== "companion",
  );
  const ofUser = current.filter(({ subjectKind }) => subjectKind !== "person");
  const told = [...ofUser, ...current.filter((item) => !ofUser.includes(item))].slice(
    0,
    input.style?.brief ? BRIEF_LIMIT : ABOUT_ME_LIMIT,
  );
  if (told.length === 0) return plain("You have not told me anything about you that I still remember.");
  const lines = told.map((item) => `${tellStatement(item.text, input)}${item.ref ? ` [${item.ref}]` : ""}`);
  const listed = input.style?.noBullets ? lines.join(" ") : lines.map((line) => `- ${line}`).join("\n");
  return { text: `This is what comes to mind, the rest is under Memory:\n\n${listed}`, used: told };
}

/** Pictographs, with their joiners and skin tones; signs that are drawn as text stay. */
const withoutEmojis = (text: string) =>
  text.replace(
    / ?(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)[\u{1f3fb}-\u{1f3ff}\ufe0f\u200d\p{Emoji_Presentation}]*/gu,
    "",
  );

const plain = (text: string): Told => ({ text, used: [] });

const tellTime = ({ now, timeZone }: BuiltInInput) =>
  new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).format(now);

/** A finished text as a stream of words, so that the reader and the transport treat both companions alike. */
export async function* streamBuiltIn(text: string): AsyncIterable<string> {
  for (const chunk of text.match(/\s*\S+\s*?(?=\s|$)|\s+$/g) ?? []) yield chunk;
}
