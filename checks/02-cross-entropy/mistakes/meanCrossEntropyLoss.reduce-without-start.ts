/** Nothing but NaN: what is added up are no numbers. If you use `reduce`, it needs an initial value, since the sum otherwise begins with the first prediction, an array; and a callback with braces needs a `return`. If you call `crossEntropyLoss`, it takes the probabilities, one label and the epsilon, in this order. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-10,
): number {
  const losses = (sum: unknown, probs: unknown, i: number) =>
    (sum as number) - Math.log((probs as number[])[labels[i]] + epsilon)
  return ((batch as readonly unknown[]).reduce(losses) as number) / batch.length
}
