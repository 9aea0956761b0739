/** Every batch is made of the first images: where the batch begins does not enter where the pixels are read. */
import type { Dataset } from '#given/mnist.ts'
import { toNested } from '#given/tensor.ts'
import { batches } from '#solutions/07-shuffle/shuffle.ts'
import { forward, type Parameters } from '#solutions/15-cnn/cnn.ts'

export function accuracy(parameters: Parameters, { images, labels }: Dataset): number {
  const [n, ...shape] = images.shape
  let right = 0
  for (const [start, end] of batches(n, 100)) {
    const batch = { ...images, shape: [end - start, ...shape], offset: images.offset }
    const rows = toNested(forward(parameters, batch).probs) as number[][]
    right += rows.filter((row, i) => row.indexOf(Math.max(...row)) === labels[start + i]).length
  }
  return right / n
}
