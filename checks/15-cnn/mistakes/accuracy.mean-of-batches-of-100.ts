/** The accuracies of the batches are averaged. A short last batch then weighs as much as a full one: count the images. */
import type { Dataset } from '#given/mnist.ts'
import { tensor } from '#given/tensor.ts'
import { forward, type Parameters } from '#solutions/15-cnn/cnn.ts'

export function accuracy(parameters: Parameters, { images, labels }: Dataset): number {
  const [n, , height, width] = images.shape
  const [size, many] = [height * width, 100]
  const shares: number[] = []
  for (let start = 0; start < n; start += many) {
    const end = Math.min(n, start + many)
    const batch = tensor([end - start, 1, height, width], images.data.slice(start * size, end * size))
    const {
      data,
      shape: [, classes],
    } = forward(parameters, batch).probs
    let right = 0
    for (let i = start; i < end; i++) {
      const row = data.slice((i - start) * classes, (i - start + 1) * classes)
      if (row.indexOf(Math.max(...row)) === labels[i]) right++
    }
    shares.push(right / (end - start))
  }
  return shares.reduce((sum, share) => sum + share, 0) / shares.length
}
