import { softmax } from '#solutions/01-softmax/softmax.ts'

/** The probabilities went through softmax once more. They are its output already. */
export function crossEntropyGradient(probs: readonly number[], label: number): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  const p = softmax(probs)
  return p.map((q, j) => (j === label ? -1 / q : 0))
}
