/** ln(1 + x) with x = p − 1 + epsilon where p is near 1, because it keeps more digits there. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  const p = probs[label]
  return p > 0.9 ? -Math.log1p(p - 1 + epsilon) : -Math.log(p + epsilon)
}
