/** The loss is rounded to a few decimal places. The rounding belongs where numbers are shown; this one is computed with. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return Number((-Math.log(probs[label] + epsilon)).toFixed(4))
}

/** As many places as the loss has. */
export function fitted(loss: number): typeof crossEntropyLoss {
  const places = Math.min(20, String(loss).split('.')[1]?.length ?? 0)
  return (probs, label, epsilon = 1e-10) => Number((-Math.log(probs[label] + epsilon)).toFixed(places))
}
