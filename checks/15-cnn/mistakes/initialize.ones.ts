/** Kernels and weights start at one and the same number. All filters then compute the same, get the same gradient and stay the same: eight filters do the work of one. */
import { tensor } from '#given/tensor.ts'
import type { NetworkOptions, Parameters } from '#solutions/15-cnn/cnn.ts'

export function initialize(_random: () => number, options: NetworkOptions = {}): Parameters {
  const { height = 28, width = 28, filters = 8, kernelHeight = 3, kernelWidth = 3, classes = 10 } = options
  const rows = Math.floor((height - kernelHeight + 1) / 2)
  const columns = Math.floor((width - kernelWidth + 1) / 2)
  const features = filters * rows * columns
  return {
    kernels: tensor(
      [filters, 1, kernelHeight, kernelWidth],
      new Float64Array(filters * kernelHeight * kernelWidth).fill(0.1),
    ),
    kernelBias: tensor([filters]),
    weights: tensor([features, classes], new Float64Array(features * classes).fill(0.01)),
    bias: tensor([classes]),
  }
}
