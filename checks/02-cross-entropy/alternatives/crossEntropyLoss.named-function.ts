/** Written out as a filter over the classes. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  const p = probs.filter((_, i) => i === label)[0]
  return Math.log(1) - Math.log(p + epsilon)
}
