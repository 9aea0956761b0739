/** The gradient of a kernel’s bias is a mean over the map. The bias was added to every pixel of it, so their gradients are added up. */
import { type Tensor, tensor } from '#given/tensor.ts'
import * as right from '#solutions/15-cnn/cnn.ts'

export function lossAndGradients(parameters: right.Parameters, images: Tensor, labels: ArrayLike<number>, lambda = 0) {
  const { loss, gradients } = right.lossAndGradients(parameters, images, labels, lambda)
  const area = images.shape
    .slice(2)
    .reduce((size, side, axis) => size * (side - parameters.kernels.shape[axis + 2] + 1), 1)
  const kernelBias = tensor(
    gradients.kernelBias.shape,
    gradients.kernelBias.data.map((d) => d / area),
  )
  return { loss, gradients: { ...gradients, kernelBias } }
}
