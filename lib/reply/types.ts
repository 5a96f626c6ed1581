import type { TraceView } from "@/lib/conversation/types";
import type { Mood } from "@/lib/memory/mood/read-mood";
import type { Relationship } from "@/lib/memory/profile/read-relationship";
import type { SummarySentence } from "@/lib/memory/summaries/types";
import type { Manner } from "@/lib/memory/manner/list-manners";
import type { RecallCost } from "@/lib/memory/recall/recall-deeper";
import type { RecalledItem } from "@/lib/memory/types";

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
  /** Tokens by section. */
  sections: Record<string, number>;
  tokens: number;
}

/** What retrieving found for one question. */
export interface Retrieved {
  question: string;
  userName: string;
  companionName: string;
  persona: string;
  timeZone: string;
  now: Date;
  memoryOn: boolean;
  /** Recall failed; there is nothing from memory, and the trace says so. */
  degraded: boolean;
  /** This conversation's turns before the question, oldest first. */
  recent: { id: string; role: "user" | "assistant"; text: string; at: Date; remembered: boolean }[];
  items: RecalledItem[];
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

export type ReplyEvent =
  | { type: "start"; messageId: string; trace: TraceView }
  | { type: "delta"; text: string }
  | { type: "end"; status: "complete" | "stopped" | "failed" | "interrupted"; error: string | null; trace: TraceView };
