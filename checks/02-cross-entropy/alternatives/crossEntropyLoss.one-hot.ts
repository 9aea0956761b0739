/** Against a one-hot vector: Σ y · −ln(p + epsilon), where y is 1 for the right class and 0 elsewhere. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return probs.reduce((total, p, i) => total + Number(i === label) * -Math.log(p + epsilon), 0)
}
