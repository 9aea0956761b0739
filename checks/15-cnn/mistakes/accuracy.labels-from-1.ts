/** The classes are counted from 1. Labels are counted from 0, like the places in a row. */
import type { Dataset } from '#given/mnist.ts'
import { forward, type Parameters } from '#solutions/15-cnn/cnn.ts'

export function accuracy(parameters: Parameters, { images, labels }: Dataset): number {
  const { probs } = forward(parameters, images)
  const [n, classes] = probs.shape
  let right = 0
  for (let i = 0; i < n; i++) {
    const row = probs.data.subarray(i * classes, (i + 1) * classes)
    if (row.indexOf(Math.max(...row)) + 1 === labels[i]) right++
  }
  return right / n
}
