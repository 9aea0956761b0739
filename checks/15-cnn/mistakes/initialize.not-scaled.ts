/** Kernels and weights come from the normal distribution with deviation 1, however many numbers a sum takes in. A sum of 1352 such products is dozens wide, softmax is certain of a wrong class, and the first losses are in the tens. */
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
    kernels: scattered([filters, 1, kernelHeight, kernelWidth], 1, random),
    kernelBias: tensor([filters]),
    weights: scattered([features, classes], 1, random),
    bias: tensor([classes]),
  }
}
