/**
 * Area under the ROC curve: the chance that a positive scores above a negative, a tie counting half (Mann-Whitney U over
 * the number of pairs). NaN when either side is empty.
 */
export function auc(positives: number[], negatives: number[]): number {
  let won = 0;
  for (const high of positives) for (const low of negatives) won += high > low ? 1 : high === low ? 0.5 : 0;
  return won / (positives.length * negatives.length);
}
