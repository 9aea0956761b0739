/** The label checked as a property of the array, the number put in by `with`. */
export function crossEntropyGradient(probs: readonly number[], label: number): number[] {
  if (!(label in probs)) throw new RangeError(`there is no label ${label}: ${probs.length} classes begin at 0`)
  return new Array<number>(probs.length).fill(0).with(label, -(probs[label] ** -1))
}
