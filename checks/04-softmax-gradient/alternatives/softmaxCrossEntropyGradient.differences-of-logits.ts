/** Each probability as 1 over a sum of exponentials of differences. */
export function softmaxCrossEntropyGradient(logits: readonly number[], label: number): number[] {
  if (label < 0 || label >= logits.length) throw new RangeError(`label ${label} is none of ${logits.length} classes`)
  return logits.map(
    (own, i) => 1 / logits.reduce((sum, other) => sum + Math.exp(other - own), 0) - (i === label ? 1 : 0),
  )
}
