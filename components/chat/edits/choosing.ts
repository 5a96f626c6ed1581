import type { LossChoice } from "@/lib/memory/edits/types";

/** What the person has said so far of memories that nothing says any more. Nothing is taken for granted. */
export interface Choosing {
  /** One answer for all; null before there is one. */
  all: "keep" | "forget" | null;
  /** Those answered for themselves, since: whether they are kept. */
  apart: ReadonlyMap<string, boolean>;
}

export const UNANSWERED: Choosing = { all: null, apart: new Map() };

/** Whether one is kept; null where nobody said. */
export const isKept = ({ all, apart }: Choosing, id: string): boolean | null =>
  apart.get(id) ?? (all ? all === "keep" : null);

export const answerAll = (all: "keep" | "forget"): Choosing => ({ all, apart: new Map() });

export const answerOne = ({ all, apart }: Choosing, id: string, kept: boolean): Choosing => ({
  all,
  apart: new Map([...apart, [id, kept]]),
});

/** The same answer for each of them; null where there are different ones, or none. */
export function sameForAll({ all, apart }: Choosing): "keep" | "forget" | null {
  return [...apart.values()].every((kept) => kept === (all === "keep")) ? all : null;
}

/** The answer for all of them, shown or not; null while one is without. */
export function toLossChoice(choosing: Choosing, shown: string[], total: number): LossChoice | null {
  const { all, apart } = choosing;
  if (!all && (total > shown.length || shown.some((id) => isKept(choosing, id) === null))) return null;
  const others = all ?? "keep";
  return { others, except: [...apart].flatMap(([id, kept]) => (kept === (others === "keep") ? [] : [id])) };
}

/** Leads whoever confirms too early to what is not answered yet. */
export const focusUnanswered = (within: Element): void =>
  within.closest("[role=dialog]")?.querySelector<HTMLElement>("[data-unanswered] input")?.focus();
