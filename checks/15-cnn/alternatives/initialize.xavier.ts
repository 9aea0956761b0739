/** Glorot and Bengio, 2010: inputs and outputs both count. Normal numbers as sums of twelve even ones. */
import { type Tensor, tensor } from '#given/tensor.ts'
import type { NetworkOptions, Parameters } from '#solutions/15-cnn/cnn.ts'

function nearlyNormal(random: () => number): number {
  let sum = -6
  for (let i = 0; i < 12; i++) sum += random()
  return sum
}

export function initialize(random: () => number, options?: NetworkOptions): Parameters {
  const sizes = { height: 28, width: 28, filters: 8, kernelHeight: 3, kernelWidth: 3, classes: 10, ...options }
  const { height, width, filters, kernelHeight, kernelWidth, classes } = sizes
  const area = kernelHeight * kernelWidth
  const features = filters * Math.trunc((height - kernelHeight + 1) / 2) * Math.trunc((width - kernelWidth + 1) / 2)
  const kernels: Tensor = tensor([filters, 1, kernelHeight, kernelWidth])
  const weights: Tensor = tensor([features, classes])
  for (let i = 0; i < kernels.data.length; i++) {
    kernels.data[i] = Math.sqrt(2 / (area + filters * area)) * nearlyNormal(random)
  }
  for (let i = 0; i < weights.data.length; i++) {
    weights.data[i] = Math.sqrt(2 / (features + classes)) * nearlyNormal(random)
  }
  return { kernels, weights, kernelBias: tensor([filters]), bias: tensor([classes]) }
}
