/** The probabilities from the logarithm of the sum, without lesson 01. */
export function softmaxCrossEntropyGradient(logits: readonly number[], label: number): number[] {
  if (label < 0 || label >= logits.length) throw new RangeError(`label ${label} is none of ${logits.length} classes`)
  const largest = Math.max(...logits)
  const logSum = largest + Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit - largest), 0))
  return logits.map((logit, i) => Math.exp(logit - logSum) - (i === label ? 1 : 0))
}
