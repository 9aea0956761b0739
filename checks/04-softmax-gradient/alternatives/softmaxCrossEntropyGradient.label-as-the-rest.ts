import { softmax } from '#solutions/01-softmax/softmax.ts'

/** The label’s number is minus the sum of the others: exact also where p_y is nearly 1. */
export function softmaxCrossEntropyGradient(logits: readonly number[], label: number): number[] {
  if (label < 0 || label >= logits.length) throw new RangeError(`label ${label} is none of ${logits.length} classes`)
  const p = softmax(logits)
  const rest = p.reduce((sum, q, i) => (i === label ? sum : sum + q), 0)
  return p.map((q, i) => (i === label ? -rest : q))
}
