/** The value at or below which `share` (0..1) of the values lie, by nearest rank. NaN for none. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
