import { expect, test } from "vitest";
import type { LoadedMemory } from "@/lib/memory/recall/load-memories";
import type { PlacedMessage } from "@/lib/memory/recall/load-places";
import { toItems, type Ranked } from "@/lib/memory/recall/to-items";
import { placeOf } from "@/lib/memory/recall/types";

const at = new Date("2026-11-23T10:00:00Z");
const message = (seq: number, text: string): PlacedMessage => ({
  ...{ place: placeOf("c", seq), id: `x${seq}`, conversationId: "c", seq, speaker: "user", text, at, corrected: [] },
});
const quoting = (seq: number, quote: string): LoadedMemory["evidence"][number] => ({
  quote,
  message: { id: `x${seq}`, conversationId: "c", seq, createdAt: at },
});
const memory = (id: string, ...evidence: LoadedMemory["evidence"]): LoadedMemory => ({
  ...{ id, kind: "fact", status: "active", slot: null, statement: `Maya likes ${id}.`, author: "builtin" },
  ...{ validFrom: null, validTo: null, validPrecision: null, subjectId: "u", people: [] },
  ...{ importance: 0.5, pinned: false, sensitive: false, useCount: 0, recordedAt: at, lastUsedAt: null },
  subject: { kind: "user", name: "Maya", relation: null },
  evidence,
});

/** Each item as `id`, or of a message `id: text`, and what was dropped, why. */
function listed(
  messages: [message: PlacedMessage, score: number][],
  memories: [memory: LoadedMemory, score: number][] = [],
  limit = 10,
) {
  const dropped: string[] = [];
  const ranked: Ranked = {
    messages: messages.map(([one]) => one),
    scores: new Map(messages.map(([one, score]) => [one.place, { score, why: { words: score } }])),
    memories: memories.map(([one]) => one),
    memoryScores: new Map(memories.map(([one, score]) => [one.id, score])),
    ...{ terms: new Map(), passageChars: 700, drop: (item, why) => dropped.push(`${item.id} ${why}`) },
  };
  const items = toItems(ranked, limit);
  return { items, dropped, ids: items.map(({ id }) => id), texts: items.map(({ text }) => text) };
}

/** A sentence of so many characters, with its full stop. */
const sentence = (word: string, chars: number) => `${word} ${"o".repeat(chars - word.length - 2)}.`;

test("a message of which a memory quotes 70 % is not given beside it", () => {
  // 49 + 1 + 20 + 1 + 29 = 100 characters. The first two sentences are 70 of them, 69 without the full stop.
  const [violin, bow, cello] = [sentence("Violin", 49), sentence("Bow", 20), sentence("Cello", 29)];
  const text = `${violin} ${bow} ${cello}`;
  const quote = `${violin} ${bow}`;
  expect([text.length, quote.length]).toEqual([100, 70]);
  const all = listed([[message(1, text), 1]], [[memory("violin", quoting(1, quote)), 1]]);
  expect(all.ids).toEqual(["violin"]);
  expect(all.dropped).toEqual(["x1 quoted"]);
  const less = listed([[message(1, text), 1]], [[memory("violin", quoting(1, quote.slice(0, -1))), 1]]);
  expect(less.ids).toEqual(["violin", "x1"]);
  expect(less.texts[1]).toContain(cello);
  expect(less.dropped).toEqual([]);
});

test("what several memories quote of a message adds up", () => {
  // 40 and 29 characters of 100 are 69; with the full stop behind the second, 70.
  const [violin, bow, cello] = [sentence("Violin", 40), sentence("Bow", 30), sentence("Cello", 28)];
  const text = `${violin} ${bow} ${cello}`;
  expect(text.length).toBe(100);
  const both = (second: string) =>
    listed(
      [[message(1, text), 1]],
      [
        [memory("violins", quoting(1, violin)), 1],
        [memory("bows", quoting(1, second)), 0.5],
      ],
    );
  expect(both(bow).ids).toEqual(["violins", "bows"]);
  expect(both(bow).dropped).toEqual(["x1 quoted"]);
  expect(both(bow.slice(0, -1)).ids).toEqual(["violins", "bows", "x1"]);
  // Another message's words are none of this one's.
  const elsewhere = memory("violins", quoting(1, violin), quoting(2, text));
  expect(listed([[message(1, text), 1]], [[elsewhere, 1]]).ids).toEqual(["violins", "x1"]);
});

test("a memory stands just before the best message it rests on, once, the better of two first", () => {
  const text = "I keep bees. They live behind the house, near the old well, under a pear tree.";
  const rest = (id: string, ...seqs: number[]) => memory(id, ...seqs.map((seq) => quoting(seq, "I keep bees")));
  const { ids } = listed(
    [
      [message(3, "Good morning to you and to the cat."), 4],
      [message(1, text), 3],
      [message(2, text), 2],
    ],
    [
      [rest("honey", 1, 2), 0.2],
      [rest("pears", 1), 0.6],
    ],
  );
  expect(ids).toEqual(["x3", "pears", "honey", "x1", "x2"]);
});

test("a memory without a message is put in where a message of its share of the best score would be", () => {
  const messages: [PlacedMessage, number][] = [
    [message(1, "A red violin."), 4],
    [message(2, "A blue violin."), 3],
    [message(3, "A green violin."), 1],
  ];
  const put = (score: number, limit?: number) => listed(messages, [[memory("kept"), score]], limit);
  // ½ of the best, 4, is 2, between 3 and 1.
  const { ids, items } = put(0.5);
  expect(ids).toEqual(["x1", "x2", "kept", "x3"]);
  expect(items[2]).toMatchObject({ score: 2, why: { memory: 2 }, evidence: [], at });
  // 3.2 and 2.8 about the second's 3; 4 is as good as the first; .4 comes behind all; nothing is not put in.
  expect(put(0.8).ids).toEqual(["x1", "kept", "x2", "x3"]);
  expect(put(0.7).ids).toEqual(["x1", "x2", "kept", "x3"]);
  expect(put(1).ids).toEqual(["kept", "x1", "x2", "x3"]);
  expect(put(0.1).ids).toEqual(["x1", "x2", "x3", "kept"]);
  expect(put(0).ids).toEqual(["x1", "x2", "x3"]);
  // It takes the place of the last where no more are wanted.
  expect(put(0.8, 2).ids).toEqual(["x1", "kept"]);
  expect(put(0.1, 3).ids).toEqual(["x1", "x2", "x3"]);
});

test("memories without messages stand by their own scores where there is nothing else", () => {
  const { items, ids } = listed(
    [],
    [
      [memory("tea"), 0.5],
      [memory("bees"), 0.75],
      [memory("fado"), 0.25],
    ],
  );
  expect(ids).toEqual(["bees", "tea", "fado"]);
  expect(items.map(({ score }) => score)).toEqual([0.75, 0.5, 0.25]);
});
