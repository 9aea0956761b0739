/** The numbers are those that `random()` gives, from 0 to 1: none is negative, and they are as large for 1352 inputs as for 9. Draw them around 0, and smaller the more inputs a sum has. */
import { sizeOf, type Tensor, tensor } from '#given/tensor.ts'
import type { NetworkOptions, Parameters } from '#solutions/15-cnn/cnn.ts'

function scattered(shape: number[], random: () => number): Tensor {
  return tensor(
    shape,
    Array.from({ length: sizeOf(shape) }, () => random()),
  )
}

export function initialize(random: () => number, options: NetworkOptions = {}): Parameters {
  const { height = 28, width = 28, filters = 8, kernelHeight = 3, kernelWidth = 3, classes = 10 } = options
  const rows = Math.floor((height - kernelHeight + 1) / 2)
  const columns = Math.floor((width - kernelWidth + 1) / 2)
  const features = filters * rows * columns
  return {
    kernels: scattered([filters, 1, kernelHeight, kernelWidth], random),
    kernelBias: tensor([filters]),
    weights: scattered([features, classes], random),
    bias: tensor([classes]),
  }
}
