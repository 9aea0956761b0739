/** The pooled sizes are not rounded. The pool halves what the convolution leaves and rounds down: a last odd row or column is left out. */
import { normal } from '#given/random.ts'
import { sizeOf, type Tensor, tensor } from '#given/tensor.ts'
import type { NetworkOptions, Parameters } from '#solutions/15-cnn/cnn.ts'

function scattered(shape: number[], deviation: number, random: () => number): Tensor {
  return tensor(
    shape,
    Array.from({ length: sizeOf(shape) }, () => deviation * normal(random)),
  )
}

export function initialize(random: () => number, options: NetworkOptions = {}): Parameters {
  const { height = 28, width = 28, filters = 8, kernelHeight = 3, kernelWidth = 3, classes = 10 } = options
  const rows = (height - kernelHeight + 1) / 2
  const columns = (width - kernelWidth + 1) / 2
  const features = filters * rows * columns
  return {
    kernels: scattered([filters, 1, kernelHeight, kernelWidth], Math.sqrt(2 / (kernelHeight * kernelWidth)), random),
    kernelBias: tensor([filters]),
    weights: scattered([features, classes], Math.sqrt(2 / features), random),
    bias: tensor([classes]),
  }
}
