import { analyse } from "@/lib/memory/lexical/analyse";
import type { LoadedMemory } from "@/lib/memory/recall/load-memories";
import type { PlacedMessage } from "@/lib/memory/recall/load-places";
import { passage, withoutCorrected, withoutQuoted } from "@/lib/memory/recall/passage";
import type { Place, Scored, WeightedTerms } from "@/lib/memory/recall/types";
import { placeOf } from "@/lib/memory/recall/types";
import { standFor } from "@/lib/memory/recall/stand-for";
import { toWhen } from "@/lib/memory/store/to-when";
import type { CutItem, RecalledItem } from "@/lib/memory/types";

type Item = Omit<RecalledItem, "ref">;

export interface Ranked {
  messages: PlacedMessage[];
  scores: Map<Place, Scored>;
  memories: LoadedMemory[];
  memoryScores: Map<string, number>;
  /** The question's terms, by how much each tells. */
  terms: WeightedTerms;
  passageChars: number;
  /** Is given what is found and left out, because an item before it says it already. */
  drop?: (item: Omit<RecalledItem, "ref">, why: CutItem["why"]) => void;
}

/**
 * One list of memories and messages in the order of `messages`, best first, each memory just before the best message it rests on, and nothing
 * twice: no second memory of a span that says no more than the first, of a message not the sentences a memory before it quotes,
 * and no message that memories quote almost whole.
 */
export function toItems(
  { messages, scores, memories, memoryScores, terms, passageChars, drop }: Ranked,
  limit: number,
): Item[] {
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
      const again = here.some((other) => given.has(other.id) && saysNoMore(memory, other));
      if (!given.has(memory.id)) {
        if (again) drop?.(memoryItem(memory, scored), "duplicate");
        else items.push(memoryItem(memory, scored));
      }
      given.add(memory.id);
    }
    const text = withoutCorrected(message.text, message.corrected);
    const quotes = here.flatMap(({ evidence }) =>
      evidence.filter((row) => row.message.id === message.id).map(({ quote }) => quote),
    );
    if (!text) continue;
    if (standFor(message.text, quotes)) {
      drop?.(messageItem(message, text, scored), "quoted");
      continue;
    }
    const rest = withoutQuoted(text, quotes);
    if (rest) items.push(messageItem(message, passage(rest, terms, passageChars), scored));
  }
  return withUngrounded(items, memories, memoryScores).slice(0, limit);
}

/**
 * A memory that was kept when its message went has no message to be found by: it stands by its own score, as far up as a
 * message that fits as well as it does.
 */
function withUngrounded(items: Item[], memories: LoadedMemory[], memoryScores: Map<string, number>): Item[] {
  const top = items[0]?.score || 1;
  for (const memory of memories.filter(({ evidence }) => !evidence.length)) {
    const own = memoryScores.get(memory.id) ?? 0;
    if (!own) continue;
    const score = own * top;
    const behind = items.findIndex((item) => item.score <= score);
    const item = memoryItem(memory, { score, why: { memory: score } });
    items.splice(behind < 0 ? items.length : behind, 0, item);
  }
  return items;
}

/** It rests on words the other rests on too, and every term of it stands there. */
function saysNoMore(memory: LoadedMemory, other: LoadedMemory): boolean {
  const within = memory.evidence.every(({ quote, message }) =>
    other.evidence.some((row) => row.message.id === message.id && row.quote.includes(quote)),
  );
  const terms = new Set(analyse(other.statement));
  return within && analyse(memory.statement).every((term) => terms.has(term));
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
      ...(memory.doubted ? { doubted: true } : {}),
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
    evidence: verbatim(message.text, text).map((quote) => ({ messageId: id, conversationId, quote, at })),
    score,
    why,
  };
}

/** The pieces of a shortened text that stand in the message, or the shortened text where none does (corrected words are cut out of it). */
function verbatim(message: string, shortened: string): string[] {
  if (message.includes(shortened)) return [shortened];
  const pieces = shortened.split("…").map((piece) => piece.trim());
  const held = pieces.filter((piece) => piece && message.includes(piece));
  return held.length ? held : [shortened];
}
