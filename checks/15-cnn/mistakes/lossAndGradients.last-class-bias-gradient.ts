/** The gradient of the classes’ biases is that of the last image alone: it is set anew for each image, not added up. */
import { type Tensor, tensor } from '#given/tensor.ts'
import * as right from '#solutions/15-cnn/cnn.ts'

export function lossAndGradients(parameters: right.Parameters, images: Tensor, labels: ArrayLike<number>, lambda = 0) {
  const { loss, gradients } = right.lossAndGradients(parameters, images, labels, lambda)
  const [n, ...shape] = images.shape
  const last = { ...images, shape: [1, ...shape], offset: images.offset + (n - 1) * images.strides[0] }
  const alone = right.lossAndGradients(parameters, last, [labels[n - 1]]).gradients
  const bias = tensor(
    alone.bias.shape,
    alone.bias.data.map((d) => d / n),
  )
  return { loss, gradients: { ...gradients, bias } }
}
