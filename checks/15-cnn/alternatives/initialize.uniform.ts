/** PyTorch's way: everything even over ±1/√inputs, the biases too. */
import { sizeOf, type Tensor, tensor } from '#given/tensor.ts'
import type { NetworkOptions, Parameters } from '#solutions/15-cnn/cnn.ts'

export function initialize(
  random: () => number,
  { height = 28, width = 28, filters = 8, kernelHeight = 3, kernelWidth = 3, classes = 10 }: NetworkOptions = {},
): Parameters {
  const pooled = [height - kernelHeight + 1, width - kernelWidth + 1].map((size) => size >> 1)
  const features = filters * pooled[0] * pooled[1]
  const even = (shape: number[], inputs: number): Tensor => {
    const bound = 1 / Math.sqrt(inputs)
    return tensor(
      shape,
      Array.from({ length: sizeOf(shape) }, () => bound * (2 * random() - 1)),
    )
  }
  return {
    kernels: even([filters, 1, kernelHeight, kernelWidth], kernelHeight * kernelWidth),
    kernelBias: even([filters], kernelHeight * kernelWidth),
    weights: even([features, classes], features),
    bias: even([classes], features),
  }
}
