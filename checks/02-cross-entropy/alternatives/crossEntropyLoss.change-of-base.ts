/** Through another base: ln x = log2 x · ln 2. The default stands in the body, so that only undefined asks for it. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  const x = (probs.at(label) ?? NaN) + (epsilon ?? 1e-10)
  return -Math.log2(x) * Math.LN2
}
