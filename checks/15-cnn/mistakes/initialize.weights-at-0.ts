/** The weights start at 0. Then nothing reaches the kernels in the first step, and classes that are treated alike begin alike: draw them as the kernels are drawn. */
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
  const rows = Math.floor((height - kernelHeight + 1) / 2)
  const columns = Math.floor((width - kernelWidth + 1) / 2)
  const features = filters * rows * columns
  return {
    kernels: scattered([filters, 1, kernelHeight, kernelWidth], Math.sqrt(2 / (kernelHeight * kernelWidth)), random),
    kernelBias: tensor([filters]),
    weights: tensor([features, classes]),
    bias: tensor([classes]),
  }
}
