/** The map behind the convolution is counted one row and one column too small: height − kernelHeight + 1 places fit. */
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
  const rows = Math.floor((height - kernelHeight) / 2)
  const columns = Math.floor((width - kernelWidth) / 2)
  const features = filters * rows * columns
  return {
    kernels: scattered([filters, 1, kernelHeight, kernelWidth], Math.sqrt(2 / (kernelHeight * kernelWidth)), random),
    kernelBias: tensor([filters]),
    weights: scattered([features, classes], Math.sqrt(2 / features), random),
    bias: tensor([classes]),
  }
}
