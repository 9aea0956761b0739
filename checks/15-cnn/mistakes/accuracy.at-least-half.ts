/** An image counts as right only where its label has more than half of the probability. The largest of ten may well be smaller than that. */
import type { Dataset } from '#given/mnist.ts'
import { forward, type Parameters } from '#solutions/15-cnn/cnn.ts'

export function accuracy(parameters: Parameters, { images, labels }: Dataset): number {
  const { probs } = forward(parameters, images)
  const [n, classes] = probs.shape
  let right = 0
  for (let i = 0; i < n; i++) {
    const row = probs.data.subarray(i * classes, (i + 1) * classes)
    if (row[labels[i]] > 0.5) right++
  }
  return right / n
}
