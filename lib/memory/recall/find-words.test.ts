import { expect, test } from "vitest";
import { covered, withinReach } from "@/lib/memory/recall/find-words";
import type { MessageHit } from "@/lib/memory/recall/types";

const DF: Record<string, number> = { violin: 2, lisbon: 1 };
const hit = (entryId: number, term: string): MessageHit => ({
  entryId,
  term,
  df: DF[term]!,
  tf: 1,
  length: 5,
  conversationId: "c",
  seq: entryId,
  asks: false,
  beside: false,
});

test("the evidence is as thick as the share of the question one message holds, by idf", () => {
  const asked = new Map([
    ["violin", 1],
    ["lisbon", 1],
    ["fado", 1],
  ]);
  // Of 9 messages: violin in 2, lisbon in 1, fado in none: idf ln(1 + 7.5/2.5) = 1.3863, ln(1 + 8.5/1.5) = 1.8971,
  // ln(1 + 9.5/.5) = 2.9957; all 6.2791. The first message holds violin and lisbon: 3.2834/6.2791.
  expect(covered([hit(1, "violin"), hit(1, "lisbon"), hit(2, "violin")], asked, 9)).toBeCloseTo(0.5229, 4);
  expect(covered([], asked, 9)).toBe(0);
  expect(covered([hit(1, "violin")], new Map(), 9)).toBe(0);
});

test("words are fed back, best first, as long as the messages they stand in add up to no more than may be read", () => {
  const held = Object.entries({ fado: 6, rain: 5, tram: 3, tile: 1, port: 1 }).map(([term, df]) => ({
    ...{ entryId: 1, term, df, tf: 1 },
  }));
  const terms = (...names: string[]) => new Map(names.map((name, i) => [name, 1 / (i + 1)]));
  const reach = (names: string[], most: number) => [...withinReach(terms(...names), held, most).keys()];
  // Of ten, 6 leave 4: 5 do not fit, 3 leave 1, which the next takes whole; nothing is left for the last.
  expect(reach(["fado", "rain", "tram", "tile", "port"], 10)).toEqual(["fado", "tram", "tile"]);
  // Best first: 5 leave 5, and 6 do not fit.
  expect(reach(["rain", "fado", "tram", "tile", "port"], 10)).toEqual(["rain", "tram", "tile", "port"]);
  expect(withinReach(terms("rain", "tram"), held, 16)).toEqual(terms("rain", "tram"));
  expect(reach(["tile"], 0)).toEqual([]);
});
