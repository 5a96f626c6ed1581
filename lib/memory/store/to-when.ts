import type { Precision, When } from "@/lib/memory/types";

interface ValidColumns {
  validFrom: Date | null;
  validTo: Date | null;
  validPrecision: Precision | null;
}

/** A row's valid time as an interval, or undefined when nothing is known of it. */
export function toWhen({ validFrom, validTo, validPrecision }: ValidColumns): When | undefined {
  if (!validFrom && !validTo) return undefined;
  return { from: validFrom ?? undefined, to: validTo ?? undefined, precision: validPrecision ?? "day" };
}

export function fromWhen(when: When | undefined): ValidColumns {
  const upsideDown = when?.from && when.to && when.from > when.to;
  if (!when || upsideDown) return { validFrom: null, validTo: null, validPrecision: null };
  return { validFrom: when.from ?? null, validTo: when.to ?? null, validPrecision: when.precision };
}
