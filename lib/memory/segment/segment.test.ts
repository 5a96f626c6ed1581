import { expect, test } from "vitest";
import type { Turn } from "@/lib/memory/types";
import { segment } from "./segment";

const START = new Date("2026-11-23T10:00:00Z").getTime();
function talk(texts: string[], minutes: (i: number) => number = (i) => i): Turn[] {
  return texts.map((text, i) => ({
    messageId: `m${i}`,
    seq: i + 1,
    speaker: i % 2 ? "companion" : "user",
    speakerName: i % 2 ? "Kith" : "Maya",
    text,
    at: new Date(START + minutes(i) * 60_000),
  }));
}

const GARDEN = [
  "I planted tomatoes in the garden this morning.",
  "Tomatoes love sun. Is the garden soil rich?",
  "The soil in my garden is heavy clay, so tomatoes struggle.",
  "Compost helps clay soil; tomatoes and beans will thank you.",
  "I have a compost heap behind the garden shed.",
  "Then dig compost into the garden soil before the tomatoes flower.",
];
const TRAVEL = [
  "My flight to Tokyo leaves on Friday and the hotel is booked.",
  "Tokyo is lovely in autumn. Which hotel did you book for Tokyo?",
  "A small hotel in Asakusa, near the temple; the flight lands at night.",
  "After a night flight the hotel in Asakusa will be quiet.",
  "I want to see the temple and take the train to Kyoto from Tokyo.",
  "The train from Tokyo to Kyoto takes two hours; book a hotel there too.",
];

test("nothing gives nothing", () => expect(segment([])).toEqual([]));

test("a gap longer than an hour ends the session, exactly an hour does not", () => {
  const sessions = segment(talk(["a", "b", "c"], (i) => [0, 60, 121][i]!));
  expect(sessions.map((s) => [s.fromSeq, s.toSeq])).toEqual([
    [1, 2],
    [3, 3],
  ]);
  expect(
    segment(
      talk(["a", "b"], (i) => i * 10),
      { sessionGapMs: 60_000 },
    ),
  ).toHaveLength(2);
});

test("the topic's shift ends the episode", () => {
  const [session] = segment(talk([...GARDEN, ...TRAVEL]));
  expect(session!.episodes.map((e) => [e.fromSeq, e.toSeq])).toEqual([
    [1, 6],
    [7, 12],
  ]);
  expect(session!.episodes[0]!.topics.join(" ").toLowerCase()).toMatch(/tomato|garden|soil/);
  expect(session!.episodes[1]!.topics.join(" ").toLowerCase()).toMatch(/tokyo|hotel|flight/);
});

test("one topic stays one episode", () => {
  expect(segment(talk(GARDEN))[0]!.episodes).toHaveLength(1);
});

test("a summary quotes central sentences with their speakers in at most 60 words", () => {
  for (const { episodes } of segment(talk([...GARDEN, ...TRAVEL, ...GARDEN, ...TRAVEL])))
    for (const { summary, title } of episodes) {
      expect(summary.split(/\s+/).length).toBeLessThanOrEqual(60);
      expect(summary).toMatch(/^(?:Maya|Kith): /);
      expect(title.length).toBeGreaterThan(3);
      const quoted = summary.split(/(?:^| )(?:Maya|Kith): /).filter(Boolean);
      for (const sentence of quoted)
        expect([...GARDEN, ...TRAVEL].some((text) => text.includes(sentence.trim()))).toBe(true);
    }
});

test("every turn is in exactly one episode of at most 24 turns, in order, whatever the turns", () => {
  const texts = [...GARDEN, ...TRAVEL];
  for (const length of [1, 2, 7, 24, 25, 49, 100, 203]) {
    const turns = talk(
      Array.from({ length }, (_, i) => (length % 2 ? "ok" : texts[(i * i + length) % texts.length]!)),
      (i) => i + (i > 60 ? 200 : 0),
    );
    const episodes = segment([...turns].reverse()).flatMap((s) => s.episodes);
    const covered = episodes.flatMap((e) =>
      turns.filter((t) => t.seq >= e.fromSeq && t.seq <= e.toSeq).map((t) => t.seq),
    );
    expect(covered).toEqual(turns.map((t) => t.seq));
    expect(Math.max(...episodes.map((e) => e.toSeq - e.fromSeq + 1))).toBeLessThanOrEqual(24);
  }
});

test("any text is described: empty, symbols, another language, a megabyte", () => {
  for (const text of ["", "🎉", "\u0000", "今日はいい天気です", "a".repeat(1_000_000), "word. ".repeat(170_000)]) {
    const [session] = segment(talk([text, text, text]));
    expect(session!.episodes[0]!.title.length).toBeGreaterThan(0);
    expect(session!.episodes[0]!.summary.split(/\s+/).length).toBeLessThanOrEqual(62);
  }
}, 30_000);

test("where episodes have ended for good no other boundary comes before, and the topic that goes on begins another", () => {
  const turns = talk([...GARDEN, ...GARDEN, ...TRAVEL]);
  const spans = (ends: number[]) => segment(turns, { ends })[0]!.episodes.map((e) => [e.fromSeq, e.toSeq]);
  expect(spans([])).toEqual([
    [1, 12],
    [13, 18],
  ]);
  expect(spans([3, 8])).toEqual([
    [1, 3],
    [4, 8],
    [9, 12],
    [13, 18],
  ]);
  // What ended elsewhere, or at the very end, is no boundary here.
  expect(spans([18, 40])).toEqual(spans([]));
});

test("an episode ends where more would not fit into one question to a model; a companion's long reply counts as it is read", () => {
  const page = "The garden has tomatoes and beans. ".repeat(150).slice(0, 5_000);
  const spans = (texts: string[]) =>
    segment(talk(texts)).flatMap(({ episodes }) => episodes.map((e) => [e.fromSeq, e.toSeq]));
  // 5,000 of the user and 800 of the companion, twice, are 11,600; a third page goes over 12,000.
  expect(spans([page, page, page, page, page])).toEqual([
    [1, 4],
    [5, 5],
  ]);
  expect(spans([page, page, page, page])).toEqual([[1, 4]]);
});
