/** All parameters start at 0. Every image then gives 0 in every feature, no gradient reaches the kernels, and they stay at 0 for ever; filters that start equal also stay equal. */
import { tensor } from '#given/tensor.ts'
import type { NetworkOptions, Parameters } from '#solutions/15-cnn/cnn.ts'

export function initialize(_random: () => number, options: NetworkOptions = {}): Parameters {
  const { height = 28, width = 28, filters = 8, kernelHeight = 3, kernelWidth = 3, classes = 10 } = options
  const rows = Math.floor((height - kernelHeight + 1) / 2)
  const columns = Math.floor((width - kernelWidth + 1) / 2)
  const features = filters * rows * columns
  return {
    kernels: tensor([filters, 1, kernelHeight, kernelWidth]),
    kernelBias: tensor([filters]),
    weights: tensor([features, classes]),
    bias: tensor([classes]),
  }
}
