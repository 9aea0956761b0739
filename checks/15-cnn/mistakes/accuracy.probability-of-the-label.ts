/** The mean probability of the labels is returned. An image is right or wrong: it counts 1 or 0. */
import type { Dataset } from '#given/mnist.ts'
import { forward, type Parameters } from '#solutions/15-cnn/cnn.ts'

export function accuracy(parameters: Parameters, { images, labels }: Dataset): number {
  const { probs } = forward(parameters, images)
  const [n, classes] = probs.shape
  let right = 0
  for (let i = 0; i < n; i++) {
    const row = probs.data.subarray(i * classes, (i + 1) * classes)
    right += row[labels[i]]
  }
  return right / n
}
