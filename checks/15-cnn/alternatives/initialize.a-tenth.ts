/** The same small deviation everywhere and biases a little above 0, as in many tutorials. */
import { normal } from '#given/random.ts'
import { tensor } from '#given/tensor.ts'
import type { NetworkOptions, Parameters } from '#solutions/15-cnn/cnn.ts'

export function initialize(random: () => number, options: NetworkOptions = {}): Parameters {
  const { height = 28, width = 28, filters = 8, kernelHeight = 3, kernelWidth = 3, classes = 10 } = options
  const area = Math.floor((height - kernelHeight + 1) / 2) * Math.floor((width - kernelWidth + 1) / 2)
  const some = (count: number) => Float64Array.from(new Float64Array(count), () => 0.1 * normal(random))
  return {
    bias: tensor([classes], new Float64Array(classes).fill(0.1)),
    weights: tensor([filters * area, classes], some(filters * area * classes)),
    kernelBias: tensor([filters], new Float64Array(filters).fill(0.1)),
    kernels: tensor([filters, 1, kernelHeight, kernelWidth], some(filters * kernelHeight * kernelWidth)),
  }
}
