/** The logarithm of the geometric mean: Σ ln p is ln Π p, taken root by root so that nothing underflows. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-10,
): number {
  return -Math.log(batch.reduce((product, probs, i) => product * (probs[labels[i]] + epsilon) ** (1 / batch.length), 1))
}
