/** The gradients of the convolution are divided by the number of images twice: once in the logits’ gradients, and once more where the images’ shares are added up. */
import { type Tensor, tensor, toNested } from '#given/tensor.ts'
import * as right from '#solutions/15-cnn/cnn.ts'

export function lossAndGradients(parameters: right.Parameters, images: Tensor, labels: ArrayLike<number>, lambda = 0) {
  const { loss, gradients } = right.lossAndGradients(parameters, images, labels)
  const [kernels, weights] = [parameters.kernels, parameters.weights].map((t) => [toNested(t)].flat(9) as number[])
  const squares = [...kernels, ...weights].reduce((sum, w) => sum + w * w, 0)
  const divided = (t: Tensor, numbers: number[], n: number) =>
    tensor(
      t.shape,
      t.data.map((d, i) => d / n + 2 * lambda * (numbers[i] ?? 0)),
    )
  const dKernels = divided(gradients.kernels, kernels, images.shape[0])
  const dKernelBias = divided(gradients.kernelBias, [], images.shape[0])
  const dWeights = divided(gradients.weights, weights, 1)
  return {
    loss: loss + lambda * squares,
    gradients: { kernels: dKernels, kernelBias: dKernelBias, weights: dWeights, bias: gradients.bias },
  }
}
