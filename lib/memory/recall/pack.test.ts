import { expect, test } from "vitest";
import { countTokens } from "@/lib/memory/recall/count-tokens";
import { pack } from "@/lib/memory/recall/pack";
import { RECIPE } from "@/lib/memory/recall/recipe";
import type { RecalledItem } from "@/lib/memory/types";

const now = new Date("2026-11-24T12:00:00Z");
const options = { budgetTokens: 200, now, timeZone: "UTC", userName: "Maya", companionName: "Kith" };
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

const message = (ref: string, text: string, at = daysAgo(1), speaker: "user" | "companion" = "user"): RecalledItem => ({
  ...{ ref, kind: "message", id: ref, text, at, speaker, score: 1, why: {} },
  evidence: [],
});
const memory = (ref: string, text: string, more: Partial<NonNullable<RecalledItem["memory"]>> = {}): RecalledItem => ({
  ...{ ref, kind: "memory", id: ref, text, at: daysAgo(21), score: 1, why: {}, evidence: [] },
  memory: {
    ...{ kind: "fact", status: "active", subject: { kind: "user", name: "Maya" }, pinned: false, editedByUser: false },
    ...more,
  },
});

test("each day stands once, with how long ago it was; each line says its reference, and who said it or what became of it", () => {
  const { text } = pack(
    [
      message("m1", "I had soup for lunch."),
      message("m2", "Soup is warming.", daysAgo(1), "companion"),
      memory("m3", "Maya lives in Berlin.", { status: "superseded" }),
      memory("m4", "Maya is allergic to cashews.", { editedByUser: true }),
    ],
    options,
  );
  expect(text.split("\n")).toEqual([
    "2026-11-03, 3 weeks ago:",
    "[m3] (past) Maya lives in Berlin.",
    "[m4] (corrected by the person) Maya is allergic to cashews.",
    "2026-11-23, yesterday:",
    "[m1] Maya said: I had soup for lunch.",
    "[m2] Kith said: Soup is warming.",
  ]);
});

test("a plan whose day has gone by is told as planned, unless something settled it", () => {
  const plan = (ref: string, day: string, status: "active" | "superseded" = "active"): RecalledItem => ({
    ...memory(ref, `Maya is flying to Oslo on ${day}.`, { kind: "plan", status }),
    valid: {
      from: new Date(`${day}T00:00Z`),
      to: new Date(new Date(`${day}T00:00Z`).getTime() + 86_400_000),
      precision: "day",
    },
  });
  const { text } = pack(
    [plan("m1", "2026-11-20"), plan("m2", "2026-11-24"), plan("m3", "2026-10-01", "superseded")],
    options,
  );
  expect(text.split("\n").slice(1)).toEqual([
    "[m1] (planned; whether it happened is not known) Maya is flying to Oslo on 2026-11-20.",
    "[m2] Maya is flying to Oslo on 2026-11-24.",
    "[m3] (past) Maya is flying to Oslo on 2026-10-01.",
  ]);
});

test("the better of two that say the same is kept; a memory and the message it rests on may stand together", () => {
  const { items } = pack(
    [
      message("m1", "I am allergic to peanuts!"),
      message("m2", "As I am allergic to peanuts…"),
      message("m3", "I am not fond of walnuts."),
      memory("m4", "I am allergic to peanuts."),
    ],
    options,
  );
  expect(items.map((item) => item.ref).sort()).toEqual(["m1", "m3", "m4"]);
});

test("what does not fit is left out, and a shorter one behind it may still fit", () => {
  const long = message("m1", "soup ".repeat(400), daysAgo(3));
  const { items } = pack([long, message("m2", "I like tea.")], options);
  expect(items.map((item) => item.ref)).toEqual(["m2"]);
  const cut = [{ item: long, why: "budget" }];
  expect(pack([long], { ...options, budgetTokens: 0 })).toEqual({ items: [], cut, text: "", tokens: 0 });
});

test("never over the budget, always in order of time, whatever is given", () => {
  let state = 7;
  const random = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const words = ["tea", "Straße", "北京", "🙂", "<|endoftext|>", "a".repeat(50), "peanuts", "\n", "Ünïcödé", "42", "и"];
  for (let round = 0; round < 40; round++) {
    const items = Array.from({ length: random(16) }, (_, i) => {
      const text = Array.from({ length: 1 + random(30) }, () => words[random(words.length)]!).join(" ");
      return random(2) ? message(`m${i}`, text, daysAgo(random(900))) : memory(`m${i}`, text);
    });
    const budgetTokens = random(250);
    const packed = pack(items, { ...options, budgetTokens });
    expect(packed.tokens).toBe(countTokens(packed.text));
    expect(packed.tokens).toBeLessThanOrEqual(budgetTokens);
    const times = packed.items.map((item) => item.at.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
  }
});

test("of a message that does not fit whole the sentences that tell most are given", () => {
  const filler =
    "Well, so it was, and so it is, as it was then and is now, was it not, and is it not so, and so on and on. ";
  const long = message("m1", `${filler.repeat(4)}The cello cost 900 euros at Baker's in Porto.`);
  const { items, tokens } = pack([long], { ...options, budgetTokens: 50 });
  expect(items.map(({ text }) => text)).toEqual(["… The cello cost 900 euros at Baker's in Porto."]);
  expect(tokens).toBeLessThanOrEqual(50);
});

test("at the edges: the day of the best item first, of the second best last", () => {
  const items = [5, 9, 2].map((days, i) => message(`m${i + 1}`, `Soup number ${days} was good.`, daysAgo(days)));
  expect(
    pack(items, { ...options, packing: { ...RECIPE.packing, order: "edges" } }).items.map(({ ref }) => ref),
  ).toEqual(["m1", "m3", "m2"]);
  expect(pack(items, options).items.map(({ ref }) => ref)).toEqual(["m2", "m1", "m3"]);
});
