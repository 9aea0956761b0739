/** Nothing but loops over indices; the probabilities are stored class by class and shown as a view. */
import { type Tensor, tensor } from '#given/tensor.ts'
import type { Parameters } from '#solutions/15-cnn/cnn.ts'

function at(t: Tensor, ...index: number[]): number {
  return t.data[index.reduce((position, i, axis) => position + i * t.strides[axis], t.offset)]
}

export function forward({ kernels, kernelBias, weights, bias }: Parameters, images: Tensor): { probs: Tensor } {
  const [n, , height, width] = images.shape
  const [filters, , kernelHeight, kernelWidth] = kernels.shape
  const [rows, columns] = [(height - kernelHeight + 1) >> 1, (width - kernelWidth + 1) >> 1]
  const [classes] = bias.shape
  const stored = tensor([classes, n])
  for (let i = 0; i < n; i++) {
    const logits = Array.from({ length: classes }, (_, c) => at(bias, c))
    for (let row = 0; row < filters * rows * columns; row++) {
      const filter = Math.floor(row / (rows * columns))
      const [y, x] = [Math.floor(row / columns) % rows, row % columns]
      let largest = 0
      for (const [dy, dx] of [
        [1, 1],
        [1, 0],
        [0, 1],
        [0, 0],
      ]) {
        let sum = at(kernelBias, filter)
        for (let j = kernelWidth - 1; j >= 0; j--) {
          for (let i2 = kernelHeight - 1; i2 >= 0; i2--) {
            sum += at(images, i, 0, 2 * y + dy + i2, 2 * x + dx + j) * at(kernels, filter, 0, i2, j)
          }
        }
        if (sum > largest) largest = sum
      }
      for (let c = 0; c < classes; c++) logits[c] += largest * at(weights, row, c)
    }
    const logSum = Math.max(...logits) + Math.log(logits.reduce((s, z) => s + Math.exp(z - Math.max(...logits)), 0))
    for (let c = 0; c < classes; c++) stored.data[c * n + i] = Math.exp(logits[c] - logSum)
  }
  return { probs: { ...stored, shape: [n, classes], strides: [1, n] } }
}
