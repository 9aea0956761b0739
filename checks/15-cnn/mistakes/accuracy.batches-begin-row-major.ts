/** A batch is taken to begin as many pixels further on as there are in the images before it. The images may be a view: it is their first stride that leads from one to the next. */
import type { Dataset } from '#given/mnist.ts'
import { sizeOf, toNested } from '#given/tensor.ts'
import { batches } from '#solutions/07-shuffle/shuffle.ts'
import { forward, type Parameters } from '#solutions/15-cnn/cnn.ts'

export function accuracy(parameters: Parameters, { images, labels }: Dataset): number {
  const [n, ...shape] = images.shape
  let right = 0
  for (const [start, end] of batches(n, 100)) {
    const batch = { ...images, shape: [end - start, ...shape], offset: images.offset + start * sizeOf(shape) }
    const rows = toNested(forward(parameters, batch).probs) as number[][]
    right += rows.filter((row, i) => row.indexOf(Math.max(...row)) === labels[start + i]).length
  }
  return right / n
}
