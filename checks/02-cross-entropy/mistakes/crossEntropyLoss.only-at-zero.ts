/** The epsilon takes the place of a probability of exactly 0 and is left out everywhere else. It has to be added to every probability, however large or small. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return -Math.log(probs[label] || epsilon)
}
