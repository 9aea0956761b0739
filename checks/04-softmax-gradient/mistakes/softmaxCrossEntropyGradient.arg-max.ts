import { softmax } from '#solutions/01-softmax/softmax.ts'

/** 1 is subtracted where the probability is largest. It is subtracted at the label, whatever the network thinks. */
export function softmaxCrossEntropyGradient(logits: readonly number[], label: number): number[] {
  if (label < 0 || label >= logits.length) throw new RangeError(`label ${label} is none of ${logits.length} classes`)
  const probs = softmax(logits)
  const best = probs.indexOf(Math.max(...probs))
  return probs.map((p, i) => (i === best ? p - 1 : p))
}
