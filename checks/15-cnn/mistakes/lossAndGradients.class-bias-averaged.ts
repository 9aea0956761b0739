/** The gradient of the classes’ biases is averaged over the batch once more. The logits’ gradients have been divided by n already: here they are added up. */
import { type Tensor, tensor } from '#given/tensor.ts'
import * as right from '#solutions/15-cnn/cnn.ts'

export function lossAndGradients(parameters: right.Parameters, images: Tensor, labels: ArrayLike<number>, lambda = 0) {
  const { loss, gradients } = right.lossAndGradients(parameters, images, labels, lambda)
  const bias = tensor(
    gradients.bias.shape,
    gradients.bias.data.map((d) => d / images.shape[0]),
  )
  return { loss, gradients: { ...gradients, bias } }
}
