/** The logarithms of the wrong classes are summed. It is the right one that counts. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return -probs.reduce((sum, p, i) => (i === label ? sum : sum + Math.log(p + epsilon)), 0)
}
