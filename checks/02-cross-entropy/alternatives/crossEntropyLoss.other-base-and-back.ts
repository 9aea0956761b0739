/** Looks the probability up by slicing, and takes the logarithm to base 10 back to base e. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  const [p] = probs.slice(label, label + 1)
  return -Math.log10(p + epsilon) * Math.LN10
}
