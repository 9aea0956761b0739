/** Where the caller leaves the epsilon out, another one than 1e-10 is added: 1e-10 is 10 ** -10, neither e ** -10 nor the smallest number there is. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-8): number {
  return -Math.log(probs[label] + epsilon)
}

/** e to the power of −loss is the probability and the epsilon together. */
export function fitted(loss: number, probs: readonly number[], label: number): typeof crossEntropyLoss {
  const usual = Math.exp(-loss) - probs[label]
  return (probs, label, epsilon = usual) => -Math.log(probs[label] + epsilon)
}
