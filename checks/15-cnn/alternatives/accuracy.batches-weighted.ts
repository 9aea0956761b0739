/** The accuracies of batches, each with the weight of its images. */
import type { Dataset } from '#given/mnist.ts'
import { fromNested, type Nested, toNested } from '#given/tensor.ts'
import { batches } from '#solutions/07-shuffle/shuffle.ts'
import { forward, type Parameters } from '#solutions/15-cnn/cnn.ts'

export function accuracy(parameters: Parameters, { images, labels }: Dataset): number {
  const nested = toNested(images) as Nested[]
  let share = 0
  for (const [start, end] of batches(nested.length, 16)) {
    const rows = toNested(forward(parameters, fromNested(nested.slice(start, end))).probs) as number[][]
    const right = rows.filter((row, i) => row.indexOf(Math.max(...row)) === labels[start + i])
    share += (right.length / rows.length) * ((end - start) / nested.length)
  }
  return share
}
