/** Step by step as the figure has it: convolution, bias, ReLU, pool, through the functions of the lessons. */
import { fromNested, type Nested, type Tensor, tensor, toNested } from '#given/tensor.ts'
import { softmax } from '#solutions/01-softmax/softmax.ts'
import { relu } from '#solutions/05-activations/activations.ts'
import { conv2d } from '#solutions/08-convolution/convolution.ts'
import { maxPool } from '#solutions/09-max-pooling/max-pooling.ts'
import type { Parameters } from '#solutions/15-cnn/cnn.ts'

export function forward(parameters: Parameters, images: Tensor): { probs: Tensor } {
  const kernels = (toNested(parameters.kernels) as Nested[][]).map(([kernel]) => fromNested(kernel))
  const kernelBias = toNested(parameters.kernelBias) as number[]
  const weights = toNested(parameters.weights) as number[][]
  const bias = toNested(parameters.bias) as number[]
  const probs = (toNested(images) as Nested[][]).map(([image]) => {
    const features = kernels.flatMap((kernel, filter) => {
      const { shape, data } = conv2d(fromNested(image), kernel)
      return Array.from(
        maxPool(
          relu(
            tensor(
              shape,
              data.map((x) => x + kernelBias[filter]),
            ),
          ),
        ).data,
      )
    })
    return softmax(bias.map((b, c) => features.reduce((sum, feature, k) => sum + feature * weights[k][c], b)))
  })
  return { probs: fromNested(probs) }
}
