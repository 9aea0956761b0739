/** One kernel is drawn and copied into every filter. Filters that start equal get equal gradients from equal weights’ rows, so draw new numbers for each of them. */
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
  const kernel = scattered([kernelHeight * kernelWidth], Math.sqrt(2 / (kernelHeight * kernelWidth)), random)
  const kernels = Array.from({ length: filters }, () => [...kernel.data]).flat()
  return {
    kernels: tensor([filters, 1, kernelHeight, kernelWidth], kernels),
    kernelBias: tensor([filters]),
    weights: scattered([features, classes], Math.sqrt(2 / features), random),
    bias: tensor([classes]),
  }
}
