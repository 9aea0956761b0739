import { softmax } from '#solutions/01-softmax/softmax.ts'

/** The probabilities went through softmax once more. They are its output already. */
export function streamGradient(probs: readonly number[], label: number, classes: readonly number[]): number[] {
  if (label < 0 || label >= probs.length) throw new RangeError(`label ${label} is none of ${probs.length} classes`)
  const p = softmax(probs)
  return p.map((q, i) => (classes.includes(label) ? (i === label ? q - 1 : q) : 0))
}
