import type { Change } from "@/lib/diff-sequences";
import type { Without } from "@/lib/conversation/read-without";
import type { LeftOutView, MemoryMode, TraceView, UsedItemView } from "@/lib/conversation/types";
import type { Mood } from "@/lib/memory/mood/read-mood";
import type { Relationship } from "@/lib/memory/profile/read-relationship";
import type { SummarySentence } from "@/lib/memory/summaries/types";
import type { Manner } from "@/lib/memory/manner/list-manners";
import type { RecallCost } from "@/lib/memory/recall/recall-deeper";
import type { CutItem, RecalledItem } from "@/lib/memory/types";

export interface PromptMessage {
  role: "user" | "assistant";
  content: string;
}

/** What is sent to the model: the stable part first, so that provider prompt caches hit, the volatile part last. */
export interface Prompt {
  instructions: string;
  messages: PromptMessage[];
  /** The recalled items that made it in, by their refs. */
  items: RecalledItem[];
  /** The wishes about answers that made it in. */
  manners: Manner[];
  /** What recall found and the prompt does not hold. */
  cut: CutItem[];
  /** Tokens by section. */
  sections: Record<string, number>;
  /** The sections of the instructions, word for word, in order; one without a text is not in them. */
  texts: Record<string, string>;
  /** By section, how much of what belongs there did not fit: sentences, wishes, turns. */
  leftOut: Record<string, number>;
  tokens: number;
}

export interface RecentTurn {
  id: string;
  role: "user" | "assistant";
  text: string;
  at: Date;
  /** Memory has read it. */
  remembered: boolean;
  /** It was said where nothing is remembered: no copy of it may be kept. */
  unkept?: boolean;
}

/** What retrieving found for one question. */
export interface Retrieved {
  question: string;
  /** Of the message that asks. */
  questionId?: string;
  /** The memory's edition before all this was read; under another one some of it may be forgotten. */
  edition?: number;
  userName: string;
  companionName: string;
  persona: string;
  timeZone: string;
  now: Date;
  /** What was asked in which state of the conversation; "remembering" unless said. */
  mode?: MemoryMode;
  /** Memory is read. */
  memoryOn: boolean;
  /** Recall failed; there is nothing from memory, and the trace says so. */
  degraded: boolean;
  /** This conversation's turns before the question, oldest first. */
  recent: RecentTurn[];
  /** Turns before those, which did not fit. */
  earlier?: number;
  items: RecalledItem[];
  /** Found and left out of the items by recall itself. */
  dropped?: CutItem[];
  /** What this reply is to do without. */
  without?: Without[];
  sureness: number;
  recallMs: number;
  /** What a model's part in recall cost; absent where it had none. */
  recallCost?: RecallCost;
  /** How the person wants to be answered, strongest first. */
  manners: Manner[];
  profile: string[];
  companionProfile: string[];
  /** The running summary of everything told, without what the portrait says. */
  story: SummarySentence[];
  relationship: Relationship | null;
  /** How the user sounds just now; null when memory is off or could not be read. */
  tone: Mood | null;
}

export interface PromptPart {
  /** Who says it, where it is a turn. */
  role?: "user" | "assistant";
  text: string;
  /** No copy is kept; this is the message as it stands now. */
  pointed?: boolean;
}

export interface PromptSectionView {
  name: string;
  tokens: number;
  leftOut: number;
  /** Empty where the words are not kept any more. */
  parts: PromptPart[];
}

export type LineChange = Change;

/** What was sent for one reply, or gathered where nothing was sent. */
export interface PromptView {
  conversationId: string;
  title: string;
  replyId: string;
  at: Date;
  model: string;
  /** The built-in companion answered; nothing was sent anywhere. */
  builtIn: boolean;
  memoryOn: boolean;
  degraded: boolean;
  /** Null: the words are kept. Else why they are not. */
  notKept: "incognito" | "gone" | "no-trace" | null;
  /** The whole as it was sent, for copying. */
  text: string;
  tokens: number;
  replyTokens: number;
  /** A model's part in recall. */
  recall: { calls: number; tokens: number };
  /** How well what was recalled fits the question, 0 to 1; null where nothing was looked up. */
  sureness: number | null;
  sections: PromptSectionView[];
  cut: UsedItemView[];
  without: LeftOutView[];
  /** What changed since the prompt before, section by section; null where there is none kept. */
  changes: { name: string; lines: LineChange[] }[] | null;
}

export type ReplyEvent =
  | { type: "start"; messageId: string; trace: TraceView }
  | { type: "delta"; text: string }
  | { type: "end"; status: "complete" | "stopped" | "failed" | "interrupted"; error: string | null; trace: TraceView };
