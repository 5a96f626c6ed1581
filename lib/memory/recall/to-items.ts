import type { LoadedMemory } from "@/lib/memory/recall/load-memories";
import type { PlacedMessage } from "@/lib/memory/recall/load-places";
import { passage, withoutCorrected } from "@/lib/memory/recall/passage";
import type { Place, Scored, WeightedTerms } from "@/lib/memory/recall/types";
import { placeOf } from "@/lib/memory/recall/types";
import { toWhen } from "@/lib/memory/store/to-when";
import type { RecalledItem } from "@/lib/memory/types";

/** A memory that quotes this share of a message says what the message says, and stands for it. */
const STANDS_FOR = 0.7;

type Item = Omit<RecalledItem, "ref">;

export interface Ranked {
  messages: PlacedMessage[];
  scores: Map<Place, Scored>;
  memories: LoadedMemory[];
  memoryScores: Map<string, number>;
  terms: WeightedTerms;
}

/**
 * One list of memories and messages in the order of `messages`, best first, each memory just before the best message it rests on, and no message
 * whose words a memory before it quotes almost whole.
 */
export function toItems({ messages, scores, memories, memoryScores, terms }: Ranked, limit: number): Item[] {
  const resting = new Map<Place, LoadedMemory[]>();
  for (const memory of memories) {
    for (const { message } of memory.evidence) {
      const place = placeOf(message.conversationId, message.seq);
      resting.set(place, [...(resting.get(place) ?? []), memory]);
    }
  }
  const items: Item[] = [];
  const given = new Set<string>();
  for (const message of messages) {
    if (items.length >= limit) break;
    const scored = scores.get(message.place) ?? { score: 0, why: {} };
    const here = (resting.get(message.place) ?? []).sort(
      (a, b) => (memoryScores.get(b.id) ?? 0) - (memoryScores.get(a.id) ?? 0),
    );
    for (const memory of here) {
      if (!given.has(memory.id)) items.push(memoryItem(memory, scored));
      given.add(memory.id);
    }
    const text = withoutCorrected(message.text, message.corrected);
    const quoted = here.reduce((sum, memory) => sum + quotedIn(memory, message.id), 0);
    if (text && quoted / message.text.length < STANDS_FOR)
      items.push(messageItem(message, passage(text, terms), scored));
  }
  return items.slice(0, limit);
}

function quotedIn(memory: LoadedMemory, messageId: string): number {
  return Math.max(0, ...memory.evidence.filter((row) => row.message.id === messageId).map((row) => row.quote.length));
}

function memoryItem(memory: LoadedMemory, { score, why }: Scored): Item {
  const evidence = memory.evidence.map(({ quote, message }) => ({
    messageId: message.id,
    conversationId: message.conversationId,
    quote,
    at: message.createdAt,
  }));
  const { kind, status, slot, pinned, subject } = memory;
  return {
    kind: "memory",
    id: memory.id,
    text: memory.statement,
    at: evidence[0]?.at ?? memory.recordedAt,
    valid: toWhen(memory),
    memory: {
      kind,
      status,
      subject: { kind: subject.kind, name: subject.name, relation: subject.relation ?? undefined },
      slot: slot ?? undefined,
      pinned,
      editedByUser: memory.author === "person",
    },
    evidence,
    score,
    why,
  };
}

export function messageItem(message: PlacedMessage, text: string, { score, why }: Scored): Item {
  const { id, conversationId, at, speaker } = message;
  return {
    kind: "message",
    id,
    text,
    at,
    speaker,
    evidence: [{ messageId: id, conversationId, quote: text, at }],
    score,
    why,
  };
}
