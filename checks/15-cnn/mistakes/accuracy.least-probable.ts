/** The class with the smallest probability is taken for the answer. It is the most probable one that counts. */
import type { Dataset } from '#given/mnist.ts'
import { forward, type Parameters } from '#solutions/15-cnn/cnn.ts'

export function accuracy(parameters: Parameters, { images, labels }: Dataset): number {
  const { probs } = forward(parameters, images)
  const [n, classes] = probs.shape
  let right = 0
  for (let i = 0; i < n; i++) {
    const row = probs.data.subarray(i * classes, (i + 1) * classes)
    if (row.indexOf(Math.min(...row)) === labels[i]) right++
  }
  return right / n
}
