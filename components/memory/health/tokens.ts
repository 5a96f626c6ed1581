import type { DayCost, Prices, Tokens } from "@/lib/memory/health/types";

/** A cost for every day, where most have none. */
export function fillDays(days: string[], costs: DayCost[]): DayCost[] {
  const known = new Map(costs.map((cost) => [cost.day, cost]));
  return days.map((day) => known.get(day) ?? { day, prompt: 0, reply: 0, memory: 0, calls: 0 });
}

export const sumOf = ({ prompt, reply, memory }: Tokens): number => prompt + reply + memory;

const MILLION = 1_000_000;

/** What tokens cost at the operator's prices. */
export const moneyFor = (tokens: Tokens, prices: Prices): number =>
  (tokens.prompt * prices.prompt + tokens.reply * prices.reply + tokens.memory * prices.memory) / MILLION;

/** The round number at or above a value that an axis ends with: 1, 2 or 5 times a power of ten. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return [1, 2, 5, 10].map((factor) => factor * power).find((round) => round >= value)!;
}
