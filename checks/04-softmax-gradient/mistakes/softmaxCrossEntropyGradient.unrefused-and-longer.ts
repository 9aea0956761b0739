import { softmax } from '#solutions/01-softmax/softmax.ts'

/**
 * A label that is no class goes through: writing there makes the array longer, or gives it a property
 * called −1. It has to be refused with a RangeError first.
 */
export function softmaxCrossEntropyGradient(logits: readonly number[], label: number): number[] {
  const gradient = softmax(logits)
  gradient[label] -= 1
  return gradient
}
